/// CSS Flexbox 1, §9.2, step 4, and §9.3, step 5: items into lines, and the container's main size.
#pragma once

#include "layout/flex_container.h"

namespace skrejlapa
{

/// One line, or as many as are needed to keep each within the container's main size. No items, no lines.
[[nodiscard]] std::vector<FlexLine> collect_into_lines(const FlexContainer& container, std::span<FlexItem> items);

/// The main extent of the container's content box: as given, else that of its longest line.
[[nodiscard]] Length determine_main_extent(const FlexContainer& container, std::span<const FlexLine> lines);

} // namespace skrejlapa
