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

} // namespace

PathCoverage::PathCoverage(int width, int height)
    : width_(width), height_(height), rows_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), '\0')
{
}

std::vector<PathCoverage::Polygon> PathCoverage::flatten(const VectorPath& path)
{
    std::vector<Polygon> polygons;
    PathPoint current;
    for (const PathStep& step : path) {
        if (step.verb == PathVerb::move) {
            polygons.emplace_back().push_back(step.to);
        } else if (!polygons.empty() && step.verb == PathVerb::line) {
            polygons.back().push_back(step.to);
        } else if (!polygons.empty() && step.verb == PathVerb::curve) {
            for (int chord = 1; chord <= chords_a_curve; ++chord)
                polygons.back().push_back(on_curve(current, step, static_cast<double>(chord) / chords_a_curve));
        } else if (!polygons.empty()) {
            polygons.back().push_back(polygons.back().front());
        }
        if (!polygons.empty())
            current = polygons.back().back();
    }
    return polygons;
}

PathCoverage::Scan PathCoverage::cross(const std::vector<Polygon>& polygons) const
{
    const auto line_below = [&](double y) {
        return static_cast<int>(std::clamp(std::ceil(y * lines_a_pixel - 0.5), 0.0, 1.0 * height_ * lines_a_pixel));
    };
    double top = height_;
    double bottom = 0;
    for (const Polygon& polygon : polygons) {
        for (const PathPoint point : polygon) {
            top = std::min(top, point.y);
            bottom = std::max(bottom, point.y);
        }
    }
    Scan scan{line_below(top), {}};
    scan.lines.resize(static_cast<std::size_t>(std::max(0, line_below(bottom) - scan.first)));
    for (const Polygon& polygon : polygons) {
        for (std::size_t at = 0; at < polygon.size(); ++at) {
            PathPoint from = polygon[at];
            PathPoint to = polygon[(at + 1) % polygon.size()];
            const int winding = from.y < to.y ? 1 : -1;
            if (winding < 0)
                std::swap(from, to);
            const double slope = (to.x - from.x) / (to.y - from.y);
            const int end = line_below(to.y);
            for (int line = line_below(from.y); line < end; ++line) {
                const double down = (line + 0.5) / lines_a_pixel - from.y;
                scan.lines[static_cast<std::size_t>(line - scan.first)].push_back({from.x + down * slope, winding});
            }
        }
    }
    return scan;
}

void PathCoverage::cover_line(std::vector<Crossing>& crossings, FillRule rule, std::vector<double>& line)
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

void PathCoverage::mix(int row, const std::vector<double>& line, Paint paint)
{
    for (std::size_t x = 0; x < line.size(); ++x) {
        if (line[x] == 0)
            continue;
        char& pixel = rows_[static_cast<std::size_t>(row) * line.size() + x];
        const double before = static_cast<unsigned char>(pixel) / 255.0;
        const double part = std::min(line[x], 1.0);
        const double after = paint == Paint::add ? before + (1 - before) * part : before * (1 - part);
        pixel = static_cast<char>(std::lround(after * 255));
    }
}

void PathCoverage::paint(const std::vector<Polygon>& polygons, FillRule rule, Paint paint)
{
    Scan scan = cross(polygons);
    std::vector<double> line(static_cast<std::size_t>(width_));
    for (std::size_t at = 0; at < scan.lines.size(); ++at) {
        cover_line(scan.lines[at], rule, line);
        const int scan_line = scan.first + static_cast<int>(at);
        const bool is_last = at + 1 == scan.lines.size();
        if (!is_last && (scan_line + 1) % lines_a_pixel != 0)
            continue;
        mix(scan_line / lines_a_pixel, line, paint);
        std::fill(line.begin(), line.end(), 0.0);
    }
}

void PathCoverage::fill(const VectorPath& path, FillRule rule) { paint(flatten(path), rule, Paint::add); }

void PathCoverage::erase(const VectorPath& path, FillRule rule) { paint(flatten(path), rule, Paint::take); }

void PathCoverage::stroke(const VectorPath& path, double width)
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
    paint(pieces, FillRule::nonzero, Paint::add);
}

} // namespace skrejlapa
