/// A plain drawing as a picture ready for print.
#pragma once

#include "picture/color_book.h"
#include "picture/plain/plain_svg.h"

#include <optional>

namespace skrejlapa
{

/// The picture; nothing when it needs the full importer: it uses a spot ink, its size is one that none can have, or
/// measuring it takes so long that there is something to say.
std::optional<Picture> make_plain_picture(const PlainDrawing& drawing, ColorBook& book);

} // namespace skrejlapa
