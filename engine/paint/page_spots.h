/// The spot inks of a page.
#pragma once

#include "paint/paint_list.h"
#include "picture/picture.h"

namespace skrejlapa
{

/// What the page's own boxes and the drawings in them print with, each once, at its full tint; a colour bar has a patch
/// of each. Left out is the ink of a drawing that no one says the process inks of: neither the palette nor, in
/// proportion to the tint, the drawing.
std::vector<Ink> spots_on(const std::vector<PaintItem>& items, const Pictures& pictures,
                          const std::vector<PictureSource>& sources);

} // namespace skrejlapa
