#include "project/funder_versions.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

FunderVersion version(std::string id, std::optional<TomlDate> from = {}, std::optional<TomlDate> to = {},
                      std::string supersedes = {})
{
    FunderVersion made;
    made.id = std::move(id);
    made.from = from;
    made.to = to;
    made.supersedes.text = std::move(supersedes);
    return made;
}

constexpr TomlDate last_of_old{2024, 6, 30};
constexpr TomlDate first_of_new{2024, 7, 1};

Funder two_versions()
{
    Funder funder;
    funder.versions = {version("new", first_of_new, {}, "old"), version("old")};
    return funder;
}

TEST(FunderVersions, EndOnTheDayBeforeTheyAreSuperseded)
{
    const Funder funder = two_versions();
    EXPECT_EQ(valid_days(funder, funder.versions[1]).to, last_of_old);
    EXPECT_EQ(version_in_force(funder, last_of_old).version->id, "old");
    EXPECT_EQ(version_in_force(funder, last_of_old).validity, Validity::valid);
    EXPECT_EQ(version_in_force(funder, first_of_new).version->id, "new");
}

TEST(FunderVersions, CountOnTheirFirstAndLastDay)
{
    Funder funder;
    funder.versions = {version("1", TomlDate{2024, 1, 1}, TomlDate{2024, 12, 31})};
    EXPECT_EQ(version_in_force(funder, TomlDate{2023, 12, 31}).validity, Validity::not_yet_valid);
    EXPECT_EQ(version_in_force(funder, TomlDate{2024, 1, 1}).validity, Validity::valid);
    EXPECT_EQ(version_in_force(funder, TomlDate{2024, 12, 31}).validity, Validity::valid);
    EXPECT_EQ(version_in_force(funder, TomlDate{2025, 1, 1}).validity, Validity::expired);
}

TEST(FunderVersions, AreTheLastThatWasWhereNoneIsValid)
{
    Funder funder;
    funder.versions = {version("b", {}, TomlDate{2020, 12, 31}), version("a", {}, TomlDate{2010, 12, 31}),
                       version("later", TomlDate{2030, 1, 1})};
    EXPECT_EQ(version_in_force(funder, TomlDate{2025, 1, 1}).version->id, "b");
    EXPECT_EQ(version_in_force(funder, TomlDate{2025, 1, 1}).validity, Validity::expired);
}

TEST(FunderVersions, AreTheFirstThatWillBeBeforeAllOthers)
{
    Funder funder;
    funder.versions = {version("second", TomlDate{2031, 1, 1}), version("first", TomlDate{2030, 1, 1})};
    EXPECT_EQ(version_in_force(funder, TomlDate{2025, 1, 1}).version->id, "first");
}

TEST(FunderVersions, AreUndatedWithoutADayWhereTheAnswerDependsOnIt)
{
    EXPECT_EQ(version_in_force(two_versions(), {}).version->id, "new");
    EXPECT_EQ(version_in_force(two_versions(), {}).validity, Validity::undated);
    Funder plain;
    plain.versions = {version("")};
    EXPECT_EQ(version_in_force(plain, {}).validity, Validity::valid);
}

TEST(FunderVersions, ArePinnedAndJudgedAllTheSame)
{
    const VersionInForce pinned = version_in_force(two_versions(), first_of_new, "old");
    EXPECT_EQ(pinned.validity, Validity::expired);
    EXPECT_EQ(version_in_force(two_versions(), {}, "old").validity, Validity::valid);
    EXPECT_EQ(version_in_force(two_versions(), {}, "older").version, nullptr);
}

TEST(FunderVersions, CountOnNoDayOnceOneWithoutABeginningSupersedesThem)
{
    Funder funder;
    funder.versions = {version("old"), version("new", {}, {}, "old")};
    EXPECT_EQ(version_in_force(funder, TomlDate{1990, 1, 1}).version->id, "new");
    EXPECT_TRUE(is_over(funder, funder.versions[0], TomlDate{1990, 1, 1}));
}

TEST(FunderVersions, AreNotOverBeforeTheyBegin)
{
    Funder funder;
    funder.versions = {version("now"), version("next", TomlDate{2030, 1, 1})};
    EXPECT_FALSE(is_over(funder, funder.versions[1], TomlDate{2025, 1, 1}));
}

} // namespace

} // namespace skrejlapa
