#include "layout/story_flow.h"

#include "leaflet_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

class StoryFlowTest : public LeafletTest
{
protected:
    StoryPart filled(const FlowRoom& room, FlowPosition start = {})
    {
        typesetter_.emplace(leaflet_, shaped_);
        flow_.emplace(leaflet_.stories[0], *typesetter_);
        return flow_->fill(start, room);
    }

    std::vector<Line> placed(Length width)
    {
        const StoryPart part = filled({.width = width});
        return flow_->place(part, {}, width);
    }

    /// How many lines of each block a part holds.
    static std::vector<std::uint32_t> line_counts(const StoryPart& part)
    {
        std::vector<std::uint32_t> counts;
        for (const BlockPart& block : part.blocks)
            counts.push_back(block.line_count);
        return counts;
    }

    static std::vector<double> tops(const StoryPart& part)
    {
        std::vector<double> tops;
        for (const BlockPart& block : part.blocks)
            tops.push_back(block.top.to_pt());
        return tops;
    }

    static constexpr Length measure = pt(50); ///< one word of `words` a line

    std::optional<Typesetter> typesetter_;
    std::optional<StoryFlow> flow_;
};

TEST_F(StoryFlowTest, TakesTheGreaterOfTwoSpacesBetweenBlocks)
{
    Block upper = block("a");
    upper.space_after = pt(6);
    Block lower = block("b");
    lower.space_before = pt(4);
    add_story({upper, lower});
    EXPECT_THAT(tops(filled({.width = measure})), ElementsAre(0, 18));
}

TEST_F(StoryFlowTest, PutsNoSpaceAtTopAndBottom)
{
    Block only = block("a");
    only.space_before = only.space_after = pt(9);
    add_story({only});
    const StoryPart part = filled({.width = measure});
    EXPECT_THAT(tops(part), ElementsAre(0));
    EXPECT_EQ(part.height, pt(12));
}

TEST_F(StoryFlowTest, PutsNoSpaceAtTheTopOfTheNextBox)
{
    Block upper = block("a");
    upper.space_after = pt(9);
    add_story({upper, block("b")});
    const StoryPart first = filled({.width = measure, .height = pt(20)});
    EXPECT_EQ(first.end, (FlowPosition{1, 0}));
    EXPECT_THAT(tops(flow_->fill(first.end, {.width = measure})), ElementsAre(0));
}

TEST_F(StoryFlowTest, DividesABlockWhereTheBoxIsFull)
{
    add_story(words(6));
    const StoryPart first = filled({.width = measure, .height = pt(40)});
    EXPECT_THAT(line_counts(first), ElementsAre(3));
    EXPECT_EQ(first.stop, FlowStop::full);
    EXPECT_THAT(line_counts(flow_->fill(first.end, {.width = measure})), ElementsAre(3));
}

TEST_F(StoryFlowTest, GoesOnInABoxOfAnotherWidth)
{
    add_story(words(4));
    const StoryPart first = filled({.width = measure, .height = pt(24)});
    const StoryPart second = flow_->fill(first.end, {.width = pt(110)});
    EXPECT_THAT(texts(flow_->place(second, {}, pt(110))), ElementsAre("w002x w003x"));
}

TEST_F(StoryFlowTest, GoesOnWithTheLinesOfTheWholeParagraph)
{
    add_story(words(6));
    const StoryPart whole = filled({.width = measure});
    const StoryPart first = flow_->fill({}, {.width = measure, .height = pt(36)});
    const StoryPart second = flow_->fill(first.end, {.width = measure});
    EXPECT_EQ(second.blocks[0].lines.breaks, whole.blocks[0].lines.breaks);
}

TEST_F(StoryFlowTest, LeavesNoFewerThanTheWidowsForTheNextBox)
{
    add_story(words(4));
    EXPECT_THAT(line_counts(filled({.width = measure, .height = pt(36)})), ElementsAre(2));
}

TEST_F(StoryFlowTest, MovesABlockWhoseOrphansFindNoRoom)
{
    add_story({block("a"), block(words(4))});
    const StoryPart first = filled({.width = measure, .height = pt(24)});
    EXPECT_THAT(line_counts(first), ElementsAre(1));
    EXPECT_EQ(first.end, (FlowPosition{1, 0}));
}

TEST_F(StoryFlowTest, MovesABlockThatMustNotBeDivided)
{
    Block whole = block(words(4));
    whole.break_inside = BreakRule::avoid;
    add_story({block("a"), whole});
    EXPECT_THAT(line_counts(filled({.width = measure, .height = pt(48)})), ElementsAre(1));
}

TEST_F(StoryFlowTest, DividesABlockThatIsHigherThanItsBoxAllTheSame)
{
    Block whole = block(words(4));
    whole.break_inside = BreakRule::avoid;
    add_story({whole});
    EXPECT_THAT(line_counts(filled({.width = measure, .height = pt(36)})), ElementsAre(3));
}

TEST_F(StoryFlowTest, KeepsAHeadingWithItsText)
{
    Block heading = block("h");
    heading.break_after = BreakRule::avoid;
    add_story({block("a"), heading, block(words(4))});
    const StoryPart first = filled({.width = measure, .height = pt(36)});
    EXPECT_EQ(first.end, (FlowPosition{1, 0}));
}

