#include "layout/page_flow.h"

#include "leaflet_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

/// Boxes are 50 pt wide: each word of `words` is a line of 12 pt.
class PageFlowTest : public LeafletTest
{
protected:
    Box narrow(const std::string& name, StoryId story, int position = 0)
    {
        Box box = text_box(name, story, position);
        box.style.width = definite(pt(50));
        return box;
    }

    static Box with_height(Box box, Length height)
    {
        box.style.height = definite(height);
        return box;
    }

    static Box growing(Box box)
    {
        box.style.flex_grow = 1;
        return box;
    }

    void add_overflow_page(Box root) { add_page(std::move(root), true); }
};

TEST_F(PageFlowTest, FlowsThroughTheBoxesOfOnePage)
{
    const StoryId story = add_story(words(5));
    Box row = container("row", {with_height(narrow("a", story, 0), pt(36)), narrow("b", story, 1)});
    row.style.flex_direction = FlexDirection::row;
    add_page(container("sheet", {row}));
    const Layout layout = laid_out();
    EXPECT_THAT(texts(layout, 0, "a"), ElementsAre("w000x", "w001x", "w002x"));
    EXPECT_THAT(texts(layout, 0, "b"), ElementsAre("w003x", "w004x"));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PageFlowTest, GivesTheLastBoxTheHeightOfWhatRemains)
{
    const StoryId story = add_story(words(5));
    add_page(container("sheet", {with_height(narrow("a", story, 0), pt(36)), narrow("b", story, 1)}));
    const Layout layout = laid_out();
    EXPECT_EQ(find(layout.pages[0].root, "b")->area.size.height, pt(24));
}

TEST_F(PageFlowTest, FillsAFlexibleBoxWithWhatFits)
{
    const StoryId story = add_story(words(10));
    leaflet_.format.trim.height = pt(60);
    add_page(container("one", {growing(narrow("a", story, 0))}));
    add_page(container("two", {narrow("b", story, 1)}));
    const Layout layout = laid_out();
    EXPECT_EQ(texts(layout, 0, "a").size(), 5U);
    EXPECT_EQ(texts(layout, 1, "b").size(), 5U);
}

TEST_F(PageFlowTest, LetsAFlexibleBoxTakeWhatItCanBeforeTheLast)
{
    const StoryId story = add_story(words(4));
    add_page(container("sheet", {growing(narrow("a", story, 0)), narrow("b", story, 1)}));
    const Layout layout = laid_out();
    EXPECT_EQ(texts(layout, 0, "a").size(), 4U);
    EXPECT_THAT(texts(layout, 0, "b"), IsEmpty());
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PageFlowTest, FollowsAThreadAgainstTheOrderOfThePages)
{
    const StoryId story = add_story(words(5));
    add_page(container("one", {narrow("a", story, 1)}));
    add_page(container("two", {with_height(narrow("b", story, 0), pt(36))}));
    const Layout layout = laid_out();
    EXPECT_THAT(texts(layout, 0, "a"), ElementsAre("w003x", "w004x"));
    EXPECT_EQ(find(layout.pages[0].root, "a")->area.size.height, pt(24));
}

TEST_F(PageFlowTest, LetsAThreadComeBackToAPageAgainAndAgain)
{
    const StoryId story = add_story(words(5));
    const auto one_line = [&](const std::string& name, int position) {
        return with_height(narrow(name, story, position), pt(12));
    };
    add_page(container("outside", {one_line("e", 4), one_line("c", 2), one_line("a", 0)}));
    add_page(container("inside", {one_line("d", 3), one_line("b", 1)}));
    const Layout layout = laid_out();
    EXPECT_THAT(texts(layout, 0, "a"), ElementsAre("w000x"));
    EXPECT_THAT(texts(layout, 0, "c"), ElementsAre("w002x"));
    EXPECT_THAT(texts(layout, 1, "d"), ElementsAre("w003x"));
    EXPECT_THAT(texts(layout, 0, "e"), ElementsAre("w004x"));
}

TEST_F(PageFlowTest, ReportsABoxThatNothingGivesAHeight)
{
    const StoryId story = add_story(words(5));
    add_page(container("sheet", {narrow("a", story, 0), narrow("b", story, 1)}));
    const Layout layout = laid_out();
    EXPECT_THAT(codes(), ElementsAre("THREAD-NO-HEIGHT"));
    EXPECT_EQ(found_.all()[0].place.box, "a");
    EXPECT_EQ(texts(layout, 0, "b").size(), 5U);
}

