/// Rasters ready for print.
#pragma once

#include "picture/color_book.h"
#include "picture/raster_file.h"

#include <optional>

namespace skrejlapa
{

/// Of a file whose density is not known or makes no sense.
inline constexpr double default_ppi = 300;

/// The picture in gray or CMYK, in the size its density gives. `bytes` are the JPEG's own when gray or CMYK data may go
/// into print as they are, else empty. Nothing when there is no profile to convert by; the book knows.
/// Finds PICTURE-NO-SIZE.
std::optional<Picture> make_raster_picture(const PictureSource& source, RasterFile file, std::string_view bytes,
                                           ColorBook& book, Diagnostics& found);

} // namespace skrejlapa
