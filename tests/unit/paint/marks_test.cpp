#include "paint/item_area.h"
#include "paint/marks.h"
#include "painted_page.h"

namespace skrejlapa
{

namespace
{

using testing::Contains;
using testing::ElementsAre;
using testing::Gt;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const MarkTerms nothing{.crop = false, .fold = false};
const MarkTerms everything{.registration = true, .color_bar = true, .slug_line = true};

std::vector<std::string> described(const Marks& marks)
{
    std::vector<std::string> lines;
    for (const PaintOperation& mark : marks.operations)
        lines.push_back(describe(mark));
    return lines;
}

// Lines end where their paths do; only across it are they as broad as they are.
Rect area_of_line(const StrokePath& line)
{
    const Rect along = path_bounds(line.path);
    const Length half = line.width.scaled(0.5);
    const Length across_x = along.size.height == Length{} ? Length{} : half;
    const Length across_y = along.size.width == Length{} ? Length{} : half;
    return along.inset({-across_y, -across_x, -across_y, -across_x});
}

Rect area_of_mark(const PaintOperation& mark)
{
    if (const auto* const stroke = std::get_if<StrokePath>(&mark))
        return area_of_line(*stroke);
    if (const auto* const fill = std::get_if<FillPath>(&mark))
        return area_of(*fill);
    return area_of(std::get<DrawGlyphs>(mark));
}

SlugLine slug_line()
{
    LineRun run;
    run.size = pt(6);
    run.glyphs = {{1, {}, {}, mm(4)}, {2, mm(4), {}, mm(4)}};
    run.clusters = {{0, 1, "a"}, {1, 1, "b"}};
    return {run};
}

MarkSite site_of(Size trim, Length bleed = mm(3)) { return {trim, bleed, {}, {}, slug_line()}; }

TEST(Marks, AreNotThereWhereNoneAreWanted)
{
    const Marks marks = make_marks(nothing, site_of({mm(100), mm(200)}));
    EXPECT_THAT(marks.operations, IsEmpty());
    EXPECT_EQ(marks.slug, Length{});
}

TEST(CropMarks, StandAtTheCornersOutsideTheBleed)
{
    const Marks marks = make_marks({}, {{mm(100), mm(200)}, mm(4)});
    EXPECT_THAT(described(marks), SizeIs(8));
    EXPECT_THAT(described(marks), Contains("stroke All 100% 0.09 M-9,0 L-4,0"));
    EXPECT_THAT(described(marks), Contains("stroke All 100% 0.09 M100,204 L100,209"));
    EXPECT_EQ(marks.slug, mm(5));
}

TEST(CropMarks, KeepAwayFromTheTrimWithoutABleed)
{
    const Marks marks = make_marks({}, {{mm(100), mm(200)}, {}});
    EXPECT_THAT(described(marks), Contains("stroke All 100% 0.09 M-8,0 L-3,0"));
    EXPECT_EQ(marks.slug, mm(8));
}

TEST(CropMarks, StandAsFarOffAsThePrinterWants)
{
    const Marks marks = make_marks({.offset = mm(6)}, {{mm(100), mm(200)}, mm(3)});
    EXPECT_THAT(described(marks), Contains("stroke All 100% 0.09 M-11,0 L-6,0"));
    EXPECT_EQ(marks.slug, mm(8));
}

TEST(CropMarks, StayOutsideTheBleedWhateverThePrinterWants)
{
    EXPECT_THAT(described(make_marks({.offset = mm(1)}, {{mm(100), mm(200)}, mm(3)})),
                Contains("stroke All 100% 0.09 M-8,0 L-3,0"));
}

TEST(FoldMarks, AreDashedAndOutsideTheBleed)
{
    const MarkSite site{{mm(100), mm(200)}, mm(4), {mm(50)}};
    std::vector<std::string> folds;
    for (const std::string& line : described(make_marks({}, site))) {
        if (line.find("M50,") != std::string::npos)
            folds.push_back(line.substr(line.find('M')));
    }
    EXPECT_THAT(folds, ElementsAre("M50,-5 L50,-4", "M50,204 L50,205", "M50,-7 L50,-6", "M50,206 L50,207",
                                   "M50,-9 L50,-8", "M50,208 L50,209"));
}

TEST(FoldMarks, NeedNoCropMarks)
{
    const Marks marks = make_marks({.crop = false, .fold = true}, {{mm(100), mm(200)}, mm(4), {mm(50)}});
    EXPECT_THAT(described(marks), SizeIs(6));
    EXPECT_EQ(marks.slug, mm(5));
}

TEST(FoldMarks, TakeNoRoomWithoutAFold)
{
    EXPECT_EQ(make_marks({.crop = false, .fold = true}, {{mm(100), mm(200)}, mm(4)}).slug, Length{});
}

TEST(FoldMarks, AreLeftOutWhereNoneAreWanted)
{
    EXPECT_THAT(make_marks(nothing, {{mm(100), mm(200)}, mm(4), {mm(50)}}).operations, IsEmpty());
}

TEST(RegistrationTargets, StandBesideEachEdge)
{
    const Marks marks = make_marks({.crop = false, .registration = true}, {{mm(100), mm(200)}, mm(3)});
    EXPECT_THAT(described(marks), SizeIs(4 * 3)) << "a circle and a cross each";
    EXPECT_THAT(described(marks), Contains("stroke All 100% 0.09 M47.5,-5.5 L52.5,-5.5"));
    EXPECT_THAT(described(marks), Contains("stroke All 100% 0.09 M105.5,97.5 L105.5,102.5"));
}

TEST(RegistrationTargets, GiveWayToAFold)
{
    const MarkSite site{{mm(100), mm(200)}, mm(3), {mm(50)}};
    const Marks marks = make_marks({.registration = true}, site);
    EXPECT_THAT(described(marks), Contains("stroke All 100% 0.09 M22.5,-5.5 L27.5,-5.5"));
}

TEST(ColorBar, HasEachInkAndEachSpotInk)
{
    MarkSite site{{mm(148), mm(210)}, mm(3)};
    site.spots = {{{1, 0.75, 0, 0.02}, "Silver", 0.4}};
    const std::vector<std::string> marks = described(make_marks({.crop = false, .color_bar = true}, site));
    EXPECT_THAT(marks, SizeIs(13));
    for (const char* ink : {"100/0/0/0", "0/100/0/0", "0/0/100/0", "0/0/0/100", "Silver 100%", "50/40/40/0"})
        EXPECT_THAT(marks, Contains(HasSubstr(ink)));
}

TEST(ColorBar, KeepsTheSolidsWhereThereIsLittleRoom)
{
    const std::vector<std::string> marks =
        described(make_marks({.crop = false, .color_bar = true}, {{mm(85), mm(30)}, mm(3)}));
    EXPECT_THAT(marks, SizeIs(Gt(3U)));
    for (const char* ink : {"100/0/0/0", "0/100/0/0", "0/0/100/0", "0/0/0/100"})
        EXPECT_THAT(marks, Contains(HasSubstr(ink)));
}

TEST(MarkSlugLine, StandsBelowAllOtherMarks)
{
    const Marks marks = make_marks(everything, site_of({mm(100), mm(200)}));
    EXPECT_THAT(described(marks), Contains("text 0,211 \"ab\""));
    EXPECT_EQ(std::get<DrawGlyphs>(marks.operations.back()).run.color, registration);
    EXPECT_EQ(marks.slug, mm(10));
}

TEST(MarkSlugLine, TakesNoRoomWithoutText)
{
    EXPECT_EQ(make_marks(everything, {{mm(100), mm(200)}, mm(3)}).slug, mm(5));
}

struct Site {
    Size trim;
    Length bleed;
};

class AllMarks : public testing::TestWithParam<Site>
{
protected:
    MarkSite site = site_of(GetParam().trim, GetParam().bleed);
    Marks marks = make_marks(everything, site);
};

TEST_P(AllMarks, StayOutOfTheBleed)
{
    const Rect bleed_box = Rect{{}, site.trim}.outset(site.bleed);
    for (const PaintOperation& mark : marks.operations)
        EXPECT_FALSE(area_of_mark(mark).intersects(bleed_box)) << describe(mark);
}

TEST_P(AllMarks, StayWithinTheRoomTheyTake)
{
    const Rect media_box = Rect{{}, site.trim}.outset(site.bleed + marks.slug + pt(0.125));
    for (const PaintOperation& mark : marks.operations)
        EXPECT_TRUE(media_box.contains(area_of_mark(mark))) << describe(mark);
}

INSTANTIATE_TEST_SUITE_P(Marks, AllMarks,
                         testing::Values(Site{{mm(148), mm(210)}, mm(3)}, Site{{mm(85), mm(55)}, mm(2)},
                                         Site{{mm(297), mm(210)}, mm(5)}, Site{{mm(99), mm(210)}, {}},
                                         Site{{mm(50), mm(20)}, mm(3)}));

TEST_F(PaintedPage, HasItsMarksApartFromWhatItsBoxesPaint)
{
    marks = {};
    const PaintPage page = paint_page(root_of({}));
    EXPECT_THAT(page.items, IsEmpty());
    EXPECT_THAT(page.marks, SizeIs(8));
    EXPECT_EQ(page.slug, mm(5));
}

TEST_F(PaintedPage, LeavesNoRoomForMarksThatAreNotWanted) { EXPECT_EQ(paint_page(root_of({})).slug, Length{}); }

} // namespace

} // namespace skrejlapa
