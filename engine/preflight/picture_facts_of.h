/// Facts of pictures as they are placed.
#pragma once

#include "preflight/page_check.h"

namespace skrejlapa
{

/// A vector picture's facts, and by how much its drawing is scaled: the smaller of across and down.
struct PlacedVector {
    const VectorFacts& facts;
    double scale = 1;
};

/// Nothing for what is no vector picture.
std::optional<PlacedVector> placed_vector(const PageCheck& check, const PlacedItem& item);

/// Null for what is no raster picture.
const RasterPicture* raster_of(const PageCheck& check, const PlacedItem& item);

} // namespace skrejlapa
