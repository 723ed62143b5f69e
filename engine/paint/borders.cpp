#include "paint/borders.h"

#include <algorithm>
#include <array>
#include <limits>

namespace skrejlapa
{

namespace
{

bool is_uniform(const Edges<Length>& widths)
{
    return widths.top == widths.right && widths.top == widths.bottom && widths.top == widths.left;
}

bool has_bare_side(const Edges<Length>& widths)
{
    return widths.top <= Length{} || widths.right <= Length{} || widths.bottom <= Length{} || widths.left <= Length{};
}

bool has_one_color(const Edges<Length>& widths, const Edges<Ink>& colors)
{
    std::vector<const Ink*> seen;
    if (widths.top > Length{})
        seen.push_back(&colors.top);
    if (widths.right > Length{})
        seen.push_back(&colors.right);
    if (widths.bottom > Length{})
        seen.push_back(&colors.bottom);
    if (widths.left > Length{})
        seen.push_back(&colors.left);
    return std::all_of(seen.begin(), seen.end(), [&](const Ink* ink) { return *ink == *seen.front(); });
}

const Ink& any_color(const Edges<Length>& widths, const Edges<Ink>& colors)
{
    return widths.top > Length{}      ? colors.top
           : widths.right > Length{}  ? colors.right
           : widths.bottom > Length{} ? colors.bottom
                                      : colors.left;
}

// A stroke along the middle has the right inner curve only where the outer radius is at least half the width.
bool can_be_stroked(const Outline& outer, Length width)
{
    const auto fits = [&](const Radius& radius) {
        return radius == Radius{} || (radius.x >= width.scaled(0.5) && radius.y >= width.scaled(0.5));
    };
    return outer.extension == Edges<Length>{} && fits(outer.radii.top_left) && fits(outer.radii.top_right) &&
           fits(outer.radii.bottom_right) && fits(outer.radii.bottom_left) && outer.area.size.width >= width * 2 &&
           outer.area.size.height >= width * 2;
}

StrokePath middle_line(const Outline& outer, Length width, const Ink& color)
{
    const Length half = width.scaled(0.5);
    const Edges<Length> halves{half, half, half, half};
    return {outline_path({outer.area.inset(halves), inner_radii(outer.radii, halves), {}}), color, width};
}

Outline padding_outline(const Outline& outer, const Edges<Length>& widths)
{
    return {outer.area.inset(widths), inner_radii(outer.radii, widths), where_zero(widths, outer.extension)};
}

// The lines between the sides run from the outer corners to the inner ones.
struct Mitres {
    std::array<Point, 4> outer; ///< clockwise from the top left, as far out as the edges run on
    std::array<Point, 4> inner;
};

// With round corners the ring reaches further in than the padding box's corners: the mitres are drawn on so far.
double mitre_depth(const Radius& radius, Length across, Length down)
{
    double depth = 1;
    if (across > Length{})
        depth = std::max(depth, radius.x / across);
    if (down > Length{})
        depth = std::max(depth, radius.y / down);
    return depth;
}

// Where two mitres meet, the side between them has ended.
double deepest_mitre(const Rect& area, const Edges<Length>& widths)
{
    double depth = std::numeric_limits<double>::infinity();
    if (horizontal(widths) > Length{})
        depth = std::min(depth, area.size.width / horizontal(widths));
    if (vertical(widths) > Length{})
        depth = std::min(depth, area.size.height / vertical(widths));
    return depth;
}

// Each corner goes in only as far as its own curve needs: beyond it lies the seam of a side without width, where the
// ring's two edges coincide and many presses would still draw a hairline.
Mitres make_mitres(const Outline& outer, const Edges<Length>& widths)
{
    const double deepest = deepest_mitre(outer.area, widths);
    const Edges<Length> beyond = where_zero(widths, outer.extension);
    const auto inner = [&](const Radius& radius, Length across, Length down) {
        const double depth = std::min(mitre_depth(radius, across, down), deepest);
        return Size{across.scaled(depth), down.scaled(depth)};
    };
    const Size top_left = inner(outer.radii.top_left, widths.left, widths.top);
    const Size top_right = inner(outer.radii.top_right, widths.right, widths.top);
    const Size bottom_right = inner(outer.radii.bottom_right, widths.right, widths.bottom);
    const Size bottom_left = inner(outer.radii.bottom_left, widths.left, widths.bottom);
    const Rect in = extended(outer.area, beyond);
    const Rect out = extended(outer.area, outer.extension);
    return {{Point{out.left(), out.top()}, Point{out.right(), out.top()}, Point{out.right(), out.bottom()},
             Point{out.left(), out.bottom()}},
            {Point{in.left() + top_left.width, in.top() + top_left.height},
             Point{in.right() - top_right.width, in.top() + top_right.height},
             Point{in.right() - bottom_right.width, in.bottom() - bottom_right.height},
             Point{in.left() + bottom_left.width, in.bottom() - bottom_left.height}}};
}

void append_side(Path2D& path, const Mitres& mitres, std::size_t first_corner)
{
    const std::size_t second_corner = (first_corner + 1) % 4;
    path.emplace_back(MoveTo{mitres.outer[first_corner]});
    path.emplace_back(LineTo{mitres.outer[second_corner]});
    path.emplace_back(LineTo{mitres.inner[second_corner]});
    path.emplace_back(LineTo{mitres.inner[first_corner]});
    path.emplace_back(ClosePath{});
}

// Sides of one colour are one path, so that no seam shows between them.
std::vector<PaintOperation> paint_sides(const Outline& outer, const Edges<Length>& widths, const Edges<Ink>& colors)
{
    const Mitres mitres = make_mitres(outer, widths);
    const std::array<Length, 4> side_widths{widths.top, widths.right, widths.bottom, widths.left};
    const std::array<const Ink*, 4> side_colors{&colors.top, &colors.right, &colors.bottom, &colors.left};
    std::vector<FillPath> fills;
    for (std::size_t side = 0; side < 4; ++side) {
        if (side_widths[side] <= Length{})
            continue;
        auto fill = std::find_if(fills.begin(), fills.end(),
                                 [&](const FillPath& other) { return other.ink == *side_colors[side]; });
        if (fill == fills.end())
            fill = fills.insert(fills.end(), FillPath{{}, *side_colors[side]});
        append_side(fill->path, mitres, side);
    }
    return {fills.begin(), fills.end()};
}

} // namespace

std::vector<PaintOperation> paint_border(const Outline& outer, const Edges<Length>& widths, const Edges<Ink>& colors)
{
    if (horizontal(widths) <= Length{} && vertical(widths) <= Length{})
        return {};
    // A ring without width on one side still marks the pixels along it (ISO 32000-1, 10.6.5); sides by themselves do
    // not.
    if (has_one_color(widths, colors) && !has_bare_side(widths)) {
        const Ink& color = any_color(widths, colors);
        if (is_uniform(widths) && can_be_stroked(outer, widths.top))
            return {middle_line(outer, widths.top, color)};
        return {FillPath{ring_path(outer, padding_outline(outer, widths)), color}};
    }
    std::vector<PaintOperation> sides = paint_sides(outer, widths, colors);
    if (outer.radii.are_zero())
        return sides;
    std::vector<PaintOperation> clipped{PushClip{ring_path(outer, padding_outline(outer, widths))}};
    clipped.insert(clipped.end(), sides.begin(), sides.end());
    clipped.emplace_back(Pop{});
    return clipped;
}

} // namespace skrejlapa
