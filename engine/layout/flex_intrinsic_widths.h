/// CSS Flexbox 1, §9.9: the intrinsic widths of flex containers.
#pragma once

#include "layout/layout_box.h"

namespace skrejlapa
{

/// Of the content box, by the height of the content box where that is definite.
[[nodiscard]] IntrinsicWidths flex_intrinsic_widths(LayoutBox& box, std::optional<Length> content_height);

} // namespace skrejlapa
