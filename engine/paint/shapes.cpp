#include "paint/shapes.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

// How far a quarter ellipse's control points lie from its ends, of the half axis; off by 0.03 % at most.
constexpr double kappa = 0.5522847498;

Length resolve(const LengthPercentage& value, Length basis)
{
    return std::max(Length{}, value.fraction ? basis.scaled(*value.fraction) : value.length);
}

double shrink_factor(Length side, Length first, Length second)
{
    return first + second > side ? side / (first + second) : 1.0;
}

Radius scaled(const Radius& radius, double factor) { return {radius.x.scaled(factor), radius.y.scaled(factor)}; }

Radius less(const Radius& radius, Length horizontal, Length vertical)
{
    const Radius inner{std::max(Length{}, radius.x - horizontal), std::max(Length{}, radius.y - vertical)};
    return inner.x == Length{} || inner.y == Length{} ? Radius{} : inner;
}

// A corner between two edges, met in the order of the path.
struct Corner {
    Point before;   ///< where the first edge ends and the curve begins
    Point control1; ///< of the curve
    Point control2;
    Point after;     ///< where the second edge begins
    Point on_first;  ///< `before`, moved out to where the first edge runs
    Point on_second; ///< `after`, moved out to where the second edge runs
    bool is_round = false;
};

struct CornerPlace {
    Point corner;
    int right; ///< 1 at the right, -1 at the left
    int down;  ///< 1 at the bottom, -1 at the top
    Length horizontal_extension;
    Length vertical_extension;
};

Corner make_corner(const CornerPlace& place, const Radius& radius, bool horizontal_edge_first)
{
    const Point corner = place.corner;
    const Length out_x = place.horizontal_extension * place.right;
    const Length out_y = place.vertical_extension * place.down;
    // On the horizontal edge (top or bottom), and on the vertical one.
    const Point on_horizontal{corner.x - radius.x * place.right, corner.y};
    const Point on_vertical{corner.x, corner.y - radius.y * place.down};
    const Point control_horizontal{corner.x - radius.x.scaled(1 - kappa) * place.right, corner.y};
    const Point control_vertical{corner.x, corner.y - radius.y.scaled(1 - kappa) * place.down};
    const Point moved_horizontal = on_horizontal + Point{{}, out_y};
    const Point moved_vertical = on_vertical + Point{out_x, {}};
    if (horizontal_edge_first)
        return {on_horizontal,    control_horizontal, control_vertical,  on_vertical,
                moved_horizontal, moved_vertical,     radius != Radius{}};
    return {on_vertical,    control_vertical, control_horizontal, on_horizontal,
            moved_vertical, moved_horizontal, radius != Radius{}};
}

// The two radii of an edge are rounded one by one: where they are to meet, they may miss each other by two thousandths
// of a point, and no line is worth drawing between them.
bool is_same_spot(Point a, Point b)
{
    constexpr Length rounding = Length::from_millipoints(2);
    return std::max(a.x, b.x) - std::min(a.x, b.x) <= rounding && std::max(a.y, b.y) - std::min(a.y, b.y) <= rounding;
}

void append(Path2D& path, Point to)
{
    if (path.empty() || std::holds_alternative<ClosePath>(path.back())) {
        path.emplace_back(MoveTo{to});
        return;
    }
    const auto* const line = std::get_if<LineTo>(&path.back());
    const auto* const move = std::get_if<MoveTo>(&path.back());
    const auto* const curve = std::get_if<CurveTo>(&path.back());
    const Point last = line != nullptr ? line->to : move != nullptr ? move->to : curve->to;
    if (!is_same_spot(last, to))
        path.emplace_back(LineTo{to});
}

void append_corner(Path2D& path, const CornerPlace& place, const Radius& radius, bool horizontal_edge_first)
{
    const Corner corner = make_corner(place, radius, horizontal_edge_first);
    if (!corner.is_round) {
        append(path,
               place.corner + Point{place.horizontal_extension * place.right, place.vertical_extension * place.down});
        return;
    }
    append(path, corner.on_first);
    append(path, corner.before);
    path.emplace_back(CurveTo{corner.control1, corner.control2, corner.after});
    append(path, corner.on_second);
}

