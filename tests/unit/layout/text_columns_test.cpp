#include "layout/column_filling.h"

#include "leaflet_fixture.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

BoxStyle style_of(std::optional<int> count, std::optional<Length> width, Length gap = {})
{
    BoxStyle style;
    style.column_count = count;
    style.column_width = width;
    style.column_gap = {gap, {}};
    return style;
}

TEST(ColumnsOf, DividesTheWidthByTheirNumber)
{
    const ColumnSet columns = columns_of(style_of(3, {}, pt(10)), pt(320));
    EXPECT_EQ(columns.count, 3);
    EXPECT_EQ(columns.width, pt(100));
    EXPECT_EQ(columns.offset(2), pt(220));
}

TEST(ColumnsOf, AreAsManyAsAreAtLeastSoWide)
{
    EXPECT_EQ(columns_of(style_of({}, pt(90), pt(10)), pt(320)).count, 3);
    EXPECT_EQ(columns_of(style_of({}, pt(400), pt(10)), pt(320)).count, 1);
    EXPECT_EQ(columns_of(style_of(2, pt(90), pt(10)), pt(320)).count, 2);
}

TEST(ColumnsOf, ReachTheOtherEdgeWhateverIsRounded)
{
    const ColumnSet columns = columns_of(style_of(7, {}, pt(1)), pt(100));
    EXPECT_LE(pt(100) - columns.offset(6) - columns.width, Length::from_millipoints(1));
}

TEST(ColumnsOf, BeginAtTheRightWhereTheBoxRunsToTheLeft)
{
    BoxStyle style = style_of(2, {}, pt(10));
    style.direction = Direction::rtl;
    const ColumnSet columns = columns_of(style, pt(110));
    EXPECT_EQ(columns.offset(0), pt(60));
    EXPECT_EQ(columns.offset(1), Length{});
}

TEST(WidthForColumns, IsThatOfAllColumnsWithTheirGaps)
{
    EXPECT_EQ(width_for_columns(style_of(3, {}, pt(5)), pt(40)), pt(130));
    EXPECT_EQ(width_for_columns(style_of({}, pt(60)), pt(40)), pt(60));
}

/// Columns are 50 pt wide: each word of `words` is a line of 12 pt.
class TextColumnsTest : public LeafletTest
{
protected:
    Box columns_box(const std::string& name, StoryId story, int count, int position = 0)
    {
        Box box = text_box(name, story, position);
        box.style.width = definite(pt(50) * count + pt(10) * (count - 1));
        box.style.column_count = count;
        box.style.column_gap = {pt(10), {}};
        return box;
    }

    static Box with_height(Box box, Length height)
    {
        box.style.height = definite(height);
        return box;
    }

    /// How many lines stand in each column of a box, by where they begin.
    static std::vector<int> line_counts(const Layout& layout, std::string_view name, std::size_t page = 0)
    {
        const Fragment* const box = find(layout.pages.at(page).root, name);
        std::vector<Length> lefts;
        std::vector<int> counts;
        for (const Line& line : box->lines) {
            const auto known = std::find(lefts.begin(), lefts.end(), line.baseline.x);
            if (known == lefts.end()) {
                lefts.push_back(line.baseline.x);
                counts.push_back(1);
            } else {
                ++counts[static_cast<std::size_t>(known - lefts.begin())];
            }
        }
        return counts;
    }

    static Length height_of(const Layout& layout, std::string_view name)
    {
        return find(layout.pages.at(0).root, name)->area.size.height;
    }

    Block kept(const std::string& text)
    {
        Block made = block(text);
        made.break_after = BreakRule::avoid;
        return made;
    }
};

TEST_F(TextColumnsTest, AreBalancedInABoxThatIsAsHighAsItsText)
{
    add_page(container("sheet", {columns_box("a", add_story(words(6)), 2)}));
    const Layout layout = laid_out();
    EXPECT_THAT(line_counts(layout, "a"), ElementsAre(3, 3));
    EXPECT_EQ(height_of(layout, "a"), pt(36));
}

