#include "resolve_fixture.h"

#include "resolve/fit_property.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class FitProperty : public ResolveTest
{
protected:
    Leaflet resolve_fit(const std::string& body, const std::string& more = {})
    {
        return resolve_layout("[styles.body]\nfont-family = \"Skrejlapa Square\"\nfont-size = \"10pt\"\n" + body +
                                  "\n" + more + "\n[[pages]]\nroot = \"all\"\n[boxes.all]\ncontent = \"*\"\n",
                              "# Title\n\nSome text.\n");
    }
};

TEST_F(FitProperty, PullsTheFontSizeAloneWithoutLevers)
{
    const Leaflet leaflet = resolve_fit("fit = { group = \"text\", min-font-size = \"9pt\" }");
    ASSERT_THAT(leaflet.fit_groups, SizeIs(1));
    EXPECT_EQ(leaflet.fit_groups[0].name, "text");
    ASSERT_THAT(leaflet.fit_groups[0].levers, SizeIs(1));
    EXPECT_EQ(leaflet.fit_groups[0].levers[0].kind, LeverKind::font_size);
    EXPECT_EQ(leaflet.fit_groups[0].levers[0].limit, 9);
    EXPECT_EQ(leaflet.fit_groups[0].font_size, pt(10));
}

TEST_F(FitProperty, ReadsTheLimitsInTheUnitsOfTheLevers)
{
    const Leaflet leaflet = resolve_fit(
        R"(line-height = 1.4
fit = { levers = [["letter-spacing", "-1%"], ["glyph-width", "98%"], ["block-space", "60%"], ["line-height", "1.3"], ["font-size", "90%"]] })");
    EXPECT_THAT(findings(), IsEmpty());
    std::vector<double> limits;
    for (const FitLever& lever : leaflet.fit_groups.at(0).levers)
        limits.push_back(lever.limit);
    EXPECT_THAT(limits, ElementsAre(-0.01, 0.98, 0.6, 1.3, 9));
    EXPECT_EQ(leaflet.fit_groups[0].line_height, 1.4);
}

TEST_F(FitProperty, LetsNoLeverGoBelowTheLeastSize)
{
    const Leaflet leaflet = resolve_fit(R"(fit = { min-font-size = "9pt", levers = [["font-size", "8pt"]] })");
    EXPECT_EQ(leaflet.fit_groups.at(0).levers.at(0).limit, 9);
}

TEST_F(FitProperty, IsInheritedByAllTextUnlessItSaysNone)
{
    const Leaflet all = resolve_fit("fit = { min-font-size = \"9pt\" }");
    EXPECT_EQ(all.paragraph_fits.at(0).styles.at(0).group, 0U);
    EXPECT_EQ(all.paragraph_fits.at(1).styles.at(0).group, 0U);
    const Leaflet some = resolve_fit("fit = { min-font-size = \"9pt\" }", "[styles.h1]\nfit = \"none\"");
    EXPECT_EQ(some.paragraph_fits.at(0).styles.at(0).group, std::nullopt);
}

TEST_F(FitProperty, IsAGroupOfTheStylesNameWithoutOne)
{
    const Leaflet leaflet =
        resolve_fit("fit = { min-font-size = \"9pt\" }", "[styles.h1]\nextends = \"body\"\nfont-size = \"20pt\"");
    ASSERT_THAT(leaflet.fit_groups, SizeIs(2));
    EXPECT_EQ(leaflet.fit_groups[0].name, "h1");
    EXPECT_EQ(leaflet.fit_groups[1].name, "body");
}

TEST_F(FitProperty, CountsAGroupInItsSmallestStyle)
{
    const Leaflet leaflet = resolve_fit("fit = { group = \"all\", min-font-size = \"9pt\" }",
                                        "[styles.h1]\nextends = \"body\"\nfont-size = \"20pt\"");
    ASSERT_THAT(leaflet.fit_groups, SizeIs(1));
    EXPECT_EQ(leaflet.fit_groups[0].font_size, pt(10));
}

TEST_F(FitProperty, GivesEachStyleItsOwnFloorInTheSameGroup)
{
    const Leaflet leaflet =
        resolve_fit("fit = { group = \"all\", levers = [[\"line-height\", 1.2], [\"font-size\", \"9pt\"]] }",
                    "[styles.h1]\nfont-size = \"20pt\"\nfit = { group = \"all\", min-font-size = \"16pt\" }");
    EXPECT_THAT(findings(), IsEmpty());
    EXPECT_EQ(leaflet.paragraph_fits.at(0).styles.at(0).min_font_size, pt(16));
    EXPECT_EQ(leaflet.paragraph_fits.at(1).styles.at(0).min_font_size, pt(9));
    ASSERT_THAT(leaflet.fit_groups.at(0).levers, SizeIs(2));
    EXPECT_EQ(leaflet.fit_groups[0].levers[1].limit, 9);
}

TEST_F(FitProperty, TakesNoLimitThatLetsTextGrow)
{
    static_cast<void>(resolve_fit(R"(fit = { levers = [["letter-spacing", "1%"], ["font-size", "110%"]] })"));
    EXPECT_THAT(codes(), ElementsAre("FIT-VALUE", "FIT-VALUE"));
}

TEST_F(FitProperty, SaysThatAKeyIsUnknown)
{
    static_cast<void>(resolve_fit("fit = { min-size = \"9pt\" }"));
    EXPECT_THAT(codes(), ElementsAre("FIT-VALUE", "TOML-UNKNOWN-KEY"));
}

TEST_F(FitProperty, MarksOptionalBlocksWithAllInThem)
{
    const Leaflet leaflet =
        resolve_layout(all_text_layout(), "# Title\n\n- one\n\n  {optional=3}\n  inner\n\n{optional=2}\nlast\n");
    ASSERT_THAT(leaflet.optional_blocks, SizeIs(2));
    EXPECT_EQ(leaflet.optional_blocks[0].rank, 3);
    EXPECT_EQ(leaflet.optional_blocks[1].rank, 2);
}

TEST_F(FitProperty, LeadsTextNoTighterThanItsScriptAllows)
{
    edition.language = "ar";
    const Leaflet leaflet = resolve_fit(R"(line-height = 1.4
fit = { levers = [["line-height", "1.2"]] })");
    const FitGroup& group = leaflet.fit_groups.at(0);
    // Arabic: 1.5 of type that is 1.18 times as large.
    EXPECT_DOUBLE_EQ(group.line_height, 1.77);
    EXPECT_DOUBLE_EQ(group.limit_of(group.levers.at(0)), 1.77);
    EXPECT_DOUBLE_EQ(leaflet.paragraph_fits.at(1).styles.at(0).min_line_height, 1.77);
}

TEST_F(FitProperty, CountsAGroupInTheTextThatItsScriptLeavesFree)
{
    const Leaflet leaflet = resolve_layout(
        "[styles.body]\nfont-family = \"Skrejlapa Square\"\nline-height = 1.4\n"
        "fit = { levers = [[\"line-height\", \"1.2\"]] }\n[[pages]]\nroot = \"all\"\n[boxes.all]\ncontent = \"*\"\n",
        "# Title {lang=ar}\n\n{lang=ar}\nabc\n\nSome text.\n");
    EXPECT_DOUBLE_EQ(leaflet.fit_groups.at(0).line_height, 1.4);
    EXPECT_EQ(leaflet.fit_groups.at(0).script_line_height, 0);
}

} // namespace

} // namespace skrejlapa
