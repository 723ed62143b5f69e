/// Showing a part of an SVG.
#pragma once

#include "base/geometry.h"

#include <optional>
#include <string>

namespace skrejlapa
{

/// The drawing with `part` of it in view, in points from its top left, at that size; the rest stays in the file unseen.
/// Nothing where `svg` has no root element with a width, a height and a viewBox.
std::optional<std::string> cut_svg(std::string svg, const Rect& part);

} // namespace skrejlapa
