/// `var(--name, fallback)` in an SVG, filled in with what stands for the palette's colours.
#pragma once

#include "picture/color_book.h"

namespace skrejlapa
{

/// The text with every `var()` replaced: by the palette's colour, else by the value that the SVG itself gives the
/// name, else by the fallback. Finds PICTURE-UNKNOWN-COLOR where there is none of these. Nothing where values that name
/// each other come to more than 64 MB, or one of them to more than 1 MB.
std::optional<std::string> fill_in_colors(const PictureSource& source, std::string_view svg, PaletteBook& book,
                                          Diagnostics& found);

} // namespace skrejlapa
