/// CSS Flexbox 1, §9.2, steps 2 and 3, and §4.5: flex base sizes, automatic minimum sizes, hypothetical main sizes.
#pragma once

#include "layout/flex_container.h"

namespace skrejlapa
{

/// Steps 2 and 3: the flex base size and the hypothetical main size of each item, with its main size limits.
void determine_flex_base_sizes(const FlexContainer& container, std::span<FlexItem> items);

/// The item's border-box height as far as properties and definite stretching give it.
[[nodiscard]] std::optional<Length> definite_item_height(const FlexContainer& container, const FlexItem& item);

} // namespace skrejlapa
