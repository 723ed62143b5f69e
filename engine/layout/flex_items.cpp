#include "layout/flex_items.h"

#include "layout/alignment.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// §8.3: an item stretches when its cross size and both cross margins are not set.
bool stretches(const FlexContainer& container, const FlexItem& item)
{
    const SizeValue& cross = container.axes.is_row ? item.style().height : item.style().width;
    return item.align == Alignment::stretch && cross.kind == SizeKind::automatic && !item.margin_is_auto.cross_start &&
           !item.margin_is_auto.cross_end;
}

FlexItem make_item(const FlexContainer& container, LayoutBox& child)
{
    const Margins margins = resolve_margins(child.style(), container.width.value_or(Length{}));
    const AlignmentValue align = item_alignment(container.style(), child.style());
    FlexItem item{.box = &child,
                  .space = sizing_space(child, container.width, container.percentage_height),
                  .margin = along_axes(container.axes, margins.length),
                  .margin_is_auto = along_axes(container.axes, margins.is_auto),
                  .align = align.alignment,
                  .overflow_align = align.overflow};
    item.stretches = stretches(container, item);
    if (!container.axes.is_row && item.stretches && !container.is_multi_line())
        item.space.auto_width = AutoWidth::stretch;
    return item;
}

} // namespace

FlexAxes axes_of(const BoxStyle& style)
{
    const bool is_rtl = style.direction == Direction::rtl;
    const bool wraps_back = style.flex_wrap == FlexWrap::wrap_reverse;
    switch (style.flex_direction) {
    case FlexDirection::row:
        return {true, is_rtl, wraps_back};
    case FlexDirection::row_reverse:
        return {true, !is_rtl, wraps_back};
    case FlexDirection::column:
        return {false, false, is_rtl != wraps_back};
    case FlexDirection::column_reverse:
        break;
    }
    return {false, true, is_rtl != wraps_back};
}

FlexContainer open_container(LayoutBox& box, const Edges<Length>& border_padding, std::optional<Length> width,
                             std::optional<Length> height, std::optional<Length> percentage_height)
{
    FlexContainer container{.box = &box,
                            .axes = axes_of(box.style()),
                            .border_padding = border_padding,
                            .width = width,
                            .height = height,
                            .percentage_height = percentage_height};
    const Length column_gap = resolve(box.style().column_gap, width.value_or(Length{}));
    const Length row_gap = resolve(box.style().row_gap, container.percentage_height.value_or(Length{}));
    container.main_gap = container.axes.is_row ? column_gap : row_gap;
    container.cross_gap = container.axes.is_row ? row_gap : column_gap;
    return container;
}

std::vector<FlexItem> generate_items(const FlexContainer& container)
{
    std::vector<FlexItem> items;
    std::vector<LayoutBox>& children = container.box->children();
    items.reserve(children.size());
    for (LayoutBox& child : children) {
        if (!child.is_out_of_flow())
            items.push_back(make_item(container, child));
    }
    std::ranges::stable_sort(items, {}, [](const FlexItem& item) { return item.style().order; });
    return items;
}

} // namespace skrejlapa
