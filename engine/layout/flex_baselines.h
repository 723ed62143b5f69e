/// Baselines of boxes, and baseline alignment in flex lines (CSS Flexbox 1, §8.5 and §9.4 step 8).
#pragma once

#include "layout/flex_container.h"

namespace skrejlapa
{

/// From the border box's top to its baseline; nothing where there is no text.
[[nodiscard]] std::optional<Length> baseline_of(const LayoutBox& box, const LaidOutBox& laid_out, BaselineSet set);

/// Whether the item takes part in baseline alignment; an auto margin in the cross axis prevents it.
[[nodiscard]] bool is_baseline_aligned(const FlexItem& item);

/// The cross extent of the line's baseline-aligned items.
[[nodiscard]] Length baseline_groups_extent(const FlexContainer& container, const FlexLine& line);

/// Sets the cross offset, within the line, of its baseline-aligned items.
void align_baselines(const FlexContainer& container, const FlexLine& line);

/// An item, and which of its baselines.
struct ItemBaseline {
    const FlexItem* item = nullptr;
    BaselineSet set = BaselineSet::first;
};

/// §8.5: what gives the container its first or last baseline. Requires: at least one line.
[[nodiscard]] ItemBaseline container_baseline(const FlexContainer& container, std::span<const FlexLine> lines,
                                              BaselineSet set);

} // namespace skrejlapa