TEST_F(PageFlowTest, ReportsABoxWhoseHeightWaitsForTheTextThatFollows)
{
    const StoryId story = add_story(words(5));
    Box row = container("row", {narrow("a", story, 0), narrow("b", story, 1)});
    row.style.flex_direction = FlexDirection::row;
    add_page(container("sheet", {row}));
    laid_out();
    EXPECT_THAT(codes(), ElementsAre("THREAD-NO-HEIGHT"));
}

TEST_F(PageFlowTest, TakesNoPartInBoxesThatAreNotDisplayed)
{
    const StoryId story = add_story(words(2));
    Box hidden = narrow("a", story, 0);
    hidden.style.display = Display::none;
    add_page(container("sheet", {hidden, narrow("b", story, 1)}));
    EXPECT_EQ(texts(laid_out(), 0, "b").size(), 2U);
}

TEST_F(PageFlowTest, MakesOverflowPagesAsOftenAsTextIsLeft)
{
    const StoryId story = add_story(words(14));
    leaflet_.format.trim.height = pt(60);
    add_page(container("one", {growing(narrow("a", story, 0))}));
    add_overflow_page(container("more", {growing(narrow("b", story, 1))}));
    const Layout layout = laid_out();
    ASSERT_EQ(layout.pages.size(), 3U);
    EXPECT_EQ(texts(layout, 1, "b").size(), 5U);
    EXPECT_EQ(texts(layout, 2, "b").size(), 4U);
    EXPECT_EQ(layout.pages[1].name, "p2");
    EXPECT_EQ(layout.pages[2].name, "p2-2");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PageFlowTest, MakesNoOverflowPageWhereNothingIsLeft)
{
    const StoryId story = add_story(words(2));
    add_page(container("one", {growing(narrow("a", story, 0))}));
    add_overflow_page(container("more", {growing(narrow("b", story, 1))}));
    EXPECT_EQ(laid_out().pages.size(), 1U);
}

TEST_F(PageFlowTest, LetsTheLastOverflowPageBeAsHighAsItsText)
{
    const StoryId story = add_story(words(3));
    add_overflow_page(container("more", {narrow("a", story)}));
    const Layout layout = laid_out();
    ASSERT_EQ(layout.pages.size(), 1U);
    EXPECT_EQ(find(layout.pages[0].root, "a")->area.size.height, pt(36));
}

TEST_F(PageFlowTest, ShowsFixturesOnEveryOverflowPage)
{
    const StoryId story = add_story(words(8));
    const StoryId fixture = add_story("more");
    leaflet_.stories[fixture].is_fixture = true;
    leaflet_.format.trim.height = pt(60);
    add_overflow_page(container("sheet", {narrow("head", fixture), growing(narrow("a", story))}));
    const Layout layout = laid_out();
    ASSERT_EQ(layout.pages.size(), 2U);
    EXPECT_THAT(texts(layout, 1, "head"), ElementsAre("more"));
    EXPECT_EQ(texts(layout, 1, "a").size(), 4U);
}

TEST_F(PageFlowTest, StopsAtAnOverflowPageThatTakesNoLine)
{
    const StoryId story = add_story(words(8));
    add_overflow_page(container("sheet", {with_height(narrow("a", story), pt(10))}));
    laid_out();
    EXPECT_THAT(codes(), testing::Contains("LAYOUT-OVERFLOW-STUCK"));
}

TEST_F(PageFlowTest, StopsAfterAThousandOverflowPages)
{
    const StoryId story = add_story(words(1100));
    add_overflow_page(container("sheet", {with_height(narrow("a", story), pt(12))}));
    const Layout layout = laid_out();
    EXPECT_EQ(layout.pages.size(), 1000U);
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-OVERFLOW-ENDLESS"));
}

TEST_F(PageFlowTest, GoesToTheNextPageAtAPageBreak)
{
    Block next = block("b");
    next.break_before = BreakRule::page;
    const StoryId story = add_story({block("a"), next});
    add_page(
        container("one", {with_height(narrow("a", story, 0), pt(50)), with_height(narrow("b", story, 1), pt(50))}));
    add_page(container("two", {narrow("c", story, 2)}));
    const Layout layout = laid_out();
    EXPECT_THAT(texts(layout, 0, "b"), IsEmpty());
    EXPECT_THAT(texts(layout, 1, "c"), ElementsAre("b"));
}

TEST_F(PageFlowTest, BreaksForcedInAnOverflowPageMakeAnother)
{
    Block next = block("b");
    next.break_before = BreakRule::page;
    const StoryId story = add_story({block("a"), next});
    add_overflow_page(container("sheet", {growing(narrow("a", story))}));
    EXPECT_EQ(laid_out().pages.size(), 2U);
}

} // namespace

} // namespace skrejlapa
