#include "layout/flex_alignment.h"

#include "layout/alignment.h"
#include "layout/flex_baselines.h"
#include "layout/flex_cross_sizes.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

Length main_free_space(const FlexContainer& container, const FlexLine& line)
{
    Length left = container.main_extent - all_gaps(line.items.size(), container.main_gap);
    for (const FlexItem& item : line.items)
        left -= item.outer_main_size();
    return left;
}

int count_main_auto_margins(const FlexLine& line)
{
    int count = 0;
    for (const FlexItem& item : line.items)
        count += (item.margin_is_auto.main_start ? 1 : 0) + (item.margin_is_auto.main_end ? 1 : 0);
    return count;
}

/// Gives each auto margin its part of the space. Requires: `count` of them, at least one.
void fill_main_auto_margins(const FlexLine& line, Length space, int count)
{
    int passed = 0;
    Length given;
    const auto next_share = [&] {
        const Length total = space.scaled(static_cast<double>(++passed) / count);
        const Length share = total - given;
        given = total;
        return share;
    };
    for (FlexItem& item : line.items) {
        if (item.margin_is_auto.main_start)
            item.margin.main_start = next_share();
        if (item.margin_is_auto.main_end)
            item.margin.main_end = next_share();
    }
}

void place_in_main_axis(const FlexContainer& container, const FlexLine& line, const std::vector<Length>& shifts)
{
    Length position;
    for (std::size_t i = 0; i < line.items.size(); ++i) {
        FlexItem& item = line.items[i];
        item.main_offset = position + shifts[i] + item.margin.main_start;
        position += item.outer_main_size() + container.main_gap;
    }
}

/// §9.6, step 13: where there is no space to share, the auto margin at the start is 0, and the margin at the end takes
/// up what is lacking. Start and end are those of the writing mode, whichever way the lines are stacked.
void overflow_at_end(const FlexContainer& container, FlexItem& item, Length line_cross_size)
{
    const bool starts_at_cross_start = cross_start_edge(container.style()) == StartEdge::flex_start;
    Length& start = starts_at_cross_start ? item.margin.cross_start : item.margin.cross_end;
    Length& end = starts_at_cross_start ? item.margin.cross_end : item.margin.cross_start;
    end = line_cross_size - item.cross_size - start;
}

void resolve_cross_auto_margins(const FlexContainer& container, FlexItem& item, Length line_cross_size)
{
    const bool start_is_auto = item.margin_is_auto.cross_start;
    const bool end_is_auto = item.margin_is_auto.cross_end;
    if (!start_is_auto && !end_is_auto)
        return;
    const Length space = line_cross_size - item.outer_cross_size();
    if (space < Length{}) {
        overflow_at_end(container, item, line_cross_size);
        return;
    }
    if (start_is_auto)
        item.margin.cross_start = end_is_auto ? space.scaled(0.5) : space;
    if (end_is_auto)
        item.margin.cross_end = start_is_auto ? space - item.margin.cross_start : space;
}

Length cross_offset_in_line(const FlexContainer& container, const FlexLine& line, const FlexItem& item)
{
    const Length free = line.cross_size - item.outer_cross_size();
    const AlignmentValue value{item.align, item.overflow_align};
    return offset_in(value, cross_start_edge(container.style()), free) + item.margin.cross_start;
}

} // namespace

void distribute_main_free_space(const FlexContainer& container, const FlexLine& line)
{
    const Length free = main_free_space(container, line);
    const int auto_margins = count_main_auto_margins(line);
    if (auto_margins > 0 && free > Length{}) {
        fill_main_auto_margins(line, free, auto_margins);
        place_in_main_axis(container, line, std::vector<Length>(line.items.size()));
        return;
    }
    const BoxStyle& style = container.style();
    place_in_main_axis(container, line,
                       distribute(main_alignment(style), main_start_edge(style), {line.items.size(), free}));
}

void resolve_cross_auto_margins(const FlexContainer& container, const FlexLine& line)
{
    for (FlexItem& item : line.items)
        resolve_cross_auto_margins(container, item, line.cross_size);
}

void align_items_in_line(const FlexContainer& container, const FlexLine& line)
{
    for (FlexItem& item : line.items) {
        if (!is_baseline_aligned(item))
            item.cross_offset = cross_offset_in_line(container, line, item);
    }
    align_baselines(container, line);
}

void align_lines(const FlexContainer& container, std::span<FlexLine> lines)
{
    const BoxStyle& style = container.style();
    std::vector<Length> shifts(lines.size());
    if (container.is_multi_line()) {
        const Length free = container.cross_extent - sum_of_lines(container, lines);
        shifts = distribute(lines_alignment(style), cross_start_edge(style), {lines.size(), free});
    }
    Length position;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i].cross_offset = position + shifts[i];
        for (FlexItem& item : lines[i].items)
            item.cross_offset += lines[i].cross_offset;
        position += lines[i].cross_size + container.cross_gap;
    }
}

} // namespace skrejlapa
