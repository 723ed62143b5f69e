/// The logos of a strip, measured by what shows of them, never by their artboards.
#pragma once

#include "layout/strip_ground.h"

namespace skrejlapa
{

/// A drawing of a logo as the strip may show it.
struct LogoChoice {
    const StripDrawing* drawing = nullptr;
    const Picture* picture = nullptr;
    Rect ink; ///< where it shows, from the picture's top left: its ink, on a dark ground its white too
    /// The scale at an optical weight of 1. Weight is the side of a square: of the ink's bounds, their coverage damped
    /// (an outline weighs less than a solid, though not by as much as its ink).
    double share = 0;
    double least = 0; ///< the scale below which a least size is broken
};

struct MeasuredLogo {
    const StripLogo* rules = nullptr;
    std::size_t index = 0;          ///< in the strip
    std::vector<LogoChoice> shapes; ///< one a shape, the horizontal first; never empty
    bool suits_ground = true;       ///< else there is no drawing for what it stands on
};

/// Without a ground each shape's first drawing. A logo of which no picture could be made, or none with ink, is left
/// out.
std::vector<MeasuredLogo> measure_logos(const Strip& strip, const Pictures& pictures,
                                        const std::optional<StripGround>& ground);

Length ink_width(const LogoChoice& logo, double scale);
Length ink_height(const LogoChoice& logo, double scale);

/// That a logo asks for around its ink.
Length clear_space_of(const StripLogo& rules, Length ink_height);

} // namespace skrejlapa
