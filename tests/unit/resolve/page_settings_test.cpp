#include "resolve_fixture.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class PageSettings : public ResolveTest
{
protected:
    Leaflet leaflet_of(const std::string& keys)
    {
        return resolve_layout("[page]\n" + keys + "\n[[pages]]\nroot = \"a\"\n[boxes.a]\n");
    }
    PageFormat format_of(const std::string& keys) { return leaflet_of(keys).format; }
};

struct SizeCase {
    const char* text;
    double width_mm;
    double height_mm;
};

class PageSize : public PageSettings, public testing::WithParamInterface<SizeCase>
{
};

TEST_P(PageSize, IsRead)
{
    EXPECT_EQ(format_of(fmt::format("size = {}", GetParam().text)).trim,
              (Size{mm(GetParam().width_mm), mm(GetParam().height_mm)}));
    EXPECT_THAT(findings(), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(All, PageSize,
                         testing::Values(SizeCase{"\"A6\"", 105, 148}, SizeCase{"\"DL\"", 99, 210},
                                         SizeCase{"\"A5\"", 148, 210}, SizeCase{"\"A4\"", 210, 297},
                                         SizeCase{"\"A3\"", 297, 420}, SizeCase{"\"SRA3\"", 320, 450},
                                         SizeCase{"\"A4 landscape\"", 297, 210}, SizeCase{"\"A5 portrait\"", 148, 210},
                                         SizeCase{"[\"148mm\", \"21cm\"]", 148, 210}));

TEST_F(PageSettings, NameTheNearestOfAnUnknownSize)
{
    format_of("size = \"A55\"");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-PAGE-SIZE"));
}

TEST_F(PageSettings, CountMarginsInPercentOfTheWidth)
{
    const PageFormat format = format_of("size = [\"100pt\", \"200pt\"]\nmargin = \"10% 5pt\"\nmargin-left = \"0\"");
    EXPECT_EQ(format.margin, (Edges<Length>{pt(10), pt(5), pt(10), Length{}}));
}

TEST_F(PageSettings, MakeNoPageThatReadersDoNotOpen)
{
    format_of("size = [\"148mm\", \"6000mm\"]");
    format_of("size = [\"148mm\", \"5075mm\"]");
    EXPECT_THAT(findings(),
                ElementsAre(testing::HasSubstr("5 to 5080 mm"), testing::HasSubstr("with its bleed and marks")));
}

TEST_F(PageSettings, CountACardsMarksAmongThePage)
{
    card.mark_offset = Given<Length>{mm(60)};
    format_of("size = [\"148mm\", \"4950mm\"]");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-PAGE-SIZE"));
}

TEST_F(PageSettings, LeaveRoomWithinTheMargins)
{
    format_of("size = \"A6\"\nmargin = \"60mm\"");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-PAGE-SIZE"));
}

TEST_F(PageSettings, CountOverTheDefaultCard)
{
    card.bleed = Given<Length>{mm(3)};
    EXPECT_EQ(format_of("bleed = \"5mm\"").bleed, mm(5));
}

TEST_F(PageSettings, TakeWhatTheLayoutLeavesOpenFromTheDefaultCard)
{
    card.safe = Given<Length>{mm(7)};
    card.crop_marks = Given<MarkWish>{MarkWish::forbidden};
    const Leaflet leaflet = leaflet_of("");
    EXPECT_EQ(leaflet.format.safe, mm(7));
    EXPECT_FALSE(leaflet.output.marks.crop);
}

TEST_F(PageSettings, GiveWayToThePrintingHousesCard)
{
    card.bleed = Given<Length>{mm(10), {.voice = Voice::printers_card}};
    EXPECT_EQ(format_of("bleed = \"5mm\"").bleed, mm(10));
}

TEST_F(PageSettings, GiveWayToTheCommandLine)
{
    card.bleed = Given<Length>{mm(10), {.voice = Voice::printers_card}};
    settings.push_back({"page.bleed", "4mm"});
    EXPECT_EQ(format_of("bleed = \"5mm\"").bleed, mm(4));
}

TEST_F(PageSettings, DecideOnCropMarksUnderThePrintingHouse)
{
    card.crop_marks = Given<MarkWish>{MarkWish::wanted};
    EXPECT_FALSE(leaflet_of("crop-marks = false").output.marks.crop);
    card.crop_marks->origin.voice = Voice::printers_card;
    EXPECT_TRUE(leaflet_of("crop-marks = false").output.marks.crop);
    settings.push_back({"page.crop-marks", "false"});
    EXPECT_FALSE(leaflet_of("").output.marks.crop);
}

TEST_F(PageSettings, FindNegativeBleed)
{
    format_of("bleed = \"-3mm\"");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-NEGATIVE"));
}

TEST_F(PageSettings, NameTheNearestOfAnUnknownKey)
{
    format_of("bleeed = \"3mm\"");
    EXPECT_THAT(findings(), ElementsAre("TOML-UNKNOWN-KEY: [page] has no key \"bleeed\"; did you mean \"bleed\"?"));
}

TEST_F(PageSettings, ComeWithPagesThatHaveARoot)
{
    resolve_layout("[[pages]]\nname = \"a\"\n");
    EXPECT_THAT(places(), ElementsAre("LAYOUT-PAGE-ROOT 1:1"));
}

TEST_F(PageSettings, ComeWithPages)
{
    resolve_layout("[page]\nsize = \"A5\"\n");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-NO-PAGES"));
}

TEST_F(PageSettings, HaveNoBaselineGridUnlessAsked)
{
    EXPECT_FALSE(format_of("").baseline_grid.has_value());
    EXPECT_FALSE(format_of("baseline-grid = \"none\"").baseline_grid.has_value());
}

TEST_F(PageSettings, BeginTheBaselineGridAtTheMargin)
{
    const PageFormat format = format_of("margin = \"20pt\"\nbaseline-grid = \"14pt\"");
    EXPECT_THAT(findings(), IsEmpty()) << "the body is led by 13.5 pt";
    ASSERT_TRUE(format.baseline_grid.has_value());
    EXPECT_EQ(format.baseline_grid->start, pt(20));
    EXPECT_EQ(format.baseline_grid->step, pt(14));
}

TEST_F(PageSettings, BeginTheBaselineGridWhereItSays)
{
    const PageFormat format = format_of("baseline-grid = { step = \"14pt\", start = \"-3pt\" }");
    ASSERT_TRUE(format.baseline_grid.has_value());
    EXPECT_EQ(format.baseline_grid->start, pt(-3));
}

TEST_F(PageSettings, FindABaselineGridWithoutAStep)
{
    format_of("baseline-grid = { start = \"14pt\" }");
    EXPECT_THAT(codes(), ElementsAre("TOML-MISSING-KEY"));
}

TEST_F(PageSettings, FindABaselineGridTooFineForType)
{
    EXPECT_FALSE(format_of("baseline-grid = \"0.5pt\"").baseline_grid.has_value());
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-RANGE"));
}

TEST_F(PageSettings, FindWhatIsNoLengthInABaselineGrid)
{
    format_of("baseline-grid = { step = \"14\", begin = \"1pt\" }");
    EXPECT_THAT(codes(), testing::UnorderedElementsAre("LENGTH-SYNTAX", "TOML-UNKNOWN-KEY"));
}

TEST_F(PageSettings, WarnOfABaselineGridThatTheBodyDoesNotTake)
{
    format_of("baseline-grid = \"20pt\"");
    EXPECT_THAT(findings(),
                ElementsAre("LAYOUT-GRID-STEP: the text of the body does not stand on the baseline grid: its "
                            "lines are 13.5 pt apart, those of the grid 20 pt"));
}

TEST_F(PageSettings, TakeTheBodysWordOnTheGrid)
{
    resolve_layout(
        "[page]\nbaseline-grid = \"20pt\"\n[styles.body]\nline-snap = \"first\"\n[[pages]]\nroot = \"a\"\n[boxes.a]\n");
    EXPECT_THAT(findings(), IsEmpty());
}

} // namespace

} // namespace skrejlapa
