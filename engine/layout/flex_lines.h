/// CSS Flexbox 1, §9.3, step 5: items into lines.
#pragma once

#include "layout/flex_container.h"

namespace skrejlapa
{

/// One line, or as many as are needed to keep each within the container's main extent. No items, no lines.
[[nodiscard]] std::vector<FlexLine> collect_into_lines(const FlexContainer& container, std::span<FlexItem> items);

} // namespace skrejlapa
