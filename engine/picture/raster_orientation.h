/// Which way round a camera held a picture, and the picture turned upright.
#pragma once

#include "picture/raster_file.h"

namespace skrejlapa
{

/// The orientation that EXIF data (a TIFF header and its first directory) give, 1 to 8; 1, upright, where they say
/// nothing sound. EXIF 2.3, section 4.6.4.
int exif_orientation(std::string_view tiff);

/// The file with its samples as they are to be seen.
RasterFile upright(RasterFile file);

} // namespace skrejlapa
