/// Outlines of boxes: rectangles with elliptic corners, some of whose edges may run on into the bleed.
#pragma once

#include "paint/paint_list.h"

namespace skrejlapa
{

/// A corner's half axes.
struct Radius {
    Length x;
    Length y;
    constexpr bool operator==(const Radius&) const = default;
};

/// Clockwise from the top left.
struct Radii {
    Radius top_left;
    Radius top_right;
    Radius bottom_right;
    Radius bottom_left;
    constexpr bool operator==(const Radii&) const = default;
    [[nodiscard]] bool are_zero() const { return *this == Radii{}; }
};

/// A box's outline. `extension` is how far each edge runs on outwards; within `area` the shape stays as it is.
struct Outline {
    Rect area;
    Radii radii;
    Edges<Length> extension;
};

/// The used radii of a border box, scaled down where neighbours would overlap (CSS Backgrounds 3, 4.5).
Radii used_radii(const CornerRadii& radii, Size border_box);

/// The radii of the edge that lies `widths` within (CSS Backgrounds 3, 4.2).
Radii inner_radii(const Radii& outer, const Edges<Length>& widths);

Path2D rectangle(const Rect& area);

/// Clockwise.
Path2D outline_path(const Outline& outline);

/// Between two outlines: the outer clockwise, the inner the other way round, so that it stays free.
Path2D ring_path(const Outline& outer, const Outline& inner);

Rect extended(const Rect& area, const Edges<Length>& by);

/// Of an outline that lies `between` within another: its edges run into the bleed only where nothing lies between them.
Edges<Length> where_zero(const Edges<Length>& between, const Edges<Length>& extension);

Rect intersection(const Rect& a, const Rect& b);

} // namespace skrejlapa
