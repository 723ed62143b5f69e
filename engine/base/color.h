/// Printing inks: what a colour becomes on paper.
#pragma once

#include <cmath>
#include <optional>
#include <string>

namespace skrejlapa
{

/// Process inks, each 0 to 1.
struct Cmyk {
    double c = 0;
    double m = 0;
    double y = 0;
    double k = 0;
    bool operator==(const Cmyk&) const = default;
};

/// Device RGB as written in a source file, each 0 to 255.
struct Rgb {
    int r = 0;
    int g = 0;
    int b = 0;
    auto operator<=>(const Rgb&) const = default;
};

/// A colour ready for print: process inks, or a spot ink at a tint with the process inks that stand in for it.
struct Ink {
    Cmyk process;                   ///< of a spot ink: the look of the full tint
    std::string spot;               ///< the spot's name; empty for process colours
    double spot_tint = 1;           ///< 0 to 1, of a spot only: process tints are already mixed into `process`
    std::optional<Rgb> screen = {}; ///< the look on screens, tint and all, where the palette or a picture says it

    bool operator==(const Ink&) const = default;
    /// The same colour at `tint` (0 to 1) of its strength.
    [[nodiscard]] Ink tinted(double tint) const;
};

/// `color` mixed with the white of the paper.
inline Rgb tinted(Rgb color, double tint)
{
    const auto mixed = [tint](int part) { return static_cast<int>(std::lround(255 - (255 - part) * tint)); };
    return {mixed(color.r), mixed(color.g), mixed(color.b)};
}

inline Ink Ink::tinted(double tint) const
{
    const std::optional<Rgb> look = screen ? std::optional(skrejlapa::tinted(*screen, tint)) : std::nullopt;
    if (!spot.empty())
        return {process, spot, spot_tint * tint, look};
    return {{process.c * tint, process.m * tint, process.y * tint, process.k * tint}, {}, 1, look};
}

inline const Ink black{{0, 0, 0, 1}, {}, 1};

} // namespace skrejlapa
