/// Colours of a picture's source as screens show them.
#pragma once

#include "picture/vector/source_space.h"

namespace skrejlapa
{

/// Red, green and blue, each 0 to 1: sRGB and gray as they are, all else through the inks it would be printed in.
/// Requires: as `ink_of`; the book's colours are for screens.
std::vector<double> light_of(const SourceSpace& space, const std::vector<double>& components, ColorBook& book);

} // namespace skrejlapa
