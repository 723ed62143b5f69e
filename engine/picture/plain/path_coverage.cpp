#include "picture/plain/path_coverage.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace skrejlapa
{

namespace
{

constexpr int lines_a_pixel = 4;
constexpr int chords_a_curve = 6;
constexpr std::size_t most_crossings = 4'000'000;

using Polygon = std::vector<PathPoint>;

struct Crossing {
    double x;
    int winding;
};

/// The crossings of each scan line, from the first that has any.
struct Scan {
    int first = 0;
    std::vector<std::vector<Crossing>> lines;
};

PathPoint on_curve(PathPoint from, const PathStep& curve, double t)
{
    const double s = 1 - t;
    const double a = s * s * s;
    const double b = 3 * s * s * t;
    const double c = 3 * s * t * t;
    const double d = t * t * t;
    return {a * from.x + b * curve.control1.x + c * curve.control2.x + d * curve.to.x,
            a * from.y + b * curve.control1.y + c * curve.control2.y + d * curve.to.y};
}

/// A point so far away that no sum of such points overflows; what is no number lies at the origin.
PathPoint within_reason(PathPoint point)
{
    constexpr double far = 1e9;
    const auto bring = [far](double value) { return std::isnan(value) ? 0 : std::clamp(value, -far, far); };
    return {bring(point.x), bring(point.y)};
}

std::vector<Polygon> flatten(const VectorPath& path)
{
    std::vector<Polygon> polygons;
    PathPoint current;
    for (const PathStep& step : path) {
        if (step.verb == PathVerb::move) {
            polygons.emplace_back().push_back(within_reason(step.to));
        } else if (!polygons.empty() && step.verb == PathVerb::line) {
            polygons.back().push_back(within_reason(step.to));
        } else if (!polygons.empty() && step.verb == PathVerb::curve) {
            for (int chord = 1; chord <= chords_a_curve; ++chord)
                polygons.back().push_back(
                    within_reason(on_curve(current, step, static_cast<double>(chord) / chords_a_curve)));
        } else if (!polygons.empty()) {
            polygons.back().push_back(polygons.back().front());
        }
        if (!polygons.empty())
            current = polygons.back().back();
    }
    return polygons;
}

/// Adds a span of a scan line to the pixels it lies on, in parts.
void add_span(std::vector<double>& line, double from, double to)
{
    from = std::max(from, 0.0);
    to = std::min(to, static_cast<double>(line.size()));
    for (auto x = static_cast<std::size_t>(std::max(from, 0.0)); x < line.size() && static_cast<double>(x) < to; ++x) {
        const double left = std::max(from, static_cast<double>(x));
        const double right = std::min(to, static_cast<double>(x) + 1);
        line[x] += std::max(0.0, right - left) / lines_a_pixel;
    }
}

struct Bounds {
    PathPoint low{1e9, 1e9};
    PathPoint high{-1e9, -1e9};
};

Bounds bounds_of(const std::vector<Polygon>& polygons)
{
    Bounds bounds;
    for (const Polygon& polygon : polygons) {
        for (const PathPoint point : polygon) {
            bounds.low = {std::min(bounds.low.x, point.x), std::min(bounds.low.y, point.y)};
            bounds.high = {std::max(bounds.high.x, point.x), std::max(bounds.high.y, point.y)};
        }
    }
    return bounds;
}

Polygon rectangle(const Bounds& bounds)
{
    return {bounds.low, {bounds.high.x, bounds.low.y}, bounds.high, {bounds.low.x, bounds.high.y}};
}

int line_below(double y, PixelGrid grid)
{
    return static_cast<int>(std::clamp(std::ceil(y * lines_a_pixel - 0.5), 0.0, 1.0 * grid.height * lines_a_pixel));
}

/// Adds the crossings of one edge; returns how many there are.
std::size_t cross_edge(PathPoint from, PathPoint to, PixelGrid grid, Scan& scan)
{
    const int winding = from.y < to.y ? 1 : -1;
    if (winding < 0)
        std::swap(from, to);
    const double slope = (to.x - from.x) / (to.y - from.y);
    const int start = line_below(from.y, grid);
    const int end = line_below(to.y, grid);
    for (int line = start; line < end; ++line) {
        const double down = (line + 0.5) / lines_a_pixel - from.y;
        scan.lines[static_cast<std::size_t>(line - scan.first)].push_back({from.x + down * slope, winding});
    }
    return static_cast<std::size_t>(std::max(0, end - start));
}

Scan cross(const std::vector<Polygon>& polygons, PixelGrid grid)
{
    const Bounds bounds = bounds_of(polygons);
    Scan empty{line_below(bounds.low.y, grid), {}};
    empty.lines.resize(static_cast<std::size_t>(std::max(0, line_below(bounds.high.y, grid) - empty.first)));
    Scan scan = empty;
    std::size_t crossings = 0;
    for (const Polygon& polygon : polygons) {
        for (std::size_t at = 0; at < polygon.size(); ++at)
            crossings += cross_edge(polygon[at], polygon[(at + 1) % polygon.size()], grid, scan);
        if (crossings <= most_crossings)
            continue;
        const Polygon around = rectangle(bounds);
        for (std::size_t at = 0; at < around.size(); ++at)
            cross_edge(around[at], around[(at + 1) % around.size()], grid, empty);
        return empty;
    }
    return scan;
}

void cover_line(std::vector<Crossing>& crossings, FillRule rule, std::vector<double>& line)
{
    std::sort(crossings.begin(), crossings.end(), [](Crossing a, Crossing b) { return a.x < b.x; });
    int winding = 0;
    for (std::size_t at = 0; at + 1 < crossings.size(); ++at) {
        winding += crossings[at].winding;
        const bool is_inside = rule == FillRule::nonzero ? winding != 0 : at % 2 == 0;
        if (is_inside)
            add_span(line, crossings[at].x, crossings[at + 1].x);
    }
}

void cover(const std::vector<Polygon>& polygons, FillRule rule, PixelGrid grid, const CoverageRow& tell)
{
    Scan scan = cross(polygons, grid);
    std::vector<double> line(static_cast<std::size_t>(grid.width));
    for (std::size_t at = 0; at < scan.lines.size(); ++at) {
        cover_line(scan.lines[at], rule, line);
        const int scan_line = scan.first + static_cast<int>(at);
        const bool is_last = at + 1 == scan.lines.size();
        if (!is_last && (scan_line + 1) % lines_a_pixel != 0)
            continue;
        std::for_each(line.begin(), line.end(), [](double& part) { part = std::min(part, 1.0); });
        tell(scan_line / lines_a_pixel, line);
        std::fill(line.begin(), line.end(), 0.0);
    }
}

} // namespace

void cover_area(const VectorPath& path, FillRule rule, PixelGrid grid, const CoverageRow& tell)
{
    cover(flatten(path), rule, grid, tell);
}

void cover_stroke(const VectorPath& path, double width, PixelGrid grid, const CoverageRow& tell)
{
    constexpr int sides = 8; // of the polygon that stands for a round end
    const double half = width / 2;
    std::vector<Polygon> pieces;
    for (const Polygon& line : flatten(path)) {
        for (std::size_t at = 0; at < line.size(); ++at) {
            Polygon& end = pieces.emplace_back();
            for (int side = 0; side < sides; ++side) {
                const double angle = 2 * std::numbers::pi * side / sides;
                end.push_back({line[at].x + half * std::cos(angle), line[at].y + half * std::sin(angle)});
            }
            const PathPoint from = line[at];
            const PathPoint to = line[std::min(at + 1, line.size() - 1)];
            const double length = std::hypot(to.x - from.x, to.y - from.y);
            if (!(length > 0))
                continue;
            // Turned the same way as the ends, so that overlaps add up under the nonzero rule.
            const PathPoint across{-(to.y - from.y) / length * half, (to.x - from.x) / length * half};
            pieces.push_back({{from.x - across.x, from.y - across.y},
                              {to.x - across.x, to.y - across.y},
                              {to.x + across.x, to.y + across.y},
                              {from.x + across.x, from.y + across.y}});
        }
    }
    cover(pieces, FillRule::nonzero, grid, tell);
}

} // namespace skrejlapa
