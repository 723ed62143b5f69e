#include "picture/plain/vector_path.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace skrejlapa
{

namespace
{

/// How far the control points of a quarter circle of radius 1 stand from its ends.
constexpr double quarter_control = 0.5522847498307936;

void move_to(VectorPath& path, double x, double y) { path.push_back({PathVerb::move, {}, {}, {x, y}}); }
void line_to(VectorPath& path, double x, double y) { path.push_back({PathVerb::line, {}, {}, {x, y}}); }
void close(VectorPath& path) { path.push_back({PathVerb::close, {}, {}, {}}); }

struct ArcCenter {
    PathPoint center;
    double radius_x = 0;
    double radius_y = 0;
    double start_angle = 0;
    double sweep_angle = 0;
};

/// Section F.6.5, with radii enlarged where they do not reach (F.6.6).
ArcCenter find_center(PathPoint from, const ArcShape& shape, PathPoint to)
{
    const double phi = shape.rotation_deg * std::numbers::pi / 180;
    const double cosine = std::cos(phi);
    const double sine = std::sin(phi);
    const PathPoint half{(from.x - to.x) / 2, (from.y - to.y) / 2};
    const PathPoint turned{cosine * half.x + sine * half.y, -sine * half.x + cosine * half.y};
    double rx = std::abs(shape.radius_x);
    double ry = std::abs(shape.radius_y);
    const double reach = turned.x * turned.x / (rx * rx) + turned.y * turned.y / (ry * ry);
    if (reach > 1) {
        rx *= std::sqrt(reach);
        ry *= std::sqrt(reach);
    }
    const double denominator = rx * rx * turned.y * turned.y + ry * ry * turned.x * turned.x;
    const double root = std::sqrt(std::max(0.0, rx * rx * ry * ry / denominator - 1));
    const double factor = shape.is_large == shape.is_sweeping ? -root : root;
    const PathPoint inner{factor * rx * turned.y / ry, -factor * ry * turned.x / rx};
    const double start = std::atan2((turned.y - inner.y) / ry, (turned.x - inner.x) / rx);
    const double end = std::atan2((-turned.y - inner.y) / ry, (-turned.x - inner.x) / rx);
    double sweep = end - start;
    if (shape.is_sweeping && sweep < 0)
        sweep += 2 * std::numbers::pi;
    if (!shape.is_sweeping && sweep > 0)
        sweep -= 2 * std::numbers::pi;
    return {{cosine * inner.x - sine * inner.y + (from.x + to.x) / 2,
             sine * inner.x + cosine * inner.y + (from.y + to.y) / 2},
            rx,
            ry,
            start,
            sweep};
}

} // namespace

Matrix operator*(const Matrix& outer, const Matrix& inner)
{
    return {outer.a * inner.a + outer.c * inner.b,           outer.b * inner.a + outer.d * inner.b,
            outer.a * inner.c + outer.c * inner.d,           outer.b * inner.c + outer.d * inner.d,
            outer.a * inner.e + outer.c * inner.f + outer.e, outer.b * inner.e + outer.d * inner.f + outer.f};
}

VectorPath transformed(const VectorPath& path, const Matrix& matrix)
{
    VectorPath result = path;
    for (PathStep& step : result) {
        step.control1 = matrix.apply(step.control1);
        step.control2 = matrix.apply(step.control2);
        step.to = matrix.apply(step.to);
    }
    return result;
}

VectorPath ellipse_path(PathPoint center, double radius_x, double radius_y)
{
    VectorPath path;
    move_to(path, center.x + radius_x, center.y);
    for (int quarter = 0; quarter < 4; ++quarter) {
        constexpr double cosines[] = {1, 0, -1, 0, 1};
        constexpr double sines[] = {0, 1, 0, -1, 0};
        const auto at = [&](double x, double y) { return PathPoint{center.x + radius_x * x, center.y + radius_y * y}; };
        const double c0 = cosines[quarter];
        const double s0 = sines[quarter];
        const double c1 = cosines[quarter + 1];
        const double s1 = sines[quarter + 1];
        path.push_back({PathVerb::curve, at(c0 - quarter_control * s0, s0 + quarter_control * c0),
                        at(c1 + quarter_control * s1, s1 - quarter_control * c1), at(c1, s1)});
    }
    close(path);
    return path;
}

VectorPath rectangle_path(PathPoint corner, double width, double height, double radius_x, double radius_y)
{
    VectorPath path;
    const double right = corner.x + width;
    const double bottom = corner.y + height;
    if (!(radius_x > 0) || !(radius_y > 0)) {
        move_to(path, corner.x, corner.y);
        line_to(path, right, corner.y);
        line_to(path, right, bottom);
        line_to(path, corner.x, bottom);
        close(path);
        return path;
    }
    const double pull_x = radius_x * (1 - quarter_control);
    const double pull_y = radius_y * (1 - quarter_control);
    const auto curve_to = [&](PathPoint control1, PathPoint control2, PathPoint to) {
        path.push_back({PathVerb::curve, control1, control2, to});
    };
    move_to(path, corner.x + radius_x, corner.y);
    line_to(path, right - radius_x, corner.y);
    curve_to({right - pull_x, corner.y}, {right, corner.y + pull_y}, {right, corner.y + radius_y});
    line_to(path, right, bottom - radius_y);
    curve_to({right, bottom - pull_y}, {right - pull_x, bottom}, {right - radius_x, bottom});
    line_to(path, corner.x + radius_x, bottom);
    curve_to({corner.x + pull_x, bottom}, {corner.x, bottom - pull_y}, {corner.x, bottom - radius_y});
    line_to(path, corner.x, corner.y + radius_y);
    curve_to({corner.x, corner.y + pull_y}, {corner.x + pull_x, corner.y}, {corner.x + radius_x, corner.y});
    close(path);
    return path;
}

void append_arc(VectorPath& path, PathPoint from, const ArcShape& shape, PathPoint to)
{
    if (from.x == to.x && from.y == to.y)
        return;
    if (shape.radius_x == 0 || shape.radius_y == 0) {
        line_to(path, to.x, to.y);
        return;
    }
    const ArcCenter arc = find_center(from, shape, to);
    const double phi = shape.rotation_deg * std::numbers::pi / 180;
    const auto at = [&](double x, double y) {
        return PathPoint{arc.center.x + std::cos(phi) * arc.radius_x * x - std::sin(phi) * arc.radius_y * y,
                         arc.center.y + std::sin(phi) * arc.radius_x * x + std::cos(phi) * arc.radius_y * y};
    };
    const int pieces =
        std::max(1, static_cast<int>(std::ceil(std::abs(arc.sweep_angle) / (std::numbers::pi / 2) - 1e-9)));
    const double step = arc.sweep_angle / pieces;
    const double control = 4.0 / 3 * std::tan(step / 4);
    for (int piece = 0; piece < pieces; ++piece) {
        const double start = arc.start_angle + piece * step;
        const double end = start + step;
        const PathPoint last = piece + 1 == pieces ? to : at(std::cos(end), std::sin(end));
        path.push_back({PathVerb::curve,
                        at(std::cos(start) - control * std::sin(start), std::sin(start) + control * std::cos(start)),
                        at(std::cos(end) + control * std::sin(end), std::sin(end) - control * std::cos(end)), last});
    }
}

} // namespace skrejlapa
