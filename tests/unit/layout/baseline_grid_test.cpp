// Text on the page's baseline grid: within a story, and over all boxes of a page.

#include "layout/page_flow.h"

#include "leaflet_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

/// A grid of 14 pt from the top of the page; type of 10 pt on lines of 12 pt, whose baseline is 9 pt below their top.
class BaselineGrid14 : public LeafletTest
{
protected:
    BaselineGrid14() { leaflet_.format.baseline_grid = BaselineGrid{.start = {}, .step = pt(14)}; }

    Block led(const std::string& text, Length line_height)
    {
        Paragraph made = paragraph(text);
        made.style.line_height = line_height;
        return {.paragraph = add(made)};
    }

    /// Kept with the next block, on 17 pt.
    Block heading(const std::string& text)
    {
        Block made = led(text, pt(17));
        made.break_after = BreakRule::avoid;
        return made;
    }

    Block snapped(Block block, LineSnap snap)
    {
        block.line_snap = snap;
        return block;
    }

    /// Where the lines of a box stand, in points from the page's top.
    static std::vector<double> baselines(const Layout& layout, std::string_view box, std::size_t page = 0)
    {
        std::vector<double> all;
        for (const Line& line : find(layout.pages.at(page).root, box)->lines)
            all.push_back(line.baseline.y.to_pt());
        return all;
    }

    /// One box of 50 pt width at the page's top.
    std::vector<double> baselines_of(std::vector<Block> blocks)
    {
        Box box = text_box("a", add_story(std::move(blocks)));
        box.style.width = definite(pt(50));
        add_page(container("sheet", {box}));
        return baselines(laid_out(), "a");
    }

    static Box below(Box box, Length distance)
    {
        box.style.margin.top = LengthPercentage{distance, {}};
        return box;
    }
};

TEST_F(BaselineGrid14, HoldsEveryBaselineOfText)
{
    EXPECT_THAT(baselines_of({block(words(3))}), ElementsAre(14, 28, 42));
}

TEST_F(BaselineGrid14, TakesWhatMissesItByARounding)
{
    leaflet_.format.baseline_grid = BaselineGrid{.start = pt(9) - Length::from_millipoints(5), .step = pt(12)};
    EXPECT_THAT(baselines_of({block(words(2))}), ElementsAre(8.995, 20.995));
}

TEST_F(BaselineGrid14, IsTakenUpAgainBehindTextOfOtherLeading)
{
    const std::vector<double> lines = baselines_of({block("a"), snapped(led("b", pt(17)), LineSnap::none), block("c")});
    EXPECT_EQ(lines[1], 14 - 9 + 12 + (17 - 10) / 2.0 + 8) << "right below the first";
    EXPECT_EQ(lines[2], 56);
}

TEST_F(BaselineGrid14, LeavesTheSpaceOverAboveAHeading)
{
    // Its 17 pt end where the next line of 12 pt begins on the grid: 42 - 9.
    const std::vector<double> lines = baselines_of({block("a"), heading("b"), block("c")});
    EXPECT_EQ(lines[1], 56 - 9 - 17 + (17 - 10) / 2.0 + 8);
    EXPECT_EQ(lines[2], 56);
}

TEST_F(BaselineGrid14, LeavesTheSpaceOverAboveTheFirstOfSeveralHeadings)
{
    const std::vector<double> lines = baselines_of({block("a"), heading("b"), heading("c"), block("d")});
    EXPECT_EQ(lines[2] - lines[1], 17);
    EXPECT_EQ(lines[3], 70);
}

TEST_F(BaselineGrid14, LeavesTheSpaceOverBelowOtherText)
{
    const std::vector<double> lines = baselines_of({block("a"), led("b", pt(17)), led("c", pt(17)), block("d")});
    EXPECT_EQ(lines[1], 14 - 9 + 12 + (17 - 10) / 2.0 + 8);
    EXPECT_EQ(lines[2] - lines[1], 17);
    EXPECT_EQ(lines[3], 70);
}

TEST_F(BaselineGrid14, LeadsTextThatIsFarFromTheStepByItsOwnLeading)
{
    // 10.5 pt would become 14 pt: more than a quarter wider.
    EXPECT_THAT(baselines_of({led(words(3), pt(10.5))}), ElementsAre(8.25, 18.75, 29.25));
}

TEST_F(BaselineGrid14, LeadsTextByTwoStepsWhereOneDoesNotHoldIt)
{
    EXPECT_THAT(baselines_of({led(words(2), pt(25))}), ElementsAre(28, 56));
}

TEST_F(BaselineGrid14, HoldsTheFirstLineAlone)
{
    EXPECT_THAT(baselines_of({snapped(led(words(3), pt(10)), LineSnap::first)}), ElementsAre(14, 24, 34));
}

TEST_F(BaselineGrid14, HoldsTheLastLineAlone)
{
    EXPECT_THAT(baselines_of({snapped(led(words(3), pt(10)), LineSnap::last)}), ElementsAre(8, 18, 28));
}