TEST_F(TextColumnsTest, StandAtTheirPlaces)
{
    add_page(container("sheet", {columns_box("a", add_story(words(4)), 2)}));
    const Layout layout = laid_out();
    const std::vector<Line>& lines = find(layout.pages[0].root, "a")->lines;
    EXPECT_EQ(lines[0].baseline, (Point{Length{}, pt(9)}));
    EXPECT_EQ(lines[2].baseline, (Point{pt(60), pt(9)}));
}

TEST_F(TextColumnsTest, AreMirroredWhereTheBoxRunsToTheLeft)
{
    Box box = columns_box("a", add_story(words(4)), 2);
    box.style.direction = Direction::rtl;
    add_page(container("sheet", {box}));
    const Layout layout = laid_out();
    const std::vector<Line>& lines = find(layout.pages[0].root, "a")->lines;
    EXPECT_EQ(lines[0].baseline.x, pt(60));
    EXPECT_EQ(lines[2].baseline.x, Length{});
}

TEST_F(TextColumnsTest, AreAsHighAsOrphansAndWidowsNeed)
{
    // 2 and 3 lines: the second paragraph may not be divided into 1 and 2.
    add_page(container("sheet", {columns_box("a", add_story({block(words(2)), block(words(3))}), 2)}));
    EXPECT_THAT(line_counts(laid_out(), "a"), ElementsAre(2, 3));
}

TEST_F(TextColumnsTest, KeepAHeadingWithItsText)
{
    add_page(container(
        "sheet", {columns_box("a", add_story({block(words(2)), kept("head"), block(words(2)), block("end")}), 2)}));
    const Layout layout = laid_out();
    EXPECT_THAT(line_counts(layout, "a"), ElementsAre(2, 4));
}

TEST_F(TextColumnsTest, AreHigherRatherThanDivideWhatIsKeptTogether)
{
    Block whole = block(words(4));
    whole.break_inside = BreakRule::avoid;
    add_page(container("sheet", {columns_box("a", add_story({block("a"), whole}), 2)}));
    EXPECT_THAT(line_counts(laid_out(), "a"), ElementsAre(1, 4));
}

TEST_F(TextColumnsTest, AreFilledOneAfterTheOtherWhereAsked)
{
    Box box = with_height(columns_box("a", add_story(words(6)), 2), pt(50));
    box.style.column_fill = ColumnFill::automatic;
    add_page(container("sheet", {box}));
    EXPECT_THAT(line_counts(laid_out(), "a"), ElementsAre(4, 2));
}

TEST_F(TextColumnsTest, AreBalancedWithinAGivenHeight)
{
    add_page(container("sheet", {with_height(columns_box("a", add_story(words(6)), 2), pt(100))}));
    EXPECT_THAT(line_counts(laid_out(), "a"), ElementsAre(3, 3));
}

TEST_F(TextColumnsTest, AreFilledInAThreadsEarlierBoxes)
{
    const StoryId story = add_story(words(14));
    add_page(container("sheet", {with_height(columns_box("a", story, 2, 0), pt(48)), columns_box("b", story, 2, 1)}));
    const Layout layout = laid_out();
    EXPECT_THAT(line_counts(layout, "a"), ElementsAre(4, 4));
    EXPECT_THAT(line_counts(layout, "b"), ElementsAre(3, 3));
}

TEST_F(TextColumnsTest, AreBalancedWhereTheTextEndsInAnEarlierBox)
{
    const StoryId story = add_story(words(4));
    add_page(container("sheet", {with_height(columns_box("a", story, 2, 0), pt(48)), columns_box("b", story, 2, 1)}));
    EXPECT_THAT(line_counts(laid_out(), "a"), ElementsAre(2, 2));
}

