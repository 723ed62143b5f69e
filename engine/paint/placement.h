/// Where the rotations around a box put it on the page.
#pragma once

#include "base/geometry.h"

namespace skrejlapa
{

/// From the coordinates of a box to those of the page, both from the trim's top left in millipoints.
class Placement
{
public:
    Placement() = default;

    /// What is turned about `center` (clockwise) before it is placed as now.
    [[nodiscard]] Placement turned(Point center, double angle_deg) const;
    /// Whether all stays where it is.
    [[nodiscard]] bool is_in_place() const;
    /// Whether rectangles stay upright: nothing is turned, or by quarters.
    [[nodiscard]] bool keeps_upright() const;
    /// Where a point of the box is on the page.
    [[nodiscard]] Point map(Point point) const;
    /// The least upright rectangle around a placed one.
    [[nodiscard]] Rect bounds(const Rect& area) const;
    /// Values given for the page's sides, told for the sides that lie there before placing. Requires: keeps_upright.
    [[nodiscard]] Edges<Length> before(const Edges<Length>& on_page) const;

private:
    double a_ = 1; ///< x' = a x + c y + e, y' = b x + d y + f
    double b_ = 0;
    double c_ = 0;
    double d_ = 1;
    double e_ = 0;
    double f_ = 0;
};

} // namespace skrejlapa
