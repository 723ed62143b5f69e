#include "layout/flex_lengths.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

enum class FlexFactor { grow, shrink };

struct FlexingItem {
    FlexItem* item = nullptr;
    double factor = 0;        ///< grow, or shrink
    double scaled_factor = 0; ///< the same, for shrinking times the inner flex base size
    Length target;
    Length violation; ///< what clamping added
    bool is_frozen = false;
};

Length inner_base_size(const FlexContainer& container, const FlexItem& item)
{
    const Edges<Length>& edges = item.space.border_padding;
    return item.flex_base_size - (container.axes.is_row ? horizontal(edges) : vertical(edges));
}

/// Step 1.
FlexFactor used_flex_factor(const FlexContainer& container, const FlexLine& line)
{
    return line.hypothetical_main_size < container.main_extent ? FlexFactor::grow : FlexFactor::shrink;
}

FlexingItem start_flexing(const FlexContainer& container, FlexItem& item, FlexFactor used)
{
    FlexingItem flexing{.item = &item, .target = item.flex_base_size};
    flexing.factor = used == FlexFactor::grow ? item.style().flex_grow : item.style().flex_shrink;
    flexing.scaled_factor = used == FlexFactor::grow
                                ? flexing.factor
                                : flexing.factor * static_cast<double>(inner_base_size(container, item).millipoints());
    return flexing;
}

/// Step 2.
void size_inflexible_items(FlexingItem& flexing, FlexFactor used)
{
    const FlexItem& item = *flexing.item;
    const bool cannot_move = used == FlexFactor::grow ? item.flex_base_size > item.hypothetical_main_size
                                                      : item.flex_base_size < item.hypothetical_main_size;
    if (flexing.factor > 0 && !cannot_move)
        return;
    flexing.is_frozen = true;
    flexing.target = item.hypothetical_main_size;
}

/// Steps 3 and 4b: the space left by frozen items at their target and all others at their base size.
Length free_space(const FlexContainer& container, std::span<const FlexingItem> items)
{
    Length left = container.main_extent - all_gaps(items.size(), container.main_gap);
    for (const FlexingItem& flexing : items)
        left -= (flexing.is_frozen ? flexing.target : flexing.item->flex_base_size) + flexing.item->main_margins();
    return left;
}

/// Step 4b: factors that add up to less than 1 take only that part of the initial free space.
double space_to_distribute(Length remaining, Length initial, std::span<const FlexingItem> items)
{
    double sum = 0;
    for (const FlexingItem& flexing : items)
        sum += flexing.is_frozen ? 0 : flexing.factor;
    const double remaining_millipoints = static_cast<double>(remaining.millipoints());
    const double part = static_cast<double>(initial.millipoints()) * sum;
    return sum < 1 && std::abs(part) < std::abs(remaining_millipoints) ? part : remaining_millipoints;
}

/// Step 4c. Rounds the running total, so that the shares add up to the whole.
void distribute_free_space(std::span<FlexingItem> items, double space, FlexFactor used)
{
    double sum = 0;
    for (const FlexingItem& flexing : items)
        sum += flexing.is_frozen ? 0 : flexing.scaled_factor;
    const bool applies = sum > 0 && (used == FlexFactor::grow ? space > 0 : space < 0);
    double passed = 0;
    Length given;
    for (FlexingItem& flexing : items) {
        if (flexing.is_frozen)
            continue;
        passed += flexing.scaled_factor;
        const Length total = applies ? Length::rounded(space * (passed / sum)) : Length{};
        flexing.target = flexing.item->flex_base_size + (total - given);
        given = total;
    }
}

/// Step 4d; gives the total violation.
Length fix_violations(const FlexContainer& container, std::span<FlexingItem> items)
{
    Length total;
    for (FlexingItem& flexing : items) {
        if (flexing.is_frozen)
            continue;
        const Edges<Length>& edges = flexing.item->space.border_padding;
        const Length least = container.axes.is_row ? horizontal(edges) : vertical(edges);
        const Length clamped = std::max(flexing.item->main_limits.clamp(flexing.target), least);
        flexing.violation = clamped - flexing.target;
        flexing.target = clamped;
        total += flexing.violation;
    }
    return total;
}

/// Step 4e.
void freeze_over_flexed_items(std::span<FlexingItem> items, Length total_violation)
{
    for (FlexingItem& flexing : items) {
        const bool is_over_flexed =
            total_violation == Length{} ||
            (total_violation > Length{} ? flexing.violation > Length{} : flexing.violation < Length{});
        flexing.is_frozen = flexing.is_frozen || is_over_flexed;
    }
}

bool all_frozen(std::span<const FlexingItem> items) { return std::ranges::all_of(items, &FlexingItem::is_frozen); }

} // namespace

void resolve_flexible_lengths(const FlexContainer& container, const FlexLine& line)
{
    const FlexFactor used = used_flex_factor(container, line);
    std::vector<FlexingItem> items;
    items.reserve(line.items.size());
    for (FlexItem& item : line.items) {
        items.push_back(start_flexing(container, item, used));
        size_inflexible_items(items.back(), used);
    }
    const Length initial = free_space(container, items);
    while (!all_frozen(items)) {
        const Length remaining = free_space(container, items);
        distribute_free_space(items, space_to_distribute(remaining, initial, items), used);
        freeze_over_flexed_items(items, fix_violations(container, items));
    }
    for (const FlexingItem& flexing : items)
        flexing.item->main_size = flexing.target;
}

} // namespace skrejlapa
