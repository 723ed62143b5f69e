#include "layout/fit_values.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::DoubleEq;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsEmpty;

FitGroup group_with(std::vector<FitLever> levers)
{
    return {.name = "body", .levers = std::move(levers), .font_size = pt(10), .line_height = 1.4};
}

TEST(LeverPath, BeginsWithTheTextAsWritten)
{
    EXPECT_EQ(LeverPath(group_with({{LeverKind::font_size, 8}})).at(0), LeverValues{});
}

TEST(LeverPath, MovesTheFontSizeByTenthsOfAPoint)
{
    const LeverPath path(group_with({{LeverKind::font_size, 8}}));
    EXPECT_EQ(path.step_count(), 20);
    EXPECT_THAT(path.at(3).font_size, DoubleNear(0.97, 1e-9));
}

TEST(LeverPath, EndsAtTheLimitWhereTheLastStepIsShorter)
{
    const LeverPath path(group_with({{LeverKind::font_size, 9.75}}));
    EXPECT_EQ(path.step_count(), 3);
    EXPECT_THAT(path.at(3).font_size, DoubleEq(0.975));
}

TEST(LeverPath, PullsALeverToItsLimitBeforeTheNext)
{
    const LeverPath path(group_with({{LeverKind::letter_spacing, -0.01}, {LeverKind::font_size, 9}}));
    ASSERT_EQ(path.step_count(), 15);
    EXPECT_EQ(path.at(4).font_size, 1);
    EXPECT_THAT(path.at(6).letter_spacing, DoubleEq(-0.01));
    EXPECT_THAT(path.at(6).font_size, DoubleNear(0.99, 1e-9));
}

TEST(LeverPath, LeavesOutALeverThatIsBeyondItsLimitAsWritten)
{
    EXPECT_EQ(LeverPath(group_with({{LeverKind::line_height, 1.5}})).step_count(), 0);
}

TEST(LeverValues, AreWrittenInTheUnitsOfTheirLevers)
{
    const FitGroup group = group_with({});
    const LeverValues values{.letter_spacing = -0.006,
                             .glyph_width = 0.985,
                             .block_space = 0.65,
                             .line_height = 1.33 / 1.4,
                             .font_size = 0.96};
    EXPECT_EQ(format_lever(LeverKind::letter_spacing, values, group), "-0.6%");
    EXPECT_EQ(format_lever(LeverKind::glyph_width, values, group), "98.5%");
    EXPECT_EQ(format_lever(LeverKind::block_space, values, group), "65%");
    EXPECT_EQ(format_lever(LeverKind::line_height, values, group), "1.33");
    EXPECT_EQ(format_lever(LeverKind::font_size, values, group), "9.6pt");
}

TEST(LeverValues, AreReadAsTheyWereWritten)
{
    const FitGroup group = group_with({});
    EXPECT_THAT(*parse_lever(LeverKind::font_size, "9.6pt", group), DoubleNear(0.96, 1e-9));
    EXPECT_THAT(*parse_lever(LeverKind::line_height, "1.33", group), DoubleNear(0.95, 1e-9));
    EXPECT_THAT(*parse_lever(LeverKind::letter_spacing, "-0.6%", group), DoubleNear(-0.006, 1e-9));
    EXPECT_EQ(parse_lever(LeverKind::font_size, "nine", group), std::nullopt);
    EXPECT_EQ(parse_lever(LeverKind::glyph_width, "0.98", group), std::nullopt);
}

TEST(LeverValues, NameTheLeversThatArePulledInTheGroupsOrder)
{
    const FitGroup group = group_with({{LeverKind::line_height, 1.3}, {LeverKind::font_size, 9}});
    EXPECT_THAT(pulled_levers({}, group), IsEmpty());
    EXPECT_THAT(pulled_levers({.line_height = 0.95, .font_size = 0.9}, group),
                ElementsAre(LeverKind::line_height, LeverKind::font_size));
}

TEST(LeverPath, GoesNoFurtherThanTheScriptAllows)
{
    FitGroup group{.name = "body",
                   .levers = {{LeverKind::line_height, 1.3}},
                   .font_size = pt(10),
                   .line_height = 1.8,
                   .span = {},
                   .script_line_height = 1.77};
    EXPECT_EQ(LeverPath(group).step_count(), 3);
    EXPECT_EQ(format_lever(LeverKind::line_height, values_in_force({.line_height = 0.9}, group), group), "1.77");
    group.line_height = 1.77;
    EXPECT_EQ(LeverPath(group).step_count(), 0);
}

TEST(UnitedGroups, AreLedAsWhereTheLeverGoesFurthest)
{
    Leaflet arabic;
    arabic.fit_groups.push_back({.name = "body",
                                 .levers = {{LeverKind::line_height, 1.3}},
                                 .font_size = pt(10),
                                 .line_height = 1.77,
                                 .span = {},
                                 .script_line_height = 1.77});
    Leaflet latvian;
    latvian.fit_groups.push_back(
        {.name = "body", .levers = {{LeverKind::line_height, 1.3}}, .font_size = pt(10), .line_height = 1.4});
    const std::vector<const Leaflet*> editions{&arabic, &latvian};
    const std::vector<FitGroup> groups = united_groups(editions);
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups[0].line_height, 1.4);
    EXPECT_EQ(LeverPath(groups[0]).step_count(), 10);
}

} // namespace

} // namespace skrejlapa
