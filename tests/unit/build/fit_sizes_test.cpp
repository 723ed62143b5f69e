#include "build/fit_memory.h"
#include "findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

GroupFit fit_of(double font_size, const std::string& forced_by)
{
    return {.group = {.name = "body",
                      .levers = {{LeverKind::line_height, 1.2}, {LeverKind::font_size, 8}},
                      .font_size = pt(10),
                      .line_height = 1.4},
            .values = {.line_height = 1.3 / 1.4, .font_size = font_size},
            .forced_by = forced_by};
}

GroupSizes sizes(double font_size, const std::string& forced_by, const std::string& language = {})
{
    GroupSizes made = sizes_of(fit_of(font_size, forced_by));
    made.leaflet = "card";
    made.profile = "print";
    made.language = language;
    return made;
}

FitSizes read(const std::string& text, Diagnostics& found)
{
    SourceMap sources;
    const FileId file = sources.add("fit.lock.toml", text);
    return read_fit_sizes(parse_toml(sources, {file, 0, static_cast<std::uint32_t>(text.size())}, found), found);
}

class FitSizesTest : public testing::Test
{
protected:
    [[nodiscard]] std::vector<std::string> codes() const
    {
        std::vector<std::string> codes;
        for (const Diagnostic& finding : found.all())
            codes.push_back(finding.code);
        return codes;
    }

    FitValues locked(const FitSizes& groups) { return locked_values({groups}, {"card", "print", {}}, groups_, found); }
    void change(const FitSizes& before, double now, const std::string& forced_by)
    {
        const std::vector<std::string> languages{"lv", "de"};
        const std::vector<std::string> made{"lv"};
        report_change({fit_of(now, forced_by), languages, made, {}}, {before}, found);
    }

    Diagnostics found;
    std::vector<FitGroup> groups_{fit_of(1, "").group};
};

TEST_F(FitSizesTest, AreReadAsTheyWereWritten)
{
    const FitSizes written{sizes(0.96, "de"), sizes(1, "", "lv")};
    const FitSizes back = read(print_fit_sizes(written, "# Sizes.\n"), found);
    EXPECT_THAT(codes(), IsEmpty());
    EXPECT_EQ(print_fit_sizes(back, "# Sizes.\n"), print_fit_sizes(written, "# Sizes.\n"));
}

TEST_F(FitSizesTest, TellWhatIsPulled)
{
    EXPECT_EQ(describe(sizes(0.96, "de")), "line-height 1.4 → 1.3, font-size 10pt → 9.6pt");
}

TEST_F(FitSizesTest, HoldTheGroupsThatTheyLock)
{
    const FitValues values = locked({sizes(0.96, "de")});
    EXPECT_THAT(codes(), IsEmpty());
    ASSERT_THAT(values, SizeIs(1));
    EXPECT_NEAR(values[0].values.font_size, 0.96, 1e-9);
    EXPECT_NEAR(values[0].values.line_height, 1.3 / 1.4, 1e-9);
}

TEST_F(FitSizesTest, LockNothingOfOtherLeaflets)
{
    GroupSizes other = sizes(0.96, "de");
    other.leaflet = "map";
    EXPECT_THAT(locked({other}), IsEmpty());
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(FitSizesTest, AreStaleWhereTheTextIsWrittenOtherwise)
{
    groups_[0].font_size = pt(11);
    EXPECT_NEAR(locked({sizes(0.96, "de")}).at(0).values.font_size, 9.6 / 11, 1e-9);
    EXPECT_THAT(codes(), ElementsAre("FIT-LOCK-STALE"));
}

TEST_F(FitSizesTest, DoNotBreakTheFloor)
{
    EXPECT_NEAR(locked({sizes(0.5, "de")}).at(0).values.font_size, 0.8, 1e-9);
    EXPECT_THAT(codes(), ElementsAre("FIT-LOCK-STALE"));
}

TEST_F(FitSizesTest, AreStaleWhereAGroupIsNotThere)
{
    groups_[0].name = "text";
    EXPECT_THAT(locked({sizes(0.96, "de")}), IsEmpty());
    EXPECT_THAT(codes(), ElementsAre("FIT-LOCK-STALE", "FIT-LOCK-STALE")) << "what is locked, and what is not";
}

TEST_F(FitSizesTest, SayWhichEditionChangedThem)
{
    change({sizes(0.98, "lv", "lv"), sizes(0.98, "lv", "de")}, 0.96, "de");
    ASSERT_THAT(codes(), ElementsAre("FIT-GROUP-CHANGED"));
    EXPECT_EQ(found.all()[0].message,
              "\"de\" tightens the fit group \"body\": font-size from 9.8pt to 9.6pt; built anew for it: lv");
    EXPECT_THAT(found.all()[0].help.at(0), HasSubstr("build de too"));
}

TEST_F(FitSizesTest, SayWhichEditionLetThemGo)
{
    change({sizes(0.96, "de", "lv")}, 0.98, "lv");
    ASSERT_THAT(codes(), ElementsAre("FIT-GROUP-CHANGED"));
    EXPECT_EQ(found.all()[0].message,
              "\"de\" loosens the fit group \"body\": font-size from 9.6pt to 9.8pt; built anew for it: lv");
}

TEST_F(FitSizesTest, AreNotComparedWithThoseOfAnotherLayout)
{
    GroupSizes before = sizes(0.98, "lv", "lv");
    before.levers[1].written = "12pt";
    change({before}, 0.96, "de");
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(FitSizesTest, AreNotChangedByALanguageThatIsNew)
{
    change({sizes(0.96, "de", "lv")}, 0.96, "ru");
    EXPECT_THAT(codes(), IsEmpty());
}

} // namespace

} // namespace skrejlapa
