// Tables and rules among the blocks of a story.

#include "layout/story_flow.h"

#include "table_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class TableFlow : public TableTest
{
protected:
    Block table_block(Table of) { return {.paragraph = add(paragraph("")), .table = std::move(of)}; }
    Block rule_block(Length thickness)
    {
        return {.paragraph = add(paragraph("")), .rule = BlockRule{.thickness = thickness, .color = {}, .width = {}}};
    }

    StoryPart filled(FlowPosition start, std::optional<Length> height)
    {
        flow_.emplace(leaflet_.stories[0], typesetter());
        return flow_->fill(start, {.width = measure, .height = height});
    }
    std::vector<std::string> lines(const StoryPart& part) { return texts(flow_->place(part, {}, measure)); }

    static constexpr Length measure = pt(100);
    std::optional<StoryFlow> flow_;
};

TEST_F(TableFlow, TablesGoOnBelowTheirHeader)
{
    add_story({table_block(table(1, {"h", "a", "b", "c"}, 1))});
    const StoryPart first = filled({}, pt(36));
    EXPECT_THAT(lines(first), ElementsAre("h", "a", "b"));
    EXPECT_EQ(first.stop, FlowStop::full);
    const StoryPart second = filled(first.end, pt(36));
    EXPECT_THAT(lines(second), ElementsAre("h", "c"));
    EXPECT_EQ(second.stop, FlowStop::story_end);
    EXPECT_EQ(second.height, pt(24));
}

TEST_F(TableFlow, ABoxTooLowForARowStaysEmptyOfIt)
{
    add_story({table_block(table(1, {"h", "a"}, 1))});
    const StoryPart part = filled({}, pt(23));
    EXPECT_THAT(lines(part), IsEmpty());
    EXPECT_EQ(part.end, FlowPosition{});
}

TEST_F(TableFlow, ATableThatMustNotBreakGoesOnWhole)
{
    Block kept = table_block(table(1, {"a", "b"}));
    kept.break_inside = BreakRule::avoid;
    add_story({block("x"), kept});
    const StoryPart part = filled({}, pt(30));
    EXPECT_THAT(lines(part), ElementsAre("x"));
    EXPECT_EQ(part.end, (FlowPosition{1, 0}));
}

TEST_F(TableFlow, LineBottomsAreThoseOfItsLines)
{
    add_story({block("x"), table_block(table(2, {"a", "b"}))});
    const StoryPart part = filled({}, std::nullopt);
    EXPECT_EQ(flow_->line_bottoms(part), (std::vector<Length>{pt(12), pt(24), pt(24)}));
}

TEST_F(TableFlow, AStoryIsAsWideAsItsTableAsks)
{
    add_story({table_block(table(2, {"aa a", "bbb"}))});
    filled({}, std::nullopt);
    EXPECT_EQ(flow_->min_content_width(), pt(50));
    EXPECT_EQ(flow_->max_content_width(), pt(70));
}

TEST_F(TableFlow, TablesThatAreTooWideAreTold)
{
    add_story({table_block(table(2, {"aaaaaa", "bbbbbb"}))});
    const StoryPart part = filled({}, std::nullopt);
    const std::vector<WideTable> wide = flow_->wide_tables(part, measure);
    ASSERT_EQ(wide.size(), 1U);
    EXPECT_EQ(wide.front().width, pt(120));
    EXPECT_EQ(wide.front().room, pt(100));
}

TEST_F(TableFlow, ATableFromRightToLeftStandsAtTheRight)
{
    Table of = table(1, {"aa"});
    of.direction = Direction::rtl;
    add_story({table_block(of)});
    const StoryPart part = filled({}, std::nullopt);
    EXPECT_EQ(flow_->place(part, {}, measure).front().baseline.x, pt(80));
}

TEST_F(TableFlow, RulesAreAsLongAsTheTextIsWide)
{
    add_story({block("x"), rule_block(pt(2)), block("y")});
    const StoryPart part = filled({}, std::nullopt);
    EXPECT_EQ(part.height, pt(26));
    EXPECT_EQ(flow_->place_rules(part, {}, measure).front().area, (Rect{{{}, pt(12)}, {measure, pt(2)}}));
}

} // namespace

} // namespace skrejlapa
