/// The blend modes that PDF has.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace skrejlapa
{

/// Whether a name, without its slash, is one of ISO 32000-1, 11.3.5, or Compatible, which is Normal.
constexpr bool is_blend_mode(std::string_view name)
{
    constexpr std::array<std::string_view, 17> modes{"Normal",    "Compatible", "Multiply",   "Screen",    "Overlay",
                                                     "Darken",    "Lighten",    "ColorDodge", "ColorBurn", "HardLight",
                                                     "SoftLight", "Difference", "Exclusion",  "Hue",       "Saturation",
                                                     "Color",     "Luminosity"};
    return std::find(modes.begin(), modes.end(), name) != modes.end();
}

} // namespace skrejlapa
