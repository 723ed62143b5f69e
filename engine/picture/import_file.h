/// One picture file, of whatever kind, as a picture.
#pragma once

#include "picture/color_book.h"
#include "picture/picture_cache.h"

namespace skrejlapa
{

/// Tells the kind by the content and imports it; a gzip-compressed SVG is unpacked first. Picture::id is left to the
/// caller. Finds PICTURE-*; what the book has to say is left to the caller, too.
std::optional<Picture> import_file(const PictureSource& source, PaletteBook& book, const PictureCache& cache,
                                   Diagnostics& found);

} // namespace skrejlapa
