/// Print's inks as screens show them.
#pragma once

#include "paint/paint_list.h"

namespace skrejlapa
{

/// Gives every ink of the list its look in sRGB: as the palette says it, else through the profile of the printing
/// condition.
void put_screen_colors(PaintList& list, const BlobPtr& profile);

} // namespace skrejlapa
