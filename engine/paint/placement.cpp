#include "paint/placement.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numbers>

namespace skrejlapa
{

Placement Placement::turned(Point center, double angle_deg) const
{
    const double angle = angle_deg * std::numbers::pi / 180;
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    const auto x = static_cast<double>(center.x.millipoints());
    const auto y = static_cast<double>(center.y.millipoints());
    // With y downwards a clockwise turn is [cos -sin; sin cos].
    const double shift_x = x - cosine * x + sine * y;
    const double shift_y = y - sine * x - cosine * y;
    Placement placed;
    placed.a_ = a_ * cosine + c_ * sine;
    placed.b_ = b_ * cosine + d_ * sine;
    placed.c_ = -a_ * sine + c_ * cosine;
    placed.d_ = -b_ * sine + d_ * cosine;
    placed.e_ = a_ * shift_x + c_ * shift_y + e_;
    placed.f_ = b_ * shift_x + d_ * shift_y + f_;
    return placed;
}

bool Placement::is_in_place() const { return a_ == 1 && b_ == 0 && c_ == 0 && d_ == 1 && e_ == 0 && f_ == 0; }

bool Placement::keeps_upright() const
{
    constexpr double almost_nothing = 1e-9;
    return std::abs(a_ * c_) < almost_nothing && std::abs(b_ * d_) < almost_nothing;
}

Point Placement::map(Point point) const
{
    const auto x = static_cast<double>(point.x.millipoints());
    const auto y = static_cast<double>(point.y.millipoints());
    return {Length::rounded(a_ * x + c_ * y + e_), Length::rounded(b_ * x + d_ * y + f_)};
}

Rect Placement::bounds(const Rect& area) const
{
    double left = HUGE_VAL;
    double top = HUGE_VAL;
    double right = -HUGE_VAL;
    double bottom = -HUGE_VAL;
    for (const Length corner_x : {area.left(), area.right()}) {
        for (const Length corner_y : {area.top(), area.bottom()}) {
            const auto x = static_cast<double>(corner_x.millipoints());
            const auto y = static_cast<double>(corner_y.millipoints());
            left = std::min(left, a_ * x + c_ * y + e_);
            right = std::max(right, a_ * x + c_ * y + e_);
            top = std::min(top, b_ * x + d_ * y + f_);
            bottom = std::max(bottom, b_ * x + d_ * y + f_);
        }
    }
    const Point origin{Length::rounded(left), Length::rounded(top)};
    return {origin, {Length::rounded(right) - origin.x, Length::rounded(bottom) - origin.y}};
}

Edges<Length> Placement::before(const Edges<Length>& on_page) const
{
    assert(keeps_upright());
    // The page's side that the outward direction (x, y) points to after placing.
    const auto side = [&](int x, int y) {
        const double placed_x = a_ * x + c_ * y;
        const double placed_y = b_ * x + d_ * y;
        if (std::abs(placed_x) > std::abs(placed_y))
            return placed_x < 0 ? on_page.left : on_page.right;
        return placed_y < 0 ? on_page.top : on_page.bottom;
    };
    return {side(0, -1), side(1, 0), side(0, 1), side(-1, 0)};
}

} // namespace skrejlapa
