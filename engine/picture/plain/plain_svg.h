/// Reads SVGs that are nothing but filled and stroked shapes, as most logos are, without a rendering library.
#pragma once

#include "picture/plain/plain_style.h"
#include "picture/plain/vector_path.h"

#include <string_view>

namespace skrejlapa
{

/// A shape in the drawing's own space: CSS pixels from its top left, y down.
struct PlainShape {
    VectorPath path;
    PlainStyle style; ///< its lengths in CSS pixels, too
};

struct PlainDrawing {
    double width_px = 0;
    double height_px = 0;
    std::vector<PlainShape> shapes; ///< in painting order
};

/// The drawing of an SVG that holds shapes in solid colours only; nothing when it holds anything else, has no size, or
/// is not well-formed: it is then for the full renderer to draw or to refuse.
std::optional<PlainDrawing> read_plain_svg(std::string_view svg);

} // namespace skrejlapa
