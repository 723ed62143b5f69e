/// Where a picture has ink and how much, measured on samples.
#pragma once

#include "base/geometry.h"

#include <string>

namespace skrejlapa
{

struct InkExtent {
    Rect area;        ///< from the picture's top left
    double cover = 1; ///< mean coverage of `area`, 0 to 1
};

/// Measures rows of coverage (a byte a pixel, 0 = paper) laid over a picture of `size`; all of it when there is none.
/// Requires: coverage.size() == width * height, both above 0.
InkExtent measure_ink(const std::string& coverage, int width, int height, Size size);

} // namespace skrejlapa
