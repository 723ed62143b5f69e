/// How an InkMap is made of pixels.
#pragma once

#include "picture/picture.h"

#include <string_view>

namespace skrejlapa
{

/// A pixel: how much of it is painted, and the sum of its inks weighted by that.
struct InkPixel {
    float cover = 0;
    float ink = 0;
    Cmyk look; ///< weighted likewise
};

/// Brings rows of pixels down to a map of at most 64 cells along the longer side of `size`.
/// Requires: pixels.size() == width * height, both above 0.
InkMap map_inks(const std::vector<InkPixel>& pixels, int width, int height, Size size);

/// Samples of 8 bits as they go into print, rows from the top.
struct InkSamples {
    int width = 0;
    int height = 0;
    SampleSpace space = SampleSpace::cmyk;
    bool is_inverted = false; ///< CMYK where 255 is no ink
    std::string_view samples;
    std::string_view alpha; ///< empty: opaque
};

/// The map of a raster picture, from at most 512 x 512 of its pixels. Requires: as many samples as the size needs.
InkMap map_raster_inks(const InkSamples& raster, Size size);

} // namespace skrejlapa
