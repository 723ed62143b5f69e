/// Laying out a flex item at the sizes the algorithm has come to (CSS Flexbox 1, §9.8).
#pragma once

#include "layout/flex_container.h"

namespace skrejlapa
{

/// §9.8: the item's height as far as it counts as definite for what is in it.
[[nodiscard]] std::optional<Length> height_for_percentages(const FlexContainer& container, const FlexItem& item);

[[nodiscard]] const LaidOutBox& lay_out_item(const FlexContainer& container, const FlexItem& item);

} // namespace skrejlapa
