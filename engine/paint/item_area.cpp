#include "paint/item_area.h"

#include "picture/plain/path_measures.h"

#include <algorithm>
#include <limits>

namespace skrejlapa
{

namespace
{

/// Grows to take in points.
class Bounds
{
public:
    void add(Point point)
    {
        left_ = std::min(left_, point.x);
        right_ = std::max(right_, point.x);
        top_ = std::min(top_, point.y);
        bottom_ = std::max(bottom_, point.y);
    }
    [[nodiscard]] Rect rect() const
    {
        return left_ > right_ ? Rect{} : Rect{{left_, top_}, {right_ - left_, bottom_ - top_}};
    }

private:
    static constexpr Length most = Length::from_millipoints(std::numeric_limits<std::int64_t>::max() / 4);
    Length left_ = most;
    Length top_ = most;
    Length right_ = -most;
    Length bottom_ = -most;
};

void add_step(Bounds& bounds, const MoveTo& step) { bounds.add(step.to); }
void add_step(Bounds& bounds, const LineTo& step) { bounds.add(step.to); }
void add_step(Bounds& bounds, const CurveTo& step)
{
    bounds.add(step.control1);
    bounds.add(step.control2);
    bounds.add(step.to);
}
void add_step(Bounds& /*bounds*/, const ClosePath& /*step*/) {}

/// The paths that a path is made of, each with its bounds and whether it has four corners and no curve.
struct Subpath {
    Rect bounds;
    int corners = 0;
    bool is_straight = true;
};

std::vector<Subpath> subpaths_of(const Path2D& path)
{
    std::vector<Subpath> subpaths;
    Bounds bounds;
    for (const auto& step : path) {
        if (std::holds_alternative<MoveTo>(step)) {
            subpaths.emplace_back();
            bounds = {};
        }
        if (subpaths.empty())
            return {};
        std::visit([&](const auto& each) { add_step(bounds, each); }, step);
        Subpath& last = subpaths.back();
        last.bounds = bounds.rect();
        last.corners += std::holds_alternative<ClosePath>(step) ? 0 : 1;
        last.is_straight = last.is_straight && !std::holds_alternative<CurveTo>(step);
    }
    return subpaths;
}

// Between two outlines, the second within the first; sides that coincide are bare.
std::optional<Length> gap_between(const Rect& outer, const Rect& inner)
{
    std::optional<Length> least;
    for (const Length gap : {inner.left() - outer.left(), inner.top() - outer.top(), outer.right() - inner.right(),
                             outer.bottom() - inner.bottom()}) {
        if (gap > Length{})
            least = std::min(gap, least.value_or(gap));
    }
    return least;
}

bool are_all_four_sided(const std::vector<Subpath>& subpaths)
{
    return std::all_of(subpaths.begin(), subpaths.end(),
                       [](const Subpath& each) { return each.is_straight && each.corners == 4; });
}

PathPoint in_mm(Point point) { return {point.x.to_mm(), point.y.to_mm()}; }

PathStep step_in_mm(const MoveTo& step) { return {PathVerb::move, {}, {}, in_mm(step.to)}; }
PathStep step_in_mm(const LineTo& step) { return {PathVerb::line, {}, {}, in_mm(step.to)}; }
PathStep step_in_mm(const CurveTo& step)
{
    return {PathVerb::curve, in_mm(step.control1), in_mm(step.control2), in_mm(step.to)};
}
PathStep step_in_mm(const ClosePath& /*step*/) { return {PathVerb::close, {}, {}, {}}; }

VectorPath path_in_mm(const Path2D& path)
{
    VectorPath steps;
    for (const auto& step : path)
        steps.push_back(std::visit([](const auto& each) { return step_in_mm(each); }, step));
    return steps;
}

} // namespace

bool is_upright_rectangle(const Path2D& path)
{
    if (path.size() != 5)
        return false;
    const Rect bounds = path_bounds(path);
    for (std::size_t i = 0; i < 4; ++i) {
        const auto* const line = std::get_if<LineTo>(&path[i]);
        const auto* const move = std::get_if<MoveTo>(&path[i]);
        if ((i == 0 && move == nullptr) || (i > 0 && line == nullptr))
            return false;
        const Point corner = i == 0 ? move->to : line->to;
        if ((corner.x != bounds.left() && corner.x != bounds.right()) ||
            (corner.y != bounds.top() && corner.y != bounds.bottom()))
            return false;
    }
    return std::holds_alternative<ClosePath>(path[4]);
}

Rect path_bounds(const Path2D& path)
{
    Bounds bounds;
    for (const auto& step : path)
        std::visit([&](const auto& each) { add_step(bounds, each); }, step);
    return bounds.rect();
}

Rect area_of(const FillPath& fill) { return path_bounds(fill.path); }

Rect area_of(const StrokePath& stroke) { return path_bounds(stroke.path).outset(stroke.width.scaled(0.5)); }

Rect area_of(const DrawGlyphs& glyphs)
{
    const LineRun& run = glyphs.run;
    if (run.glyphs.empty())
        return {};
    const FaceMetrics metrics = run.face ? run.face->metrics() : FaceMetrics{.ascent = 1000};
    const double em = metrics.units_per_em;
    const Length ascent = run.size.scaled(metrics.ascent / em);
    const Length descent = run.size.scaled(-metrics.descent / em);
    const PlacedGlyph& last = run.glyphs.back();
    const Length left = run.glyphs.front().x;
    return {{glyphs.baseline.x + left, glyphs.baseline.y - ascent}, {last.x + last.advance - left, ascent + descent}};
}

Rect area_of(const DrawPicture& picture) { return picture.area; }

double covered_mm2(const Path2D& path) { return covered_area(path_in_mm(path)); }

double covered_mm2(const StrokePath& stroke) { return drawn_length(path_in_mm(stroke.path)) * stroke.width.to_mm(); }

std::optional<Length> thickness_of(const Path2D& path)
{
    const std::vector<Subpath> subpaths = subpaths_of(path);
    if (subpaths.size() == 2 && subpaths[0].bounds != subpaths[1].bounds &&
        subpaths[0].bounds.contains(subpaths[1].bounds))
        return gap_between(subpaths[0].bounds, subpaths[1].bounds);
    if (subpaths.empty() || !are_all_four_sided(subpaths))
        return std::nullopt;
    Length least = std::min(subpaths[0].bounds.size.width, subpaths[0].bounds.size.height);
    for (const Subpath& each : subpaths)
        least = std::min({least, each.bounds.size.width, each.bounds.size.height});
    return least;
}

} // namespace skrejlapa
