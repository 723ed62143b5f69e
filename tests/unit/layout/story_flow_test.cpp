#include "layout/story_flow.h"

#include "leaflet_fixture.h"

#include <algorithm>

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

    std::vector<PlacedRule> flow_rules(Length width)
    {
        const StoryPart part = filled({.width = width});
        return flow_->place_rules(part, {}, width);
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

TEST_F(StoryFlowTest, LinesUpItemsWhoseMarkerIsALittleWiderThanItsColumn)
{
    Block item = block("aaa");
    item.marker = Marker{.paragraph = add(paragraph("10.")), .gap = pt(8), .column = pt(28)};
    Block wide = block("bbb");
    wide.marker = Marker{.paragraph = add(paragraph("100.")), .gap = pt(8), .column = pt(28)};
    add_story({item, wide});
    const std::vector<Line> lines = placed(pt(90));
    EXPECT_EQ(lines[0].baseline.x, pt(-2));
    EXPECT_EQ(lines[1].baseline.x, pt(36));
    EXPECT_EQ(lines[3].baseline.x, pt(48)) << "one that is much wider has a column of its own";
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

TEST_F(StoryFlowTest, LetsANegativeSpaceTakeItsPartOff)
{
    Block upper = block("a");
    upper.space_after = pt(6);
    Block lower = block("b");
    lower.space_before = pt(-4);
    add_story({upper, lower});
    EXPECT_THAT(tops(filled({.width = measure})), ElementsAre(0, 14));
}

TEST_F(StoryFlowTest, CountsSpacesAndIndentsInPartsOfItsWidth)
{
    Block upper = block("a");
    upper.space_after = LengthPercentage{{}, 0.1};
    Block lower = block("b");
    lower.indent_start = LengthPercentage{{}, 0.2};
    add_story({upper, lower});
    EXPECT_THAT(tops(filled({.width = pt(100)})), ElementsAre(0, 22));
    EXPECT_THAT(tops(filled({.width = pt(200)})), ElementsAre(0, 32));
    EXPECT_EQ(placed(pt(100))[1].baseline.x, pt(20));
    EXPECT_EQ(flow_->max_content_width(), pt(10)) << "a part of an unknown width is none";
}

TEST_F(StoryFlowTest, LetsANegativeIndentReachOutOfTheBox)
{
    Block out = block("a");
    out.indent_start = pt(-8);
    add_story({out});
    EXPECT_EQ(placed(measure)[0].baseline.x, pt(-8));
}

TEST_F(StoryFlowTest, MovesAChainOfHeadingsWithTheirText)
{
    Block heading = block("h");
    heading.break_after = BreakRule::avoid;
    add_story({block("a"), heading, heading, heading, block(words(4))});
    EXPECT_EQ(filled({.width = measure, .height = pt(60)}).end, (FlowPosition{1, 0}));
    EXPECT_EQ(filled({.width = measure, .height = pt(72)}).end.block, 4U) << "two of its lines are enough";
}

TEST_F(StoryFlowTest, DividesAChainThatIsHigherThanTheBox)
{
    Block heading = block("h");
    heading.break_after = BreakRule::avoid;
    add_story({heading, heading, heading, heading});
    const StoryPart part = filled({.width = measure, .height = pt(30)});
    EXPECT_THAT(line_counts(part), ElementsAre(1, 1));
    EXPECT_TRUE(part.bends_rules);
}

TEST_F(StoryFlowTest, KeepsABlockWithTheOneBeforeIt)
{
    Block second = block(words(3));
    second.break_before = BreakRule::avoid;
    add_story({block("a"), block("b"), second});
    EXPECT_EQ(filled({.width = measure, .height = pt(36)}).end, (FlowPosition{1, 0}));
}

/// The lines that stay of a paragraph of `lines` where `room` have room, by its rules.
TEST_F(StoryFlowTest, ObeysOrphansAndWidowsInAllTheirCombinations)
{
    for (int lines = 2; lines <= 6; ++lines) {
        for (int orphans = 1; orphans <= 4; ++orphans) {
            for (int widows = 1; widows <= 4; ++widows) {
                leaflet_.stories.clear();
                Block divided = block(words(lines));
                divided.orphans = orphans;
                divided.widows = widows;
                add_story({block("a"), divided});
                for (int room = 1; room < lines; ++room) {
                    const StoryPart part = filled({.width = measure, .height = pt(12 * (room + 1))});
                    const int most = std::min(room, lines - widows);
                    const int expected = most >= std::min(orphans, lines) ? std::max(most, 0) : 0;
                    const int taken = part.blocks.size() < 2 ? 0 : static_cast<int>(part.blocks[1].line_count);
                    EXPECT_EQ(taken, expected) << lines << " lines, " << orphans << ", " << widows << ", " << room;
                }
            }
        }
    }
}

TEST_F(StoryFlowTest, DrawsTheRuleOfAQuotationBesideAllItsBlocks)
{
    Block second = block("b");
    second.space_before = pt(6);
    const StoryId id = add_story({block("a"), block("q"), second, block("c")});
    leaflet_.stories[id].side_rules = {{.first = 1, .end = 3, .indent = pt(4), .width = pt(2)}};
    const StoryPart part = filled({.width = measure});
    const std::vector<PlacedRule> rules = flow_->place_rules(part, {pt(100), pt(50)}, measure);
    ASSERT_EQ(rules.size(), 1U);
    EXPECT_EQ(rules[0].area, (Rect{{pt(104), pt(62)}, {pt(2), pt(30)}}));
}

TEST_F(StoryFlowTest, DrawsTheRuleOfAQuotationAtTheRightWhereTextRunsToTheLeft)
{
    const StoryId id = add_story({block("a")});
    leaflet_.stories[id].side_rules = {
        {.first = 0, .end = 1, .indent = pt(4), .width = pt(2), .direction = Direction::rtl}};
    EXPECT_EQ(flow_rules(measure).at(0).area.left(), pt(44));
}

TEST_F(StoryFlowTest, SetsAPictureLikeALineOfItsHeight)
{
    const PictureId picture = add_picture({pt(40), pt(20)});
    Block shown = block("");
    shown.picture = BlockPicture{.image = {.picture = picture, .alt = "a field"}, .width = LengthPercentage{{}, 0.5}};
    add_story({block("a"), shown, block("b")});
    typesetter_.emplace(leaflet_, shaped_);
    flow_.emplace(leaflet_.stories[0], *typesetter_, &pictures_);
    const StoryPart part = flow_->fill({}, {.width = measure});
    EXPECT_THAT(tops(part), ElementsAre(0, 12, 24.5));
    const std::vector<PlacedPicture> pictures = flow_->place_pictures(part, {}, measure);
    ASSERT_EQ(pictures.size(), 1U);
    EXPECT_EQ(pictures[0].area, (Rect{{Length{}, pt(12)}, {pt(25), pt(12.5)}}));
    EXPECT_EQ(pictures[0].alt, "a field");
    EXPECT_EQ(flow_->fill({}, {.width = measure, .height = pt(20)}).end, (FlowPosition{1, 0})) << "it is not divided";
}

} // namespace

} // namespace skrejlapa
