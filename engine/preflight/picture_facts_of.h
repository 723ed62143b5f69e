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

/// Details that plates hold badly, as a picture's facts tell them: in no ink, in two and more, in three and more.
struct ReversedDetail {
    std::optional<Length> SmallestDetail::*member = nullptr;
    int inks = 0;
};
inline constexpr ReversedDetail reversed_details[] = {
    {&SmallestDetail::white, 0}, {&SmallestDetail::many_inks, 2}, {&SmallestDetail::three_inks, 3}};

/// Nothing for what is no vector picture.
std::optional<PlacedVector> placed_vector(const PageCheck& check, const PlacedItem& item);

/// Null for what is no raster picture.
const RasterPicture* raster_of(const PageCheck& check, const PlacedItem& item);

} // namespace skrejlapa
