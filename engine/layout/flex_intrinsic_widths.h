/// CSS Flexbox 1, §9.9: the intrinsic widths of flex containers.
#pragma once

#include "layout/layout_box.h"

namespace skrejlapa
{

/// Of the content box.
[[nodiscard]] IntrinsicWidths flex_intrinsic_widths(LayoutBox& box, ContentHeight height);

} // namespace skrejlapa
