#include "picture/ink/ink_canvas.h"

#include "picture/ink/ink_map.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

constexpr std::size_t process_planes = 4;

std::string as_bytes(const std::vector<float>& parts)
{
    std::string bytes;
    bytes.reserve(parts.size());
    for (const float part : parts)
        bytes += static_cast<char>(std::lround(std::clamp(part, 0.F, 1.F) * 255.F));
    return bytes;
}

} // namespace

PixelGrid ink_grid(double width, double height)
{
    constexpr double longest = 160;
    const double scale = longest / std::max(width, height);
    return {std::max(1, static_cast<int>(std::lround(width * scale))),
            std::max(1, static_cast<int>(std::lround(height * scale)))};
}

CanvasInk process_ink(const Cmyk& color) { return {{{0, color.c}, {1, color.m}, {2, color.y}, {3, color.k}}, 1}; }

bool looks_white(const std::vector<PlaneInk>& inks)
{
    constexpr double seen = 0.02; // 250 of 255 in RGB
    return std::all_of(inks.begin(), inks.end(), [](const PlaneInk& ink) { return ink.tint <= seen; });
}

InkCanvas::InkCanvas(PixelGrid grid)
    : grid_(grid), painted_(static_cast<std::size_t>(grid.width) * static_cast<std::size_t>(grid.height)),
      inked_(painted_.size()), planes_(process_planes, std::vector<float>(painted_.size()))
{
}

/// Has `cover` tell what is covered of a box, given the way to the box and its size, and paints that.
template <class Cover> void InkCanvas::paint_box(PixelBox box, const CanvasPaint& paint, const Cover& cover)
{
    box = intersection(box, paint.clip.box(grid_));
    if (box.is_empty())
        return;
    const Matrix to_box{1, 0, 0, 1, static_cast<double>(-box.left), static_cast<double>(-box.top)};
    cover(to_box, box.grid(),
          [&](int row, const std::vector<double>& parts) { paint_row(box.top + row, box.left, parts, paint); });
}

void InkCanvas::fill(const VectorPath& path, FillRule rule, const CanvasPaint& paint)
{
    paint_box(pixels_around(path, 0, grid_), paint, [&](const Matrix& to_box, PixelGrid grid, const CoverageRow& tell) {
        cover_area(transformed(path, to_box), rule, grid, tell);
    });
}

void InkCanvas::stroke(const VectorPath& path, double width, const CanvasPaint& paint)
{
    paint_box(pixels_around(path, width / 2, grid_), paint,
              [&](const Matrix& to_box, PixelGrid grid, const CoverageRow& tell) {
                  cover_stroke(transformed(path, to_box), width, grid, tell);
              });
}

void InkCanvas::paint_row(int row, int left, const std::vector<double>& parts, const CanvasPaint& paint)
{
    const std::size_t start = static_cast<std::size_t>(row) * static_cast<std::size_t>(grid_.width);
    pixels_painted_ += parts.size();
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (parts[at] <= 0)
            continue;
        const int x = left + static_cast<int>(at);
        const std::size_t pixel = start + static_cast<std::size_t>(x);
        const double let_through = paint.clip.part_at(x, row);
        if (let_through <= 0)
            continue;
        if (!paint.shade) {
            mix(pixel, paint.ink, parts[at] * let_through * paint.ink.alpha, paint.mixing);
            continue;
        }
        const CanvasInk ink = paint.shade({x + 0.5, row + 0.5});
        mix(pixel, ink, parts[at] * let_through * paint.ink.alpha * ink.alpha, paint.mixing);
    }
}

void InkCanvas::mix(std::size_t pixel, const CanvasInk& ink, double part, InkMixing mixing)
{
    const auto amount = static_cast<float>(std::clamp(part, 0.0, 1.0));
    const float stays = 1 - amount;
    painted_[pixel] = painted_[pixel] * stays + amount;
    if (!looks_white(ink.inks))
        inked_[pixel] = inked_[pixel] * stays + amount;
    else if (mixing == InkMixing::knock_out)
        inked_[pixel] *= stays;
    if (mixing == InkMixing::knock_out) {
        for (std::vector<float>& plane : planes_)
            plane[pixel] *= stays;
    }
    for (const PlaneInk& one : ink.inks) {
        while (planes_.size() <= one.plane)
            planes_.emplace_back(painted_.size());
        float& value = planes_[one.plane][pixel];
        const float added = static_cast<float>(one.tint) * amount;
        if (mixing == InkMixing::multiply)
            value += added * (1 - std::min(value, 1.F));
        else
            value = (mixing == InkMixing::overprint ? value * stays : value) + added;
    }
}

InkExtent InkCanvas::extent(Size size) const
{
    const bool has_ink = std::any_of(inked_.begin(), inked_.end(), [](float part) { return part > 0; });
    return measure_ink(as_bytes(has_ink ? inked_ : painted_), grid_.width, grid_.height, size);
}

InkMap InkCanvas::map(Size size) const
{
    std::vector<InkPixel> pixels(painted_.size());
    for (std::size_t at = 0; at < pixels.size(); ++at) {
        pixels[at].cover = painted_[at];
        for (const std::vector<float>& plane : planes_)
            pixels[at].ink += plane[at];
        const auto tint = [&](InkPlane plane) { return static_cast<double>(planes_[plane][at]); };
        pixels[at].look = {tint(0), tint(1), tint(2), tint(3)};
    }
    return map_inks(pixels, grid_.width, grid_.height, size);
}

std::string InkCanvas::alpha() const { return as_bytes(painted_); }

std::string InkCanvas::luminosity(double backdrop) const
{
    constexpr InkPlane black_plane = 3;
    std::vector<float> light(painted_.size());
    for (std::size_t at = 0; at < light.size(); ++at)
        light[at] = painted_[at] - planes_[black_plane][at] + (1 - painted_[at]) * static_cast<float>(backdrop);
    return as_bytes(light);
}

CanvasInk InkCanvas::mean() const
{
    double painted = 0;
    for (const float part : painted_)
        painted += static_cast<double>(part);
    CanvasInk mean{.inks = {}, .alpha = painted / static_cast<double>(painted_.size())};
    for (InkPlane plane = 0; plane < planes_.size(); ++plane) {
        double ink = 0;
        for (const float part : planes_[plane])
            ink += static_cast<double>(part);
        if (ink > 0)
            mean.inks.push_back({plane, ink / painted});
    }
    return mean;
}

} // namespace skrejlapa
