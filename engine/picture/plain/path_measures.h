/// How much a path covers, and how long it is.
#pragma once

#include "picture/plain/vector_path.h"

namespace skrejlapa
{

/// Square millimetres of a square point.
inline constexpr double mm2_per_pt2 = (25.4 / 72) * (25.4 / 72);

/// What filling a path covers, in squares of its unit; exact for subpaths that do not overlap, or lie within each other
/// and run the other way round.
double covered_area(const VectorPath& path);

/// How long a path's line is, in its unit; curves by chords.
double drawn_length(const VectorPath& path);

} // namespace skrejlapa
