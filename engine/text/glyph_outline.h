/// The shape of a glyph, as a face's own file draws it.
#pragma once

#include "text/face.h"

#include <variant>
#include <vector>

namespace skrejlapa
{

/// In font units, y upwards from the baseline.
struct OutlinePoint {
    double x = 0;
    double y = 0;
    bool operator==(const OutlinePoint&) const = default;
};

struct OutlineMove {
    OutlinePoint to;
};
struct OutlineLine {
    OutlinePoint to;
};
struct OutlineCurve { ///< a cubic Bézier curve
    OutlinePoint control1;
    OutlinePoint control2;
    OutlinePoint to;
};
struct OutlineClose {
};

/// Filled by the nonzero winding number rule.
using GlyphOutline = std::vector<std::variant<OutlineMove, OutlineLine, OutlineCurve, OutlineClose>>;

/// Of a variable font's instance, the instance's. Empty for a space. Safe from several threads.
GlyphOutline glyph_outline(const Face& face, std::uint32_t glyph);

} // namespace skrejlapa
