/// Lengths from numbers that a file may have given any size.
#pragma once

#include "base/length.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

/// The length of so many points; none where they are no number, and never longer than two of PDF's longest pages.
inline Length reasonable_length(double points)
{
    constexpr double longest_pt = 28800;
    return std::isnan(points) ? Length{} : pt(std::clamp(points, 0.0, longest_pt));
}

} // namespace skrejlapa
