#include "layout/column_filling.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// Steps of the search for the least height that go from one possible break to the next; after them it goes by lines.
constexpr int exact_steps = 100;
constexpr int most_steps = 2000;

/// Fills one set of columns at one height after the other.
class ColumnFiller
{
public:
    ColumnFiller(const StoryFlow& flow, FlowPosition start, const ColumnFilling& filling)
        : flow_(flow), start_(start), filling_(filling)
    {
    }

    StoryPart fill() const
    {
        const std::optional<Length> limit = filling_.room.height;
        if (!limit)
            return balanced(std::nullopt);
        Filled at_limit = fill_at(*limit, Surplus::goes_on);
        if (!at_limit.is_complete)
            return filling_.surplus == Surplus::goes_on ? std::move(at_limit.part)
                                                        : fill_at(*limit, Surplus::stays).part;
        return filling_.fill == ColumnFill::balance ? balanced(std::move(at_limit)) : std::move(at_limit.part);
    }

private:
    struct Filled {
        StoryPart part;
        bool is_complete = false; ///< all went in that is to stand in this box
        bool bends_rules = false;
        std::optional<Length> next_height; ///< the least at which a column would take more
    };

    /// What a column of unlimited height would hold, and the largest space in it.
    struct Unbroken {
        Length height;
        Length largest_space;
        Length highest_row;
    };

    [[nodiscard]] bool is_last(int column) const { return column + 1 == filling_.columns.count; }

    [[nodiscard]] FlowRoom room_of(int column, std::optional<Length> height) const
    {
        FlowRoom room = filling_.room;
        room.width = filling_.columns.width;
        room.height = height;
        if (!is_last(column))
            room.forced_breaks = ForcedBreaks::obeyed;
        return room;
    }

    [[nodiscard]] bool has_all(const StoryPart& part) const
    {
        return flow_.is_end(part.end) || part.end.block >= filling_.room.end_block;
    }

    /// Whether a break that ends a column ends the box as well.
    [[nodiscard]] bool ends_box(const StoryPart& column) const
    {
        return column.stop == FlowStop::page_break && filling_.room.forced_breaks == ForcedBreaks::obeyed;
    }

    [[nodiscard]] Filled fill_at(std::optional<Length> height, Surplus surplus) const
    {
        Filled filled;
        filled.part.end = start_;
        filled.part.columns = filling_.columns;
        for (int column = 0; column < filling_.columns.count; ++column) {
            const bool takes_all = is_last(column) && surplus == Surplus::stays;
            StoryPart taken =
                flow_.fill(filled.part.end, room_of(column, takes_all ? filling_.surplus_height : height));
            const bool is_over = has_all(taken) || ends_box(taken);
            filled.is_complete = is_over || (is_last(column) && taken.stop != FlowStop::full);
            add(std::move(taken), column, filled);
            if (is_over)
                break;
        }
        return filled;
    }

    static void add(StoryPart taken, int column, Filled& filled)
    {
        StoryPart& part = filled.part;
        for (BlockPart& block : taken.blocks) {
            block.column = static_cast<std::uint32_t>(column);
            part.blocks.push_back(std::move(block));
        }
        part.end = taken.end;
        part.stop = taken.stop;
        part.height = std::max(part.height, taken.height);
        part.next_height = taken.next_height;
        if (!part.on_grid)
            part.on_grid = taken.on_grid;
        part.bends_rules = part.bends_rules || taken.bends_rules;
        if (taken.next_height)
            filled.next_height = std::min(filled.next_height.value_or(*taken.next_height), *taken.next_height);
    }

    /// From a height that is surely not too great, upwards from one possible break to the next.
    [[nodiscard]] StoryPart balanced(std::optional<Filled> at_limit) const
    {
        const Unbroken unbroken = measure_unbroken();
        Length height = least_height(unbroken);
        for (int step = 0; step < most_steps; ++step) {
            if (filling_.room.height && height >= *filling_.room.height)
                break;
            Filled filled = fill_at(height, Surplus::goes_on);
            if (filled.is_complete && !filled.part.bends_rules)
                return std::move(filled.part);
            const Length next = filled.next_height.value_or(height + unbroken.highest_row);
            height = std::max(next, step < exact_steps ? height : height + unbroken.highest_row);
        }
        return at_limit ? std::move(at_limit->part) : fill_at(std::nullopt, Surplus::stays).part;
    }

    [[nodiscard]] Unbroken measure_unbroken() const
    {
        const StoryPart all = flow_.fill(start_, room_of(filling_.columns.count - 1, std::nullopt));
        Unbroken unbroken{.height = all.height, .largest_space = {}, .highest_row = Length::from_millipoints(1)};
        const BlockPart* above = nullptr;
        for (const BlockPart& block : all.blocks) {
            const Length space = above ? block.top - above->bottom() : block.top;
            unbroken.largest_space = std::max({unbroken.largest_space, space, block.pitch - block.row_height});
            unbroken.highest_row = std::max(unbroken.highest_row, block.row_height);
            above = &block;
        }
        return unbroken;
    }

