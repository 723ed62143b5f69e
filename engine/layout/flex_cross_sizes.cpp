#include "layout/flex_cross_sizes.h"

#include "layout/alignment.h"
#include "layout/flex_base_sizes.h"
#include "layout/flex_baselines.h"
#include "layout/flex_item_layout.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

Length hypothetical_height(const FlexContainer& container, const FlexItem& item)
{
    const bool takes_the_line = item.stretches && !container.is_multi_line() && container.percentage_height;
    if (takes_the_line)
        return *definite_item_height(container, item);
    return used_height(*item.box, item.main_size, item.space);
}

/// `available`: what the item may fill or fit into.
Length width_in_column(const FlexContainer& container, const FlexItem& item, Length available)
{
    const std::optional<Length> own_height = height_for_percentages(container, item);
    SizingSpace space = item.space;
    space.available_width = available;
    // Only a height of the box's own brings the automatic minimum with it; one that flexing gave does not.
    const bool has_minimum = space.auto_width == AutoWidth::fit_content && definite_height(*item.box, item.space);
    return used_width(*item.box, space, own_height,
                      has_minimum ? automatic_min_width(*item.box, space, own_height) : Length{});
}

Length hypothetical_width(const FlexContainer& container, const FlexItem& item)
{
    return container.width ? width_in_column(container, item, *container.width) : item.measured_width;
}

Length largest_cross_size(const FlexContainer& container, const FlexLine& line)
{
    Length largest = baseline_groups_extent(container, line);
    for (const FlexItem& item : line.items) {
        if (!is_baseline_aligned(item))
            largest = std::max(largest, item.outer_cross_size());
    }
    return std::max(largest, Length{});
}

/// The item in a line of this cross size, with its auto cross size stretched.
Length stretched_size(const FlexContainer& container, const FlexItem& item, Length line_cross_size)
{
    SizingSpace space = item.space;
    (container.axes.is_row ? space.available_height : space.available_width) = line_cross_size;
    const SizeLimits limits = container.axes.is_row ? height_limits(*item.box, item.main_size, space, Length{})
                                                    : width_limits(*item.box, space, {}, Length{});
    return limits.clamp(line_cross_size - item.cross_margins());
}

/// `stretch` and `fit-content` are of the line, as browsers have it.
Length unstretched_size(const FlexContainer& container, const FlexItem& item, Length line_cross_size)
{
    if (!container.axes.is_row)
        return container.is_multi_line() ? width_in_column(container, item, line_cross_size) : item.cross_size;
    const BoxStyle& style = item.style();
    if (style.height.kind != SizeKind::stretch && style.min_height.kind != SizeKind::stretch &&
        style.max_height.kind != SizeKind::stretch)
        return item.cross_size;
    SizingSpace space = item.space;
    space.available_height = line_cross_size;
    return used_height(*item.box, item.main_size, space);
}

} // namespace

void determine_hypothetical_cross_sizes(const FlexContainer& container, std::span<FlexItem> items)
{
    for (FlexItem& item : items)
        item.cross_size =
            container.axes.is_row ? hypothetical_height(container, item) : hypothetical_width(container, item);
}

void calculate_line_cross_sizes(const FlexContainer& container, std::span<FlexLine> lines)
{
    for (FlexLine& line : lines) {
        line.natural_cross_size = largest_cross_size(container, line);
        const bool is_given = !container.is_multi_line() && container.given_cross();
        line.cross_size = is_given ? *container.given_cross() : line.natural_cross_size;
    }
}

void stretch_lines(const FlexContainer& container, std::span<FlexLine> lines)
{
    const bool applies = container.is_multi_line() && container.given_cross() &&
                         lines_alignment(container.style()).alignment == Alignment::stretch;
    if (!applies)
        return;
    const Length free = *container.given_cross() - sum_of_lines(container, lines);
    if (free <= Length{})
        return;
    const double count = static_cast<double>(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const double before = static_cast<double>(i) / count;
        const double after = static_cast<double>(i + 1) / count;
        lines[i].cross_size += free.scaled(after) - free.scaled(before);
    }
}

void determine_used_cross_sizes(const FlexContainer& container, const FlexLine& line)
{
    for (FlexItem& item : line.items)
        item.cross_size = item.stretches ? stretched_size(container, item, line.cross_size)
                                         : unstretched_size(container, item, line.cross_size);
}

Length determine_cross_extent(const FlexContainer& container, std::span<const FlexLine> lines)
{
    return container.given_cross().value_or(sum_of_lines(container, lines));
}

Length natural_height_of_lines(const FlexContainer& container, std::span<const FlexLine> lines)
{
    Length longest;
    Length sum = all_gaps(lines.size(), container.cross_gap);
    for (const FlexLine& line : lines) {
        longest = std::max(longest, line.hypothetical_main_size);
        sum += line.natural_cross_size;
    }
    return container.axes.is_row ? sum : longest;
}

Length sum_of_lines(const FlexContainer& container, std::span<const FlexLine> lines)
{
    Length sum = all_gaps(lines.size(), container.cross_gap);
    for (const FlexLine& line : lines)
        sum += line.cross_size;
    return sum;
}

} // namespace skrejlapa