enum class Turn { clockwise, counterclockwise };

void append_outline(Path2D& path, const Outline& outline, Turn turn)
{
    const Rect& area = outline.area;
    const Edges<Length>& out = outline.extension;
    const CornerPlace top_left{{area.left(), area.top()}, -1, -1, out.left, out.top};
    const CornerPlace top_right{{area.right(), area.top()}, 1, -1, out.right, out.top};
    const CornerPlace bottom_right{{area.right(), area.bottom()}, 1, 1, out.right, out.bottom};
    const CornerPlace bottom_left{{area.left(), area.bottom()}, -1, 1, out.left, out.bottom};
    if (turn == Turn::clockwise) {
        append_corner(path, top_left, outline.radii.top_left, false);
        append_corner(path, top_right, outline.radii.top_right, true);
        append_corner(path, bottom_right, outline.radii.bottom_right, false);
        append_corner(path, bottom_left, outline.radii.bottom_left, true);
    } else {
        append_corner(path, top_left, outline.radii.top_left, true);
        append_corner(path, bottom_left, outline.radii.bottom_left, false);
        append_corner(path, bottom_right, outline.radii.bottom_right, true);
        append_corner(path, top_right, outline.radii.top_right, false);
    }
    path.emplace_back(ClosePath{});
}

} // namespace

Radii used_radii(const CornerRadii& radii, Size border_box)
{
    const auto used = [&](const LengthPercentage& corner) {
        const Radius radius{resolve(corner, border_box.width), resolve(corner, border_box.height)};
        return radius.x == Length{} || radius.y == Length{} ? Radius{} : radius;
    };
    const Radii all{used(radii.top_left), used(radii.top_right), used(radii.bottom_right), used(radii.bottom_left)};
    const double factor = std::min({shrink_factor(border_box.width, all.top_left.x, all.top_right.x),
                                    shrink_factor(border_box.width, all.bottom_left.x, all.bottom_right.x),
                                    shrink_factor(border_box.height, all.top_left.y, all.bottom_left.y),
                                    shrink_factor(border_box.height, all.top_right.y, all.bottom_right.y)});
    return {scaled(all.top_left, factor), scaled(all.top_right, factor), scaled(all.bottom_right, factor),
            scaled(all.bottom_left, factor)};
}

Radii inner_radii(const Radii& outer, const Edges<Length>& widths)
{
    return {less(outer.top_left, widths.left, widths.top), less(outer.top_right, widths.right, widths.top),
            less(outer.bottom_right, widths.right, widths.bottom), less(outer.bottom_left, widths.left, widths.bottom)};
}

Path2D rectangle(const Rect& area) { return outline_path({area, {}, {}}); }

Path2D outline_path(const Outline& outline)
{
    Path2D path;
    append_outline(path, outline, Turn::clockwise);
    return path;
}

Path2D ring_path(const Outline& outer, const Outline& inner)
{
    Path2D path;
    append_outline(path, outer, Turn::clockwise);
    if (inner.area.size.width > Length{} && inner.area.size.height > Length{})
        append_outline(path, inner, Turn::counterclockwise);
    return path;
}

Rect extended(const Rect& area, const Edges<Length>& by)
{
    return area.inset({-by.top, -by.right, -by.bottom, -by.left});
}

Edges<Length> where_zero(const Edges<Length>& between, const Edges<Length>& extension)
{
    const auto keep = [](Length distance, Length value) { return distance == Length{} ? value : Length{}; };
    return {keep(between.top, extension.top), keep(between.right, extension.right),
            keep(between.bottom, extension.bottom), keep(between.left, extension.left)};
}

Rect intersection(const Rect& a, const Rect& b)
{
    const Point origin{std::max(a.left(), b.left()), std::max(a.top(), b.top())};
    return {origin, {std::min(a.right(), b.right()) - origin.x, std::min(a.bottom(), b.bottom()) - origin.y}};
}

} // namespace skrejlapa
