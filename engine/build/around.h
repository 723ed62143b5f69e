/// The least rectangle around two.
#pragma once

#include "base/geometry.h"

#include <algorithm>

namespace skrejlapa
{

inline Rect around(const Rect& a, const Rect& b)
{
    const Point origin{std::min(a.left(), b.left()), std::min(a.top(), b.top())};
    return {origin, {std::max(a.right(), b.right()) - origin.x, std::max(a.bottom(), b.bottom()) - origin.y}};
}

} // namespace skrejlapa
