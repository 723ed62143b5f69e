/// An SVG made ready for rendering: nothing in it that would be taken from elsewhere, palette colours filled in.
#pragma once

#include "picture/color_book.h"

namespace skrejlapa
{

/// Looks for what must not be in a printed SVG, then writes the stand-ins of `book` where `var(--name)` stands.
/// Finds PICTURE-SVG-TEXT, PICTURE-EXTERNAL, PICTURE-UNSUPPORTED, PICTURE-UNKNOWN-COLOR; nothing is returned when the
/// picture cannot be rendered. Whether the text is well-formed is not judged here.
std::optional<std::string> prepare_svg(const PictureSource& source, std::string_view svg, PaletteBook& book,
                                       Diagnostics& found);

} // namespace skrejlapa