    /// At each break between columns one space is lost at most.
    [[nodiscard]] Length least_height(const Unbroken& unbroken) const
    {
        const int count = filling_.columns.count;
        const Length rows = unbroken.height - unbroken.largest_space * count;
        return std::max(Length::from_millipoints(rows.millipoints() / count), unbroken.highest_row);
    }

    const StoryFlow& flow_;
    FlowPosition start_;
    const ColumnFilling& filling_;
};

/// Fills a box whose columns are interrupted by blocks as wide as all of them.
class PassageFiller
{
public:
    PassageFiller(const StoryFlow& flow, FlowPosition start, const ColumnFilling& filling)
        : flow_(flow), filling_(filling)
    {
        part_.end = start;
        part_.columns = filling.columns;
    }

    StoryPart fill()
    {
        while (!flow_.is_end(part_.end)) {
            const std::uint32_t first = part_.end.block;
            if (!part_.blocks.empty() && ends_box_before(first))
                break;
            const Length top = part_.blocks.empty() ? Length{} : part_.height + space_above(first);
            StoryPart taken = fill_passage(top);
            const bool found_no_room = taken.blocks.empty();
            const bool is_complete = taken.end.block >= flow_.passage_end(first);
            add(std::move(taken), top, flow_.spans_columns(first));
            if (found_no_room)
                pull_back_kept();
            if (!is_complete || found_no_room)
                break;
        }
        return std::move(part_);
    }

private:
    [[nodiscard]] Length space_above(std::uint32_t block) const
    {
        return flow_.space_between(block - 1, filling_.columns.whole);
    }

    bool ends_box_before(std::uint32_t block)
    {
        const bool ends =
            filling_.room.forced_breaks == ForcedBreaks::obeyed && flow_.forced_stop(block) == FlowStop::page_break;
        if (ends)
            part_.stop = FlowStop::page_break;
        return ends;
    }

    [[nodiscard]] StoryPart fill_passage(Length top) const
    {
        const std::uint32_t first = part_.end.block;
        ColumnFilling passage = filling_;
        passage.room.end_block = flow_.passage_end(first);
        if (passage.room.height)
            passage.room.height = std::max(*passage.room.height - top, Length{});
        if (passage.room.grid)
            passage.room.grid->line = grid_line(top);
        if (flow_.spans_columns(first)) {
            passage.room.width = filling_.columns.whole;
            if (filling_.surplus == Surplus::stays)
                passage.room.height = filling_.surplus_height;
            return flow_.fill(part_.end, passage.room);
        }
        // CSS Multicol 1, 6: what stands above a block across all columns is balanced.
        if (passage.room.end_block < flow_.end().block)
            passage.fill = ColumnFill::balance;
        return ColumnFiller(flow_, part_.end, passage).fill();
    }

    [[nodiscard]] std::optional<Length> grid_line(Length top) const
    {
        const GridInBox& grid = *filling_.room.grid;
        const std::optional<Length> line = grid.line ? grid.line : part_.on_grid;
        return line ? std::optional(within_step(*line - top, grid.step)) : std::nullopt;
    }

    void add(StoryPart taken, Length top, bool is_whole)
    {
        for (BlockPart& block : taken.blocks) {
            block.top += top;
            if (is_whole)
                block.column = all_columns;
            part_.blocks.push_back(std::move(block));
        }
        if (!part_.on_grid && taken.on_grid)
            part_.on_grid = *taken.on_grid + top;
        if (!taken.blocks.empty())
            part_.height = top + taken.height;
        if (taken.next_height)
            part_.next_height = *taken.next_height + top;
        part_.end = taken.end;
        part_.stop = taken.stop;
        part_.bends_rules = part_.bends_rules || taken.bends_rules;
    }

    /// A heading across all columns goes on with the text below it.
    void pull_back_kept()
    {
        std::size_t staying = part_.blocks.size();
        while (staying > 0 && part_.blocks[staying - 1].column == all_columns &&
               flow_.is_kept_with_next(part_.blocks[staying - 1].block))
            --staying;
        if (staying == 0 || staying == part_.blocks.size())
            return;
        part_.end = {part_.blocks[staying].block, 0};
        part_.blocks.resize(staying);
        part_.height = {};
        for (const BlockPart& block : part_.blocks)
            part_.height = std::max(part_.height, block.bottom());
    }

    const StoryFlow& flow_;
    const ColumnFilling& filling_;
    StoryPart part_;
};

} // namespace

StoryPart fill_columns(const StoryFlow& flow, FlowPosition start, const ColumnFilling& filling)
{
    if (filling.columns.count > 1)
        return PassageFiller(flow, start, filling).fill();
    FlowRoom room = filling.room;
    room.width = filling.columns.width;
    return flow.fill(start, room);
}

} // namespace skrejlapa
