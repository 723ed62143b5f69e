/// Rasters from their files, before it is known how large they are shown.
#pragma once

#include "picture/color_book.h"
#include "picture/raster/raster_file.h"

#include <optional>

namespace skrejlapa
{

/// Of a file whose density is not known or makes no sense.
inline constexpr double default_ppi = 300;

/// The picture in the size its density gives: gray, RGB with what its numbers mean, or CMYK whose numbers are kept.
/// `bytes` are the JPEG's own when its data may go into print as they are, else empty. That RGB will have to be
/// converted is told to the book. Nothing when it can have no size. Finds PICTURE-NO-SIZE, and the notes and warnings
/// PICTURE-PROFILE, PICTURE-CMYK-PROFILE and PICTURE-ANIMATED.
std::optional<Picture> make_raster_picture(const PictureSource& source, RasterFile file, std::string_view bytes,
                                           PaletteBook& book, Diagnostics& found);

} // namespace skrejlapa
