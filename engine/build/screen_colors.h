/// Print's inks as screens show them.
#pragma once

#include "color/cmyk_to_rgb.h"
#include "paint/paint_list.h"

namespace skrejlapa
{

/// Gives every ink of the list its look in sRGB: as the palette says it, else converted.
void put_screen_colors(PaintList& list, const CmykToRgb& conversion);

} // namespace skrejlapa
