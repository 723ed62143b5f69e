#include "layout/flex_baselines.h"

#include "layout/alignment.h"
#include "layout/flex_item_layout.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// What an item has on each side of its baseline, margins included, by the order in which the cross axis runs.
struct BaselineSides {
    Length before;
    Length after;
};

BaselineSet set_of(const FlexItem& item)
{
    return item.align == Alignment::last_baseline ? BaselineSet::last : BaselineSet::first;
}

/// From the border box's edge at cross-start to the item's baseline.
Length cross_start_to_baseline(const FlexContainer& container, const FlexItem& item)
{
    // A column's baselines run upright; text that runs across has none of them, so they are made from the box's left
    // edge, where upright lines would have their under side (CSS Inline 3, §4.4).
    if (!container.axes.is_row)
        return container.axes.cross_is_reversed ? item.cross_size : Length{};
    const LaidOutBox& laid_out = lay_out_item(container, item);
    // §8.5: an item without a baseline has one at its border box's bottom.
    const Length baseline = baseline_of(*item.box, laid_out, set_of(item)).value_or(laid_out.size.height);
    return container.axes.cross_is_reversed ? laid_out.size.height - baseline : baseline;
}

BaselineSides sides_of(const FlexContainer& container, const FlexItem& item)
{
    const Length before = item.margin.cross_start + cross_start_to_baseline(container, item);
    return {before, item.outer_cross_size() - before};
}

bool is_in_group(const FlexItem& item, BaselineSet set) { return is_baseline_aligned(item) && set_of(item) == set; }

BaselineSides group_sides(const FlexContainer& container, const FlexLine& line, BaselineSet set)
{
    std::optional<BaselineSides> group;
    for (const FlexItem& item : line.items) {
        if (!is_in_group(item, set))
            continue;
        const BaselineSides sides = sides_of(container, item);
        group =
            group ? BaselineSides{std::max(group->before, sides.before), std::max(group->after, sides.after)} : sides;
    }
    return group.value_or(BaselineSides{});
}

std::optional<Length> leaf_baseline(const LayoutBox& box, const LaidOutBox& laid_out, BaselineSet set)
{
    const Edges<Length>& edges = laid_out.given.border_padding;
    const Length content_width = std::max(laid_out.size.width - horizontal(edges), Length{});
    const auto baseline = set == BaselineSet::first ? box.leaves().first_baseline(box.box(), content_width)
                                                    : box.leaves().last_baseline(box.box(), content_width);
    return baseline ? std::optional(edges.top + *baseline) : std::nullopt;
}

std::optional<Length> content_baseline(const LayoutBox& box, const LaidOutBox& laid_out, BaselineSet set)
{
    if (box.kind() != ContentKind::container)
        return box.kind() == ContentKind::leaf ? leaf_baseline(box, laid_out, set) : std::nullopt;
    const auto& [item, item_set] = set == BaselineSet::first ? laid_out.first_baseline : laid_out.last_baseline;
    if (!item)
        return {};
    return item->offset.y + baseline_of(*item->box, *item->laid_out, item_set).value_or(item->laid_out->size.height);
}

} // namespace

std::optional<Length> baseline_of(const LayoutBox& box, const LaidOutBox& laid_out, BaselineSet set)
{
    const std::optional<Length> baseline = content_baseline(box, laid_out, set);
    // CSS Box Alignment 3, §9.1: the baselines of a scroll container are kept within its border box.
    if (baseline && box.is_scroll_container())
        return std::clamp(*baseline, Length{}, std::max(laid_out.size.height, Length{}));
    return baseline;
}

bool is_baseline_aligned(const FlexItem& item)
{
    return (item.align == Alignment::baseline || item.align == Alignment::last_baseline) &&
           !item.margin_is_auto.cross_start && !item.margin_is_auto.cross_end;
}

Length baseline_groups_extent(const FlexContainer& container, const FlexLine& line)
{
    const BaselineSides first = group_sides(container, line, BaselineSet::first);
    const BaselineSides last = group_sides(container, line, BaselineSet::last);
    return std::max(first.before + first.after, last.before + last.after);
}

void align_baselines(const FlexContainer& container, const FlexLine& line)
{
    const BaselineSides first = group_sides(container, line, BaselineSet::first);
    const BaselineSides last = group_sides(container, line, BaselineSet::last);
    for (FlexItem& item : line.items) {
        if (!is_baseline_aligned(item))
            continue;
        const BaselineSides sides = sides_of(container, item);
        const Length outer_offset = set_of(item) == BaselineSet::first
                                        ? first.before - sides.before
                                        : line.cross_size - item.outer_cross_size() - (last.after - sides.after);
        item.cross_offset = outer_offset + item.margin.cross_start;
    }
}

ItemBaseline container_baseline(const FlexContainer& container, std::span<const FlexLine> lines, BaselineSet set)
{
    // First and last are as read on the page, so what runs in reverse is read from its other end.
    const bool wants_first = set == BaselineSet::first;
    const bool lines_are_reversed = container.style().flex_wrap == FlexWrap::wrap_reverse;
    const FlexLine& line = wants_first != lines_are_reversed ? lines.front() : lines.back();
    const BaselineSet other = wants_first ? BaselineSet::last : BaselineSet::first;
    for (const BaselineSet wanted : {set, other}) {
        const auto aligned =
            std::ranges::find_if(line.items, [&](const FlexItem& item) { return is_in_group(item, wanted); });
        if (container.axes.is_row && aligned != line.items.end())
            return {&*aligned, wanted};
    }
    const bool takes_front = wants_first != is_reverse(container.style());
    return {takes_front ? &line.items.front() : &line.items.back(), set};
}

} // namespace skrejlapa
