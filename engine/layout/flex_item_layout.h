/// Laying out a flex item at the sizes the algorithm has come to (CSS Flexbox 1, §9.8).
#pragma once

#include "layout/flex_container.h"

namespace skrejlapa
{

/// §9.8: whether the item's height counts as definite for what is in it.
[[nodiscard]] Definiteness item_height_is(const FlexContainer& container, const FlexItem& item);

[[nodiscard]] const LaidOutBox& lay_out_item(const FlexContainer& container, const FlexItem& item);

} // namespace skrejlapa
