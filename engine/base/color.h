/// Printing inks: what a colour becomes on paper.
#pragma once

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
    Cmyk process;         ///< of a spot ink: the look of the full tint
    std::string spot;     ///< the spot's name; empty for process colours
    double spot_tint = 1; ///< 0 to 1, of a spot only: process tints are already mixed into `process`

    bool operator==(const Ink&) const = default;
    /// The same colour at `tint` (0 to 1) of its strength.
    [[nodiscard]] Ink tinted(double tint) const;
};

inline Ink Ink::tinted(double tint) const
{
    if (!spot.empty())
        return {process, spot, spot_tint * tint};
    return {{process.c * tint, process.m * tint, process.y * tint, process.k * tint}, {}, 1};
}

inline const Ink black{{0, 0, 0, 1}, {}, 1};

} // namespace skrejlapa
