/// Lays out boxes at given sizes: the flex layout algorithm (CSS Flexbox 1, §9) for containers, content sizes for
/// leaves.
#pragma once

#include "layout/layout_box.h"

namespace skrejlapa
{

/// The box at a size; done once for each size. The result lives as long as the box.
const LaidOutBox& lay_out(LayoutBox& box, const GivenSize& given);

} // namespace skrejlapa