TEST_F(TextColumnsTest, BeginAtForcedBreaks)
{
    Block next = block(words(2));
    next.break_before = BreakRule::column;
    add_page(container("sheet", {columns_box("a", add_story({block(words(4)), next}), 2)}));
    EXPECT_THAT(line_counts(laid_out(), "a"), ElementsAre(4, 2));
}

TEST_F(TextColumnsTest, TakeABreakToThePageWhereNoPageFollows)
{
    Block next = block(words(2));
    next.break_before = BreakRule::page;
    add_page(container("sheet", {columns_box("a", add_story({block("a"), next}), 2)}));
    EXPECT_THAT(line_counts(laid_out(), "a"), ElementsAre(1, 2));
}

TEST_F(TextColumnsTest, LeaveTheRestEmptyBehindABreakToTheNextPage)
{
    Block next = block(words(2));
    next.break_before = BreakRule::page;
    const StoryId story = add_story({block(words(4)), next});
    add_page(container("one", {with_height(columns_box("a", story, 2, 0), pt(60))}));
    add_page(container("two", {columns_box("b", story, 2, 1)}));
    const Layout layout = laid_out();
    EXPECT_THAT(line_counts(layout, "a"), ElementsAre(2, 2));
    EXPECT_EQ(texts(layout, 1, "b").size(), 2U);
}

TEST_F(TextColumnsTest, HaveWhatIsTooMuchInTheLast)
{
    Box box = with_height(columns_box("a", add_story(words(9)), 2), pt(36));
    add_page(container("sheet", {box}));
    EXPECT_THAT(line_counts(laid_out(), "a"), ElementsAre(3, 6));
    EXPECT_THAT(findings(), ElementsAre("FIT-OVERSET a: the text in \"a\" is too long for page p1 by 3 lines "
                                        "(17 characters, 12.7 mm)"));
}

TEST_F(TextColumnsTest, CountWhatIsTooMuchInAllColumnsThatGrew)
{
    leaflet_.format.trim.height = pt(36);
    add_page(container("sheet", {columns_box("a", add_story(words(8)), 2)}));
    EXPECT_THAT(line_counts(laid_out(), "a"), ElementsAre(4, 4));
    EXPECT_THAT(findings(), ElementsAre("FIT-OVERSET a: the text in \"a\" is too long for page p1 by 2 lines "
                                        "(11 characters, 4.2 mm)"));
}

TEST_F(TextColumnsTest, TakeNoSpaceAtTheirTops)
{
    Block second = block("b");
    second.space_before = pt(20);
    add_page(container("sheet", {columns_box("a", add_story({block("a"), second}), 2)}));
    EXPECT_EQ(height_of(laid_out(), "a"), pt(12));
}

TEST_F(TextColumnsTest, HaveRulesBetweenThoseThatHoldText)
{
    Box box = columns_box("a", add_story(words(2)), 3);
    box.style.column_rule_width = pt(1);
    add_page(container("sheet", {with_height(box, pt(40))}));
    const Layout layout = laid_out();
    const std::vector<PlacedRule>& rules = find(layout.pages[0].root, "a")->rules;
    ASSERT_EQ(rules.size(), 0U) << "two lines are an orphan and a widow too few to divide";
}

TEST_F(TextColumnsTest, HaveRulesInTheMiddleOfTheirGaps)
{
    Box box = columns_box("a", add_story(words(6)), 3);
    box.style.column_rule_width = pt(1);
    add_page(container("sheet", {with_height(box, pt(40))}));
    const Layout layout = laid_out();
    const std::vector<PlacedRule>& rules = find(layout.pages[0].root, "a")->rules;
    ASSERT_EQ(rules.size(), 2U);
    EXPECT_EQ(rules[0].area, (Rect{{pt(54.5), Length{}}, {pt(1), pt(40)}}));
    EXPECT_EQ(rules[1].area.left(), pt(114.5));
}

