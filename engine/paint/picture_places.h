/// Where the pictures of a paint list stand, and what of them shows.
#pragma once

#include "paint/paint_list.h"
#include "picture/raster/place_rasters.h"

namespace skrejlapa
{

/// The pictures drawn, in painting order. What clips or the edge of the bleed cut off is not visible; of slanted edges
/// the upright rectangle around them counts.
std::vector<PictureUse> picture_uses(const PaintList& list);

/// The list with each picture drawn where the part of it that `shown` names (by PictureId) stood before.
PaintList with_parts_drawn(PaintList list, std::span<const PicturePart> shown);

} // namespace skrejlapa
