/// Where a raster picture has ink and how much.
#pragma once

#include "picture/ink/ink_map.h"

namespace skrejlapa
{

/// Measures samples of 8 bits, on at most 512 x 512 of them: what is nearly white counts as paper. Light is
/// no ink: of RGB the map knows how much it covers, not in what. Requires: as many samples as the size needs.
PictureInk measure_samples(const InkSamples& raster, Size size);

/// The same of a picture whose samples are no JPEG, when it is asked for.
Lazy<PictureInk> ink_of_raster(const RasterPicture& raster, Size size);

} // namespace skrejlapa
