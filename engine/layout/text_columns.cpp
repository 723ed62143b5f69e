#include "layout/text_columns.h"

#include "resolve/layout_limits.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// Steps of the search for the least height that go from one possible break to the next; after them it goes by lines.
constexpr int exact_steps = 100;
constexpr int most_steps = 2000;

Length gap_of(const BoxStyle& style, Length content_width)
{
    const LengthPercentage& gap = style.column_gap;
    return gap.fraction ? content_width.scaled(*gap.fraction) : gap.length;
}

int count_of(const BoxStyle& style, Length content_width, Length gap)
{
    const int most = style.column_count.value_or(style.column_width ? layout_limits::text_columns : 1);
    if (!style.column_width)
        return most;
    const Length each = std::max(*style.column_width + gap, Length::from_millipoints(1));
    const std::int64_t fitting = (content_width + gap).millipoints() / each.millipoints();
    return static_cast<int>(std::clamp<std::int64_t>(fitting, 1, most));
}

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
            const bool is_over = flow_.is_end(taken.end) || ends_box(taken);
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

} // namespace

ColumnSet columns_of(const BoxStyle& style, Length content_width)
{
    const Length gap = gap_of(style, content_width);
    const int count = count_of(style, content_width, gap);
    if (count == 1)
        return {.count = 1, .width = content_width, .whole = content_width, .gap = gap, .direction = style.direction};
    const Length width = Length::from_millipoints((content_width + gap).millipoints() / count) - gap;
    return {.count = count,
            .width = std::max(width, Length{}),
            .whole = content_width,
            .gap = gap,
            .direction = style.direction};
}

Length width_for_columns(const BoxStyle& style, Length column)
{
    const int count = style.column_count.value_or(1);
    const Length each = std::max(column, style.column_width.value_or(column));
    return each * count + gap_of(style, Length{}) * (count - 1);
}

StoryPart fill_columns(const StoryFlow& flow, FlowPosition start, const ColumnFilling& filling)
{
    if (filling.columns.count > 1)
        return ColumnFiller(flow, start, filling).fill();
    FlowRoom room = filling.room;
    room.width = filling.columns.width;
    return flow.fill(start, room);
}

std::vector<PlacedRule> place_column_rules(const StoryPart& part, const BoxStyle& style, const Rect& content)
{
    std::vector<PlacedRule> rules;
    const Length width = style.column_rule_width;
    if (part.columns.count == 1 || part.blocks.empty() || width <= Length{})
        return rules;
    for (std::uint32_t column = 0; column < part.blocks.back().column; ++column) {
        const Length left = std::min(part.columns.offset(column), part.columns.offset(column + 1));
        const Length middle = left + part.columns.width + part.columns.gap.scaled(0.5);
        rules.push_back({{{content.left() + middle - width.scaled(0.5), content.top()}, {width, content.size.height}},
                         style.column_rule_color});
    }
    return rules;
}

} // namespace skrejlapa
