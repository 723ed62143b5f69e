#include "layout/flex_intrinsic_widths.h"

#include "layout/flex_base_sizes.h"
#include "layout/flex_cross_sizes.h"
#include "layout/flex_items.h"
#include "layout/flex_lengths.h"
#include "layout/flex_lines.h"
#include "layout/intrinsic_widths.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

IntrinsicWidths contribution(const FlexContainer& container, const FlexItem& item)
{
    return width_contribution(*item.box, item.space, definite_item_height(container, item));
}

/// §9.9.3, as browsers have it: an item that cannot flex away from a definite basis contributes its hypothetical size.
Length flexed_contribution(const FlexItem& item, Length contribution)
{
    const bool cannot_grow = contribution > item.flex_base_size && item.style().flex_grow <= 0;
    const bool cannot_shrink = contribution < item.flex_base_size && item.style().flex_shrink <= 0;
    return item.basis_is_definite && (cannot_grow || cannot_shrink) ? item.hypothetical_main_size : contribution;
}

IntrinsicWidths row_widths(const FlexContainer& container, std::span<FlexItem> items)
{
    determine_flex_base_sizes(container, items);
    const Length gaps = all_gaps(items.size(), container.main_gap);
    IntrinsicWidths sum{gaps, gaps};
    Length widest_item;
    for (const FlexItem& item : items) {
        const IntrinsicWidths widths = contribution(container, item);
        sum.min_content += flexed_contribution(item, widths.min_content) + item.main_margins();
        sum.max_content += flexed_contribution(item, widths.max_content) + item.main_margins();
        widest_item = std::max(widest_item, widths.min_content + item.main_margins());
    }
    if (container.is_multi_line())
        sum.min_content = widest_item;
    return sum;
}

IntrinsicWidths column_widths(const FlexContainer& container, std::span<const FlexItem> items)
{
    IntrinsicWidths widest;
    for (const FlexItem& item : items) {
        const IntrinsicWidths widths = contribution(container, item);
        widest.min_content = std::max(widest.min_content, widths.min_content + item.cross_margins());
        widest.max_content = std::max(widest.max_content, widths.max_content + item.cross_margins());
    }
    return widest;
}

/// §9.9.2: as wide as its lines when each item is as wide as its content.
Length multi_line_column_width(FlexContainer& container, std::span<FlexItem> items)
{
    for (FlexItem& item : items)
        item.measured_width = contribution(container, item).max_content;
    determine_flex_base_sizes(container, items);
    std::vector<FlexLine> lines = collect_into_lines(container, items);
    container.main_extent = determine_main_extent(container, lines);
    for (const FlexLine& line : lines)
        resolve_flexible_lengths(container, line);
    determine_hypothetical_cross_sizes(container, items);
    calculate_line_cross_sizes(container, lines);
    return sum_of_lines(container, lines);
}

} // namespace

IntrinsicWidths flex_intrinsic_widths(LayoutBox& box, ContentHeight height)
{
    FlexContainer container = open_container(box, {}, {}, height.definite, height.definite);
    container.max_height = height.max;
    std::vector<FlexItem> items = generate_items(container);
    IntrinsicWidths widths = container.axes.is_row ? row_widths(container, items) : column_widths(container, items);
    if (!container.axes.is_row && container.is_multi_line())
        widths.max_content = multi_line_column_width(container, items);
    widths.min_content = std::max(widths.min_content, Length{});
    widths.max_content = std::max(widths.max_content, widths.min_content);
    return widths;
}

} // namespace skrejlapa
