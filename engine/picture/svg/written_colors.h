/// The colours that a text writes as numbers.
#pragma once

#include "base/color.h"

#include <set>
#include <string_view>

namespace skrejlapa
{

/// Colours written as `#rgb`, `rgb()` or `hsl()`; of functions their neighbours too, since programs round differently.
std::set<Rgb> written_colors(std::string_view svg);

} // namespace skrejlapa
