/// Running into the bleed: which edges do, how far, and how a picture grows to fill it.
#pragma once

#include "paint/placement.h"
#include "resolve/leaflet.h"

#include <array>
#include <optional>

namespace skrejlapa
{

/// The page's trim and what is printed beyond it.
struct Sheet {
    Size trim;
    Length bleed;

    [[nodiscard]] Rect trim_box() const { return {{}, trim}; }
    [[nodiscard]] Rect bleed_box() const { return trim_box().outset(bleed); }
};

/// How far each edge of `area` runs on so that it fills the bleed: those that lie on or beyond the trim and not yet
/// beyond the bleed. Nothing for what lies wholly off the page or is turned by other than quarters.
Edges<Length> bleed_extension(const Sheet& sheet, const Rect& area, const Placement& placement);

/// How much of the bleed stays empty at each side of the page where a box that no extension helps reaches the trim.
Edges<Length> unfilled_bleed(const Sheet& sheet, const Rect& area, const Placement& placement);

/// `picture` grown as little as fills `target`, its shape kept; the point of `visible` that object-position names
/// stays where it is as far as the picture then still reaches all sides.
Rect grown_picture(const Rect& picture, const Rect& visible, const Rect& target, const ImageContent& image);

} // namespace skrejlapa
