#include "layout/flex_layout.h"

#include "layout/flex_alignment.h"
#include "layout/flex_base_sizes.h"
#include "layout/flex_baselines.h"
#include "layout/flex_cross_sizes.h"
#include "layout/flex_item_layout.h"
#include "layout/flex_items.h"
#include "layout/flex_lengths.h"
#include "layout/flex_lines.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

FlexContainer open_container(LayoutBox& box, const GivenSize& given)
{
    const Length width = std::max(given.width - horizontal(given.border_padding), Length{});
    const auto content = [&](std::optional<Length> height) {
        return height ? std::optional(std::max(*height - vertical(given.border_padding), Length{})) : height;
    };
    FlexContainer container =
        open_container(box, given.border_padding, width, content(given.height), content(given.definite_height));
    container.max_height = content(given.max_height);
    return container;
}

/// From flow-relative to the page: the item's top left from the container's border box.
Point physical_offset(const FlexContainer& container, const FlexItem& item)
{
    const FlexAxes& axes = container.axes;
    const Length main =
        axes.main_is_reversed ? container.main_extent - item.main_offset - item.main_size : item.main_offset;
    const Length cross =
        axes.cross_is_reversed ? container.cross_extent - item.cross_offset - item.cross_size : item.cross_offset;
    const Point in_content = axes.is_row ? Point{main, cross} : Point{cross, main};
    return in_content + Point{container.border_padding.left, container.border_padding.top};
}

std::vector<LaidOutBox::Item> place_items(const FlexContainer& container, std::span<const FlexItem> items)
{
    std::vector<LaidOutBox::Item> placed;
    placed.reserve(items.size());
    for (const FlexItem& item : items)
        placed.push_back({item.box, &lay_out_item(container, item), physical_offset(container, item)});
    std::ranges::sort(placed, {}, &LaidOutBox::Item::box); // children stand in one array, so this is tree order
    return placed;
}

Size border_box_size(const FlexContainer& container, const GivenSize& given)
{
    const Length content_height = container.axes.is_row ? container.cross_extent : container.main_extent;
    return {given.width, given.height.value_or(content_height + vertical(given.border_padding))};
}

LaidOutBox::Baseline find_baseline(const std::vector<LaidOutBox::Item>& placed, const ItemBaseline& baseline)
{
    return {&*std::ranges::find(placed, baseline.item->box, &LaidOutBox::Item::box), baseline.set};
}

LaidOutBox finished(const FlexContainer& container, const GivenSize& given, std::span<const FlexItem> items,
                    std::span<const FlexLine> lines)
{
    LaidOutBox laid_out{.given = given,
                        .size = border_box_size(container, given),
                        .content_height = container.natural_height,
                        .items = place_items(container, items)};
    if (!lines.empty()) {
        const auto baseline = [&](BaselineSet set) {
            return find_baseline(laid_out.items, container_baseline(container, lines, set));
        };
        laid_out.first_baseline = baseline(BaselineSet::first);
        laid_out.last_baseline = baseline(BaselineSet::last);
    }
    return laid_out;
}

LaidOutBox lay_out_flex_container(LayoutBox& box, const GivenSize& given)
{
    FlexContainer container = open_container(box, given);
    std::vector<FlexItem> items = generate_items(container);
    determine_flex_base_sizes(container, items);
    std::vector<FlexLine> lines = collect_into_lines(container, items);
    container.main_extent = determine_main_extent(container, lines);
    for (const FlexLine& line : lines)
        resolve_flexible_lengths(container, line);
    determine_hypothetical_cross_sizes(container, items);
    calculate_line_cross_sizes(container, lines);
    container.natural_height = natural_height_of_lines(container, lines);
    stretch_lines(container, lines);
    for (const FlexLine& line : lines) {
        determine_used_cross_sizes(container, line);
        distribute_main_free_space(container, line);
        resolve_cross_auto_margins(container, line);
        align_items_in_line(container, line);
    }
    container.cross_extent = determine_cross_extent(container, lines);
    align_lines(container, lines);
    return finished(container, given, items, lines);
}

LaidOutBox lay_out_leaf(const LayoutBox& box, const GivenSize& given)
{
    const Length edges = vertical(given.border_padding);
    LaidOutBox laid_out{.given = given, .size = {given.width, given.height.value_or(edges)}};
    if (given.height)
        return laid_out;
    const Length content_width = std::max(given.width - horizontal(given.border_padding), Length{});
    const bool is_replaced = box.kind() == ContentKind::replaced;
    laid_out.size.height +=
        is_replaced ? box.leaves().natural_size(box.box())->height : box.leaves().height_at(box.box(), content_width);
    return laid_out;
}

} // namespace

const LaidOutBox& lay_out(LayoutBox& box, const GivenSize& given)
{
    if (const LaidOutBox* known = box.find_laid_out(given))
        return *known;
    return box.keep(box.kind() == ContentKind::container ? lay_out_flex_container(box, given)
                                                         : lay_out_leaf(box, given));
}

} // namespace skrejlapa
