/// The tone curve of sRGB (IEC 61966-2-1).
#pragma once

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

/// The value, 0 to 1, of a part of the full light.
inline double srgb_tone(double light)
{
    const double inside = std::clamp(light, 0.0, 1.0);
    return inside <= 0.0031308 ? 12.92 * inside : 1.055 * std::pow(inside, 1 / 2.4) - 0.055;
}

/// The part of the full light of a value, 0 to 1.
inline double light_of_srgb(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

} // namespace skrejlapa
