#include "preflight/reader/bleed_watch.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

constexpr double pt_per_mm = 72 / 25.4;

/// Paint that shows as paper needs no bleed.
bool is_paper(const PdfColor& color)
{
    const bool adds_light = color.kind == ColorKind::gray || color.kind == ColorKind::rgb;
    return !color.parts.empty() && std::all_of(color.parts.begin(), color.parts.end(),
                                               [&](double part) { return part == (adds_light ? 1 : 0); });
}

} // namespace

BleedWatch::BleedWatch(const PdfBox& trim, const PdfBox& bleed)
    : trim_(trim), sides_{side(trim.left, trim.right, bleed.top - trim.top),
                          side(trim.bottom, trim.top, bleed.right - trim.right),
                          side(trim.left, trim.right, trim.bottom - bleed.bottom),
                          side(trim.bottom, trim.top, trim.left - bleed.left)}
{
}

BleedWatch::Side BleedWatch::side(double from, double to, double bleed)
{
    constexpr double longest_pt = 14400; // larger pages are none
    constexpr double least_bleed_pt = pt_per_mm;
    Side side{.from = from, .to = to, .bleed = bleed};
    if (to <= from || to - from > longest_pt || bleed < least_bleed_pt)
        return side;
    const auto count = static_cast<std::size_t>(std::floor((to - from) / pt_per_mm));
    side.ends_at_trim.assign(count, false);
    side.reaches_end.assign(count, false);
    return side;
}

void BleedWatch::add(const PdfMark& mark, const PdfBox& bounds)
{
    const bool is_area = mark.kind == MarkKind::fill || mark.kind == MarkKind::image || mark.kind == MarkKind::shading;
    if (!is_area || is_paper(mark.color))
        return;
    const double width = bounds.right - bounds.left;
    const double height = bounds.top - bounds.bottom;
    add(sides_.top, mark.is_rectangle, bounds.left, bounds.right, bounds.top - trim_.top, height);
    add(sides_.right, mark.is_rectangle, bounds.bottom, bounds.top, bounds.right - trim_.right, width);
    add(sides_.bottom, mark.is_rectangle, bounds.left, bounds.right, trim_.bottom - bounds.bottom, height);
    add(sides_.left, mark.is_rectangle, bounds.bottom, bounds.top, trim_.left - bounds.left, width);
}

void BleedWatch::add(Side& side, bool is_rectangle, double from, double to, double beyond, double depth)
{
    constexpr double slack_pt = 0.3 * pt_per_mm;     // numbers are rounded; and who stops so near means the trim
    constexpr double least_depth_pt = 3 * pt_per_mm; // a line along the trim is no ground
    const bool reaches_end = beyond >= side.bleed - slack_pt;
    const bool ends_at_trim = !reaches_end && is_rectangle && beyond >= -slack_pt && depth - beyond >= least_depth_pt;
    if (side.reaches_end.empty() || (!reaches_end && !ends_at_trim))
        return;
    std::vector<bool>& cells = reaches_end ? side.reaches_end : side.ends_at_trim;
    const auto cell_of = [&](double place) {
        return std::clamp((place - side.from) / pt_per_mm, 0.0, static_cast<double>(cells.size()));
    };
    const auto last = static_cast<std::size_t>(cell_of(to));
    for (auto cell = static_cast<std::size_t>(std::ceil(cell_of(from))); cell < last; ++cell)
        cells[cell] = true;
}

void BleedWatch::add(const BleedWatch& other)
{
    const auto join = [](Side& side, const Side& seen) {
        for (std::size_t cell = 0; cell < side.ends_at_trim.size(); ++cell) {
            side.ends_at_trim[cell] = side.ends_at_trim[cell] || seen.ends_at_trim[cell];
            side.reaches_end[cell] = side.reaches_end[cell] || seen.reaches_end[cell];
        }
    };
    join(sides_.top, other.sides_.top);
    join(sides_.right, other.sides_.right);
    join(sides_.bottom, other.sides_.bottom);
    join(sides_.left, other.sides_.left);
}

int BleedWatch::unfilled_mm(const Side& side)
{
    int count = 0;
    for (std::size_t cell = 0; cell < side.ends_at_trim.size(); ++cell)
        count += side.ends_at_trim[cell] && !side.reaches_end[cell] ? 1 : 0;
    return count;
}

Edges<int> BleedWatch::unfilled_mm() const
{
    return {unfilled_mm(sides_.top), unfilled_mm(sides_.right), unfilled_mm(sides_.bottom), unfilled_mm(sides_.left)};
}

} // namespace skrejlapa
