/// CSS Flexbox 1, §9.4: cross sizes of items and lines.
#pragma once

#include "layout/flex_container.h"

namespace skrejlapa
{

/// Step 7: each item's cross size as if it were not stretched in its line.
void determine_hypothetical_cross_sizes(const FlexContainer& container, std::span<FlexItem> items);

/// Step 8.
void calculate_line_cross_sizes(const FlexContainer& container, std::span<FlexLine> lines);

/// Step 9: `align-content = "stretch"` shares the free space among the lines.
void stretch_lines(const FlexContainer& container, std::span<FlexLine> lines);

/// Step 11: stretched items take the cross size of their line.
void determine_used_cross_sizes(const FlexContainer& container, const FlexLine& line);

/// Step 15: the cross extent of the container's content box.
[[nodiscard]] Length determine_cross_extent(const FlexContainer& container, std::span<const FlexLine> lines);

/// The height that the lines take up, whatever the height of the container.
[[nodiscard]] Length natural_height_of_lines(const FlexContainer& container, std::span<const FlexLine> lines);

/// The lines' cross sizes with the gaps between them.
[[nodiscard]] Length sum_of_lines(const FlexContainer& container, std::span<const FlexLine> lines);

} // namespace skrejlapa
