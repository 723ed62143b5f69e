#include "picture/plain/path_measures.h"

#include <array>
#include <cmath>

namespace skrejlapa
{

namespace
{

using Curve = std::array<PathPoint, 4>;

double cross(PathPoint a, PathPoint b) { return a.x * b.y - a.y * b.x; }

double distance(PathPoint a, PathPoint b) { return std::hypot(b.x - a.x, b.y - a.y); }

/// Twice the area between a line or curve and the origin, by Green's theorem.
double swept(PathPoint from, PathPoint to) { return cross(from, to); }
double swept(const Curve& p)
{
    return (6 * cross(p[0], p[1]) + 3 * cross(p[0], p[2]) + cross(p[0], p[3]) + 3 * cross(p[1], p[2]) +
            3 * cross(p[1], p[3]) + 6 * cross(p[2], p[3])) /
           10;
}

double length_of(const Curve& p)
{
    constexpr int chords = 16;
    double length = 0;
    PathPoint last = p[0];
    for (int i = 1; i <= chords; ++i) {
        const double t = static_cast<double>(i) / chords;
        const double u = 1 - t;
        const std::array weights{u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
        PathPoint here;
        for (std::size_t at = 0; at < p.size(); ++at) {
            here.x += weights[at] * p[at].x;
            here.y += weights[at] * p[at].y;
        }
        length += distance(last, here);
        last = here;
    }
    return length;
}

/// Where a subpath began, and where it has come to.
struct Pen {
    PathPoint start;
    PathPoint at;
};

} // namespace

double covered_area(const VectorPath& path)
{
    double doubled = 0;
    Pen pen;
    const auto close = [&] { doubled += swept(pen.at, pen.start); };
    for (const PathStep& step : path) {
        if (step.verb == PathVerb::line)
            doubled += swept(pen.at, step.to);
        else if (step.verb == PathVerb::curve)
            doubled += swept(Curve{pen.at, step.control1, step.control2, step.to});
        else
            close();
        if (step.verb == PathVerb::move)
            pen.start = step.to;
        pen.at = step.verb == PathVerb::close ? pen.start : step.to;
    }
    close(); // filling closes what is open
    return std::abs(doubled) / 2;
}

double drawn_length(const VectorPath& path)
{
    double length = 0;
    Pen pen;
    for (const PathStep& step : path) {
        if (step.verb == PathVerb::move)
            pen.start = step.to;
        else if (step.verb == PathVerb::line)
            length += distance(pen.at, step.to);
        else if (step.verb == PathVerb::curve)
            length += length_of(Curve{pen.at, step.control1, step.control2, step.to});
        else
            length += distance(pen.at, pen.start);
        pen.at = step.verb == PathVerb::close ? pen.start : step.to;
    }
    return length;
}

} // namespace skrejlapa
