/// Chunks of a PNG that libpng 1.6 does not know.
#pragma once

#include "color/source_colors.h"

#include <optional>
#include <string_view>

namespace skrejlapa
{

/// An APNG's animation control stands before the first picture data.
bool is_animated_png(std::string_view bytes);

/// The colours that a cICP chunk gives by code point (PNG, third edition, 11.3.2.6; ITU-T H.273), which stands above
/// all other chunks about colour. Nothing where there is none, and for what is not for still pictures in print: HDR,
/// and samples in a part of their range.
std::optional<RgbPrimaries> coded_primaries(std::string_view bytes);

} // namespace skrejlapa