TEST_F(StoryFlowTest, GivesUpKeepingWhatFillsTheWholeBox)
{
    Block heading = block("h");
    heading.break_after = BreakRule::avoid;
    add_story({heading, block(words(4))});
    EXPECT_EQ(filled({.width = measure, .height = pt(24)}).end, (FlowPosition{1, 0}));
}

TEST_F(StoryFlowTest, StopsBeforeAForcedBreak)
{
    Block next = block("b");
    next.break_before = BreakRule::page;
    add_story({block("a"), next});
    const StoryPart first = filled({.width = measure, .height = pt(99), .forced_breaks = ForcedBreaks::obeyed});
    EXPECT_EQ(first.stop, FlowStop::page_break);
    EXPECT_EQ(first.end, (FlowPosition{1, 0}));
    const StoryPart second = flow_->fill(first.end, {.width = measure, .forced_breaks = ForcedBreaks::obeyed});
    EXPECT_EQ(second.stop, FlowStop::story_end);
}

TEST_F(StoryFlowTest, TakesNothingWhereNoLineFits)
{
    add_story("a");
    const StoryPart part = filled({.width = measure, .height = pt(11)});
    EXPECT_TRUE(part.blocks.empty());
    EXPECT_EQ(part.end, (FlowPosition{0, 0}));
}

TEST_F(StoryFlowTest, IndentsBlocksOnBothSides)
{
    Block indented = block("aaa bbb");
    indented.indent_start = pt(10);
    indented.indent_end = pt(5);
    add_story({indented});
    const std::vector<Line> lines = placed(pt(60));
    EXPECT_THAT(texts(lines), ElementsAre("aaa", "bbb"));
    EXPECT_EQ(lines[0].baseline.x, pt(10));
    EXPECT_EQ(flow_->min_content_width(), pt(45));
    EXPECT_EQ(flow_->max_content_width(), pt(85));
}

TEST_F(StoryFlowTest, HangsAMarkerOutsideTheText)
{
    Block item = block("aaa bbb");
    item.marker = Marker{.paragraph = add(paragraph("*")), .gap = pt(4), .hangs = true};
    add_story({item});
    const std::vector<Line> lines = placed(pt(30));
    EXPECT_THAT(texts(lines), ElementsAre("*", "aaa", "bbb"));
    EXPECT_EQ(lines[0].role, LineRole::marker);
    EXPECT_EQ(lines[0].baseline, (Point{pt(-14), lines[1].baseline.y}));
    EXPECT_EQ(lines[1].baseline.x, Length{});
    EXPECT_EQ(lines[2].baseline.x, Length{});
}

TEST_F(StoryFlowTest, SetsAMarkerInAColumnBeforeTheText)
{
    Block item = block("aaa");
    item.marker = Marker{.paragraph = add(paragraph("*")), .gap = pt(4), .column = pt(16)};
    add_story({item});
    const std::vector<Line> lines = placed(pt(60));
    EXPECT_EQ(lines[0].baseline.x, pt(6));
    EXPECT_EQ(lines[1].baseline.x, pt(20));
}

TEST_F(StoryFlowTest, LinesUpTheEndsOfTheNumbersOfAList)
{
    Block ninth = block("aaa");
    ninth.marker = Marker{.paragraph = add(paragraph("9.")), .gap = pt(4), .column = pt(30)};
    Block tenth = block("bbb");
    tenth.marker = Marker{.paragraph = add(paragraph("10.")), .gap = pt(4), .column = pt(30)};
    add_story({ninth, tenth});
    const std::vector<Line> lines = placed(pt(90));
    EXPECT_EQ(lines[0].baseline.x, pt(10));
    EXPECT_EQ(lines[2].baseline.x, Length{});
    EXPECT_EQ(lines[1].baseline.x, lines[3].baseline.x);
}

TEST_F(StoryFlowTest, MirrorsIndentsAndMarkersWhereTextRunsToTheLeft)
{
    Paragraph right = paragraph("aaa");
    right.style.direction = Direction::rtl;
    Block item{.paragraph = add(right)};
    item.indent_start = pt(10);
    item.marker = Marker{.paragraph = add(paragraph("*")), .gap = pt(4), .hangs = true};
    add_story({item});
    const std::vector<Line> lines = placed(pt(60));
    EXPECT_EQ(lines[1].baseline.x, pt(20));
    EXPECT_EQ(lines[0].baseline.x, pt(54));
}

TEST_F(StoryFlowTest, SetsTheMarkerOnlyWhereItsBlockBegins)
{
    Block item = block(words(4));
    item.marker = Marker{.paragraph = add(paragraph("*")), .gap = pt(4), .hangs = true};
    add_story({item});
    const StoryPart first = filled({.width = measure, .height = pt(24)});
    const StoryPart second = flow_->fill(first.end, {.width = measure});
    EXPECT_THAT(texts(flow_->place(second, {}, measure)), ElementsAre("w002x", "w003x"));
}

TEST_F(StoryFlowTest, GivesTheBaselinesOfItsFirstAndLastLine)
{
    add_story(words(3));
    const StoryPart part = filled({.width = measure});
    EXPECT_EQ(flow_->first_baseline(part), pt(9));
    EXPECT_EQ(flow_->last_baseline(part), pt(33));
}

} // namespace

} // namespace skrejlapa