TEST_F(BaselineGrid14, MakesItsBoxHigher)
{
    add_page(container("sheet", {text_box("a", add_story("a")), text_box("b", add_story("b"))}));
    const Layout layout = laid_out();
    EXPECT_EQ(find(layout.pages[0].root, "a")->area.size.height, pt(17));
    EXPECT_THAT(baselines(layout, "b"), ElementsAre(28));
}

TEST_F(BaselineGrid14, IsSharedByBoxesAtAnyHeight)
{
    Box row = container("row", {below(text_box("a", add_story("a")), pt(3)),
                                below(text_box("b", add_story("b")), pt(8)), text_box("c", add_story("c"))});
    row.style.flex_direction = FlexDirection::row;
    add_page(container("sheet", {below(std::move(row), pt(11))}));
    const Layout layout = laid_out();
    EXPECT_THAT(baselines(layout, "a"), ElementsAre(28));
    EXPECT_THAT(baselines(layout, "b"), ElementsAre(28));
    EXPECT_THAT(baselines(layout, "c"), ElementsAre(28));
}

TEST_F(BaselineGrid14, IsReachedByAStackOfManyBoxes)
{
    std::vector<Box> boxes;
    for (int index = 0; index < 30; ++index)
        boxes.push_back(below(text_box(fmt::format("b{}", index), add_story("a")), pt(3.3)));
    leaflet_.format.trim.height = pt(2000);
    add_page(container("sheet", std::move(boxes)));
    const Layout layout = laid_out();
    for (int index = 0; index < 30; ++index)
        EXPECT_THAT(baselines(layout, fmt::format("b{}", index)), ElementsAre(14 + 28 * index)) << index;
}

TEST_F(BaselineGrid14, IsReachedFromBelowWhereTheBoxStandsAtTheBottom)
{
    Box sheet = container("sheet", {text_box("a", add_story(words(2))), text_box("b", add_story("b"))});
    sheet.style.justify_content = {Alignment::flex_end, {}};
    leaflet_.format.trim.height = pt(100);
    add_page(std::move(sheet));
    const Layout layout = laid_out();
    EXPECT_THAT(baselines(layout, "b"), ElementsAre(84));
    EXPECT_EQ(find(layout.pages[0].root, "b")->area.bottom(), pt(100));
    EXPECT_THAT(baselines(layout, "a"), ElementsAre(70));
}

TEST_F(BaselineGrid14, IsReachedByTheLinesAloneWhereTheBoxStandsInTheMiddle)
{
    Box sheet = container("sheet", {text_box("a", add_story("a"))});
    sheet.style.justify_content = {Alignment::center, {}};
    leaflet_.format.trim.height = pt(100);
    add_page(std::move(sheet));
    const Layout layout = laid_out();
    EXPECT_THAT(baselines(layout, "a"), ElementsAre(56)) << "53 unmoved";
}

TEST_F(BaselineGrid14, IsTheSameInAllColumns)
{
    Box box = text_box("a", add_story({block(words(3)), led("x", pt(17)), block(words(4))}));
    box.style.column_count = 2;
    box.style.width = definite(pt(100));
    add_page(container("sheet", {below(std::move(box), pt(5))}));
    const Layout layout = laid_out();
    for (const Line& line : find(layout.pages[0].root, "a")->lines) {
        if (line.text != "x") {
            EXPECT_EQ(line.baseline.y.millipoints() % 14000, 0) << line.text;
        }
    }
}

TEST_F(BaselineGrid14, HoldsTextThatRunsOnFromPageToPage)
{
    const StoryId story = add_story(words(20));
    leaflet_.format.trim.height = pt(100);
    for (int page = 0; page < 3; ++page) {
        Box box = text_box("a", story, page);
        box.style.flex_grow = 1;
        box.style.width = definite(pt(50));
        add_page(container("sheet", {below(std::move(box), pt(4 + page))}));
    }
    const Layout layout = laid_out();
    EXPECT_THAT(baselines(layout, "a", 0), ElementsAre(14, 28, 42, 56, 70, 84));
}

TEST_F(BaselineGrid14, LeavesBoxesOutThatSayNone)
{
    Box box = text_box("a", add_story("a"));
    box.style.line_snap = LineSnap::none;
    add_page(container("sheet", {box}));
    EXPECT_THAT(baselines(laid_out(), "a"), ElementsAre(9));
}

TEST_F(BaselineGrid14, LeavesTurnedBoxesOut)
{
    Box box = text_box("a", add_story("a"));
    Box turned = container("turned", {box});
    turned.style.rotate_deg = 90;
    add_page(container("sheet", {turned}));
    EXPECT_THAT(baselines(laid_out(), "a"), ElementsAre(9));
}

TEST_F(BaselineGrid14, IsHeldWhereTheLastOfAThreadTakesTheRest)
{
    const StoryId story = add_story(words(7));
    Box first = text_box("a", story, 0);
    first.style.height = definite(pt(45));
    Box second = text_box("b", story, 1);
    first.style.width = second.style.width = definite(pt(50));
    add_page(container("sheet", {first, second}));
    const Layout layout = laid_out();
    EXPECT_THAT(baselines(layout, "a"), ElementsAre(14, 28, 42));
    EXPECT_THAT(baselines(layout, "b"), ElementsAre(56, 70, 84, 98));
}

} // namespace

} // namespace skrejlapa
