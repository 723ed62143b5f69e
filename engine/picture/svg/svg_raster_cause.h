/// Why an SVG cannot be kept as vectors.
#pragma once

#include <string>
#include <string_view>

namespace skrejlapa
{

/// The first thing in the SVG that is likely to become pixels, as a phrase ("the <filter> in line 12"), or empty.
std::string likely_raster_cause(std::string_view svg);

} // namespace skrejlapa
