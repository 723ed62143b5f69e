#include "picture/ink/ink_clip.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace skrejlapa
{

namespace
{

/// The pixel border at or before a place (behind it for `std::ceil`), within the sheet.
int border(double place, int last, double (*round)(double))
{
    return static_cast<int>(round(std::clamp(std::isnan(place) ? 0.0 : place, 0.0, static_cast<double>(last))));
}

double floor_of(double value) { return std::floor(value); }
double ceil_of(double value) { return std::ceil(value); }

struct Reach {
    PathPoint low{1e9, 1e9};
    PathPoint high{-1e9, -1e9};

    void add(PathPoint point)
    {
        const double x = std::isnan(point.x) ? 0 : point.x; // where coverage takes it to lie
        const double y = std::isnan(point.y) ? 0 : point.y;
        low = {std::min(low.x, x), std::min(low.y, y)};
        high = {std::max(high.x, x), std::max(high.y, y)};
    }
};

Reach reach_of(const VectorPath& path)
{
    Reach reach;
    for (const PathStep& step : path) {
        if (step.verb == PathVerb::curve) {
            reach.add(step.control1);
            reach.add(step.control2);
        }
        if (step.verb != PathVerb::close)
            reach.add(step.to);
    }
    return reach;
}

/// True for one path of four corners whose sides lie along the rows and columns of pixels.
bool is_upright_rectangle(const VectorPath& path)
{
    std::array<PathPoint, 5> corners;
    std::size_t count = 0;
    for (const PathStep& step : path) {
        const bool is_first = count == 0;
        if (step.verb == PathVerb::close && !is_first)
            continue;
        if (count == corners.size() || step.verb != (is_first ? PathVerb::move : PathVerb::line))
            return false;
        corners[count++] = step.to;
    }
    if (count == 4)
        corners[4] = corners[0];
    const auto same = [](double a, double b) { return std::abs(a - b) < 1e-6; };
    const auto turns = [&](bool is_level) {
        for (std::size_t side = 0; side < 4; ++side, is_level = !is_level) {
            if (is_level ? !same(corners[side].y, corners[side + 1].y) : !same(corners[side].x, corners[side + 1].x))
                return false;
        }
        return same(corners[4].x, corners[0].x) && same(corners[4].y, corners[0].y);
    };
    return count >= 4 && (turns(true) || turns(false));
}

} // namespace

PixelBox intersection(const PixelBox& one, const PixelBox& other)
{
    return {std::max(one.left, other.left), std::max(one.top, other.top), std::min(one.right, other.right),
            std::min(one.bottom, other.bottom)};
}

PixelBox pixels_around(const VectorPath& path, double margin, PixelGrid grid)
{
    const Reach reach = reach_of(path);
    return {border(reach.low.x - margin, grid.width, floor_of), border(reach.low.y - margin, grid.height, floor_of),
            border(reach.high.x + margin, grid.width, ceil_of), border(reach.high.y + margin, grid.height, ceil_of)};
}

unsigned ClipMask::Shape::at(int x, int y) const
{
    if (x < box.left || x >= box.right || y < box.top || y >= box.bottom)
        return 0;
    const auto row = static_cast<std::size_t>(y - box.top) * static_cast<std::size_t>(box.right - box.left);
    return static_cast<unsigned char>(parts[row + static_cast<std::size_t>(x - box.left)]);
}

ClipMask::ClipMask(PixelBox box, std::string parts)
    : shape_(std::make_shared<const Shape>(Shape{box, std::move(parts)}))
{
    assert(box.is_empty() || shape_->parts.size() == static_cast<std::size_t>(box.right - box.left) *
                                                         static_cast<std::size_t>(box.bottom - box.top));
}

ClipMask ClipMask::of_rectangle(const VectorPath& path)
{
    const Reach reach = reach_of(path);
    ClipMask mask;
    mask.rectangle_ = {reach.low.x, reach.low.y, reach.high.x, reach.high.y};
    return mask;
}

ClipMask ClipMask::of_path(const VectorPath& path, FillRule rule, PixelBox within)
{
    if (is_upright_rectangle(path))
        return of_rectangle(path);
    const PixelGrid grid{within.right, within.bottom};
    const PixelBox box = intersection(within, pixels_around(path, 0, grid));
    if (box.is_empty())
        return {PixelBox{}, {}};
    const auto width = static_cast<std::size_t>(box.grid().width);
    std::string parts(width * static_cast<std::size_t>(box.grid().height), '\0');
    const Matrix to_box{1, 0, 0, 1, static_cast<double>(-box.left), static_cast<double>(-box.top)};
    cover_area(transformed(path, to_box), rule, box.grid(), [&](int row, const std::vector<double>& covered) {
        for (std::size_t x = 0; x < covered.size(); ++x)
            parts[static_cast<std::size_t>(row) * width + x] = static_cast<char>(std::lround(covered[x] * 255));
    });
    return {box, std::move(parts)};
}

double ClipMask::part_at(int x, int y) const
{
    const auto overlap = [](double from, double to, int pixel) {
        return std::clamp(std::min(to, pixel + 1.0) - std::max(from, static_cast<double>(pixel)), 0.0, 1.0);
    };
    const double part = overlap(rectangle_.left, rectangle_.right, x) * overlap(rectangle_.top, rectangle_.bottom, y);
    return shape_ ? part * shape_->at(x, y) / 255 : part;
}

PixelBox ClipMask::box(PixelGrid grid) const
{
    const PixelBox box{border(rectangle_.left, grid.width, floor_of), border(rectangle_.top, grid.height, floor_of),
                       border(rectangle_.right, grid.width, ceil_of), border(rectangle_.bottom, grid.height, ceil_of)};
    return shape_ ? intersection(box, shape_->box) : box;
}

ClipMask both(const ClipMask& one, const ClipMask& other)
{
    ClipMask result;
    const ClipMask::Rectangle& a = one.rectangle_;
    const ClipMask::Rectangle& b = other.rectangle_;
    result.rectangle_ = {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
                         std::min(a.bottom, b.bottom)};
    result.shape_ = one.shape_ ? one.shape_ : other.shape_;
    if (!one.shape_ || !other.shape_)
        return result;
    const PixelBox box = intersection(one.shape_->box, other.shape_->box);
    std::string parts;
    for (int y = box.top; y < box.bottom; ++y) {
        for (int x = box.left; x < box.right; ++x)
            parts += static_cast<char>(one.shape_->at(x, y) * other.shape_->at(x, y) / 255);
    }
    result.shape_ = std::make_shared<const ClipMask::Shape>(ClipMask::Shape{box, std::move(parts)});
    return result;
}

} // namespace skrejlapa
