/// Rasters with fewer pixels: each new pixel is the mean of the area that it covers.
#pragma once

#include <string>

namespace skrejlapa
{

/// How samples relate to light. A mean of sRGB values would come out darker than the area looks from afar; amounts of
/// ink are areas covered by dots and may be added as they are (Murray and Davies).
enum class SampleLight { srgb, ink };

struct PixelSamples {
    int width = 0;
    int height = 0;
    std::string colors; ///< 8 bits a sample, rows from the top
    std::string alpha;  ///< 8 bits a pixel, or empty; what is see-through counts less in the mean of colours
};

/// Requires: both sides at least 1 and not larger than those of `samples`.
PixelSamples reduce_samples(const PixelSamples& samples, int width, int height, SampleLight light);

} // namespace skrejlapa
