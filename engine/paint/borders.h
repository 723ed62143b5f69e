/// A box's border: solid, with mitred corners where sides meet (CSS Backgrounds 3, 4).
#pragma once

#include "paint/shapes.h"

namespace skrejlapa
{

/// The operations that paint the border between `outer`, the border box's outline, and the padding box.
std::vector<PaintOperation> paint_border(const Outline& outer, const Edges<Length>& widths, const Edges<Ink>& colors);

} // namespace skrejlapa
