// Whatever the boxes: every word of a story stands on the pages once, in order, or there is an error that says why not.
#include "layout/fragment.h"

#include "leaflet_fixture.h"

#include <random>

namespace skrejlapa
{

namespace
{

class RandomThreads : public LeafletTest, public testing::WithParamInterface<unsigned>
{
protected:
    RandomThreads() : random_(GetParam()) {}

    int pick(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }
    bool once_in(int times) { return pick(times - 1) == 0; }

    void give_random_sizes(BoxStyle& style)
    {
        if (once_in(3))
            style.flex_grow = pick(2);
        if (once_in(3))
            style.flex_shrink = pick(1);
        if (once_in(3))
            style.width = definite(pt(pick(120)));
        if (once_in(2))
            style.height = definite(pt(pick(150)));
        if (once_in(4))
            style.max_height = definite(pt(pick(80)));
        if (once_in(4))
            style.min_height = definite(pt(pick(40)));
        if (once_in(5))
            style.margin.top = LengthPercentage{pt(pick(20) - 10), {}};
        if (once_in(5))
            style.padding.left = LengthPercentage{{}, 0.1};
        if (once_in(8))
            style.position = Position::absolute;
        if (once_in(6))
            style.direction = Direction::rtl;
    }

    Box random_container(std::vector<Box> children, int depth)
    {
        if (depth < 2 && children.size() > 1 && once_in(2)) {
            std::vector<Box> rest(children.begin() + 1, children.end());
            children.resize(1);
            children.push_back(random_container(std::move(rest), depth + 1));
        }
        Box box = container(fmt::format("c{}", ++containers_), std::move(children));
        give_random_sizes(box.style);
        box.style.flex_direction = static_cast<FlexDirection>(pick(3));
        box.style.flex_wrap = static_cast<FlexWrap>(pick(2));
        box.style.align_items.alignment = static_cast<Alignment>(pick(15));
        return box;
    }

    void give_random_columns(BoxStyle& style)
    {
        style.column_count = 1 + pick(2);
        style.column_gap = {pt(pick(9)), {}};
        style.column_fill = once_in(3) ? ColumnFill::automatic : ColumnFill::balance;
        if (once_in(4))
            style.column_width = pt(10 + pick(50));
        if (once_in(6))
            style.line_snap = static_cast<LineSnap>(pick(4));
        if (once_in(9))
            style.rotate_deg = 90;
    }

    void loosen_block(Block& block)
    {
        block.line_snap = static_cast<LineSnap>(pick(4));
        block.column_span = once_in(5) ? ColumnSpan::all : ColumnSpan::none;
        block.space_before = pt(pick(16) - 6);
        block.indent_start = LengthPercentage{{}, pick(20) / 100.0};
        leaflet_.paragraphs[block.paragraph].style.line_height = pt(10 + pick(8));
    }

    StoryId random_story()
    {
        std::vector<Block> blocks;
        for (int count = pick(4); count >= 0; --count) {
            Block made = block(fmt::format("{}{}", blocks.empty() ? "" : "n ", words(pick(12))));
            made.space_before = pt(pick(10));
            made.space_after = pt(pick(10));
            made.break_before = static_cast<BreakRule>(pick(3));
            made.break_inside = once_in(4) ? BreakRule::avoid : BreakRule::automatic;
            made.break_after = once_in(4) ? BreakRule::avoid : BreakRule::automatic;
            made.orphans = pick(3);
            made.widows = pick(3);
            if (in_columns_)
                loosen_block(made);
            blocks.push_back(made);
        }
        return add_story(std::move(blocks));
    }

    [[nodiscard]] std::string all_text(StoryId story) const
    {
        std::string text;
        for (const Block& block : leaflet_.stories[story].blocks)
            text += leaflet_.paragraphs[block.paragraph].runs[0].text;
        std::erase(text, ' ');
        return text;
    }

    /// In the order of reading: an overflow page is gone through again each time it is made.
    using Parts = std::map<std::pair<std::size_t, int>, std::string>;

    void collect(const Fragment& fragment, StoryId story, std::size_t turn, Parts& parts) const
    {
        if (const auto* const text = std::get_if<TextContent>(&fragment.box->content); text && text->story == story) {
            for (const Line& line : fragment.lines)
                parts[{turn, text->thread_position}] += line.text;
        }
        for (const Fragment& child : fragment.children)
            collect(child, story, turn, parts);
    }

    [[nodiscard]] std::string placed_text(const Layout& layout, StoryId story) const
    {
        Parts parts;
        for (std::size_t turn = 0; turn < layout.pages.size(); ++turn)
            collect(layout.pages[turn].root, story, layout.pages[turn].page->repeats ? turn : 0, parts);
        std::string text;
        for (const auto& [place, part] : parts)
            text += part;
        std::erase(text, ' ');
        return text;
    }

    void place_random_pages()
    {
        const StoryId stories[] = {random_story(), random_story()};
        int positions[] = {0, 0};
        const int pages = 1 + pick(2);
        const bool ends_in_overflow = once_in(2);
        for (int page = 0; page < pages; ++page) {
            std::vector<Box> boxes;
            for (int count = 1 + pick(3); count > 0; --count) {
                const int story = pick(1);
                const int position = positions[story]++;
                boxes.push_back(text_box(fmt::format("t{}-{}", story, position), stories[story], position));
                give_random_sizes(boxes.back().style);
                if (in_columns_)
                    give_random_columns(boxes.back().style);
            }
            add_page(random_container(std::move(boxes), 0), ends_in_overflow && page + 1 == pages);
        }
        const Layout layout = laid_out();
        const bool stopped = testing::Value(
            codes(),
            testing::Contains(testing::AnyOf("LAYOUT-OVERFLOW-STUCK", "LAYOUT-OVERFLOW-ENDLESS", "THREAD-NO-HEIGHT")));
        for (const int story : {0, 1}) {
            if (positions[story] > 0 && !stopped) {
                EXPECT_EQ(placed_text(layout, stories[story]), all_text(stories[story]));
            }
        }
    }

    std::mt19937 random_;
    int containers_ = 0;
    bool in_columns_ = false;
};

TEST_P(RandomThreads, PlaceEveryWordOnceAndInOrder) { place_random_pages(); }

TEST_P(RandomThreads, PlaceEveryWordOnceAndInOrderInColumnsOnAGrid)
{
    in_columns_ = true;
    leaflet_.format.baseline_grid = BaselineGrid{.start = pt(pick(20)), .step = pt(6 + pick(20))};
    place_random_pages();
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomThreads, testing::Range(1U, 301U));

} // namespace

} // namespace skrejlapa