TEST_F(TextColumnsTest, AskForTheWidthOfAllOfThem)
{
    Box box = columns_box("a", add_story("aaa bb"), 2);
    box.style.width = {SizeKind::max_content, {}};
    add_page(container("sheet", {box}));
    EXPECT_EQ(find(laid_out().pages[0].root, "a")->area.size.width, pt(130));
}

TEST_F(TextColumnsTest, AreInterruptedByABlockAsWideAsAllOfThem)
{
    Block across = block("across");
    across.column_span = ColumnSpan::all;
    across.space_before = pt(6);
    add_page(container("sheet", {columns_box("a", add_story({block(words(4)), across, block(words(4))}), 2)}));
    const Layout layout = laid_out();
    std::vector<Point> places;
    for (const Line& line : find(layout.pages[0].root, "a")->lines)
        places.push_back({line.baseline.x, line.baseline.y - pt(9)});
    EXPECT_THAT(places, ElementsAre(Point{{}, {}}, Point{{}, pt(12)}, Point{pt(60), {}}, Point{pt(60), pt(12)},
                                    Point{{}, pt(30)}, Point{{}, pt(42)}, Point{{}, pt(54)}, Point{pt(60), pt(42)},
                                    Point{pt(60), pt(54)}));
    EXPECT_EQ(height_of(layout, "a"), pt(66));
}

TEST_F(TextColumnsTest, KeepAHeadingAcrossThemWithTheTextBelow)
{
    Block across = kept("across");
    across.column_span = ColumnSpan::all;
    const StoryId story = add_story({block(words(4)), across, block(words(8))});
    add_page(container("sheet", {with_height(columns_box("a", story, 2, 0), pt(40)), columns_box("b", story, 2, 1)}));
    const Layout layout = laid_out();
    EXPECT_THAT(line_counts(layout, "a"), ElementsAre(2, 2));
    EXPECT_EQ(texts(layout, 0, "b").front(), "across");
}

TEST_F(TextColumnsTest, HaveRulesAboveAndBelowWhatStandsAcrossThem)
{
    Block across = block("across");
    across.column_span = ColumnSpan::all;
    Box box = columns_box("a", add_story({block(words(4)), across, block(words(4))}), 2);
    box.style.column_rule_width = pt(1);
    add_page(container("sheet", {box}));
    const Layout layout = laid_out();
    const std::vector<PlacedRule>& rules = find(layout.pages[0].root, "a")->rules;
    ASSERT_EQ(rules.size(), 2U);
    EXPECT_EQ(rules[0].area, (Rect{{pt(54.5), Length{}}, {pt(1), pt(24)}}));
    EXPECT_EQ(rules[1].area, (Rect{{pt(54.5), pt(36)}, {pt(1), pt(24)}}));
}

/// Every way of dividing blocks of up to four lines into two and three columns, compared with trying all heights.
TEST_F(TextColumnsTest, AreNoHigherThanTheLeastHeightThatHoldsTheText)
{
    std::vector<Block> blocks;
    for (const int lines : {1, 3, 2, 4, 1, 2, 3})
        blocks.push_back(block(words(lines)));
    blocks[2].space_before = pt(5);
    blocks[4].break_after = BreakRule::avoid;
    blocks[5].space_before = pt(7);
    add_story(blocks);
    const StoryFlows flows(leaflet_, shaped_);
    const StoryFlow& flow = flows.flow(0);
    for (int count = 2; count <= 5; ++count) {
        ColumnFilling filling{.columns = columns_of(style_of(count, {}), pt(50) * count)};
        filling.room.width = pt(50) * count;
        const Length found = fill_columns(flow, {}, filling).height;
        filling.fill = ColumnFill::automatic;
        Length least;
        for (Length height = pt(12);; height += pt(1)) {
            filling.room.height = height;
            const StoryPart part = fill_columns(flow, {}, filling);
            if (flow.is_end(part.end) && !part.bends_rules) {
                least = part.height;
                break;
            }
        }
        EXPECT_EQ(found, least) << count << " columns";
    }
}

} // namespace

} // namespace skrejlapa
