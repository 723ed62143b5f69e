/// Which way round a camera held a picture, and the picture turned upright.
#pragma once

#include "picture/raster/raster_file.h"

namespace skrejlapa
{

/// The file with its samples as they are to be seen.
RasterFile upright(RasterFile file);

} // namespace skrejlapa
