/// PNG and JPEG files decoded and upright, each once.
#pragma once

#include "picture/picture_cache.h"
#include "picture/picture_file_kind.h"
#include "picture/raster/raster_file.h"

namespace skrejlapa
{

/// The file as a camera saw it. Fails as `decode_png`. Requires: the kind is png or jpeg.
Result<RasterFile> decode_raster(std::string_view bytes, PictureFileKind kind, const PictureCache& cache);

} // namespace skrejlapa
