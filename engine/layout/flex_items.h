/// CSS Flexbox 1, §4 and §9.1: the container's axes and its items in order-modified document order.
#pragma once

#include "layout/flex_container.h"

namespace skrejlapa
{

/// The container as it begins. `width` and the heights are of the content box, as far as they are given.
[[nodiscard]] FlexContainer open_container(LayoutBox& box, const Edges<Length>& border_padding,
                                           std::optional<Length> width, std::optional<Length> height,
                                           std::optional<Length> percentage_height);

/// §9.1: the in-flow children, stably sorted by `order`.
[[nodiscard]] std::vector<FlexItem> generate_items(const FlexContainer& container);

} // namespace skrejlapa
