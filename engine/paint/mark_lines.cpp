#include "paint/mark_band.h"

#include <algorithm>
#include <array>

namespace skrejlapa
{

namespace
{

// Three dashes in the length of a crop mark.
constexpr Length dash = mm(1);
constexpr Length gap = mm(1);

constexpr Length target_radius = mm(1.5);
constexpr double kappa = 0.5522847498; // of a quarter circle's control points

void add_line(Point from, Point to, MarkOperations& marks)
{
    marks.emplace_back(StrokePath{{MoveTo{from}, LineTo{to}}, registration, mark_line_width});
}

Path2D circle(Point center, Length radius)
{
    const Length control = radius.scaled(kappa);
    const auto at = [&](Length x, Length y) { return center + Point{x, y}; };
    return {MoveTo{at(radius, {})},
            CurveTo{at(radius, control), at(control, radius), at({}, radius)},
            CurveTo{at(-control, radius), at(-radius, control), at(-radius, {})},
            CurveTo{at(-radius, -control), at(-control, -radius), at({}, -radius)},
            CurveTo{at(control, -radius), at(radius, -control), at(radius, {})},
            ClosePath{}};
}

void add_target(Point center, MarkOperations& marks)
{
    const Length arm = mark_band_width.scaled(0.5);
    marks.emplace_back(StrokePath{circle(center, target_radius), registration, mark_line_width});
    add_line(center + Point{-arm, {}}, center + Point{arm, {}}, marks);
    add_line(center + Point{{}, -arm}, center + Point{{}, arm}, marks);
}

// The middle of the upper and lower edge, unless a fold is there.
Length free_place(Length width, const std::vector<Length>& folds)
{
    constexpr std::array places{1.0 / 2, 1.0 / 4, 1.0 / 6, 1.0 / 8};
    for (const double place : places) {
        const Length x = width.scaled(place);
        const bool is_free = std::none_of(folds.begin(), folds.end(), [&](Length fold) {
            return std::max(fold, x) - std::min(fold, x) < target_clearance;
        });
        if (is_free)
            return x;
    }
    return width.scaled(places.back());
}

} // namespace

void add_crop_marks(Size trim, const MarkBand& band, MarkOperations& marks)
{
    for (const Length y : {Length{}, trim.height}) {
        add_line({-band.far, y}, {-band.near, y}, marks);
        add_line({trim.width + band.near, y}, {trim.width + band.far, y}, marks);
    }
    for (const Length x : {Length{}, trim.width}) {
        add_line({x, -band.far}, {x, -band.near}, marks);
        add_line({x, trim.height + band.near}, {x, trim.height + band.far}, marks);
    }
}

void add_fold_marks(const MarkSite& site, const MarkBand& band, MarkOperations& marks)
{
    for (const Length x : site.folds) {
        for (Length from = band.near; from < band.far; from += dash + gap) {
            add_line({x, -from - dash}, {x, -from}, marks);
            add_line({x, site.trim.height + from}, {x, site.trim.height + from + dash}, marks);
        }
    }
}

void add_registration_targets(const MarkSite& site, const MarkBand& band, MarkOperations& marks)
{
    const Length x = free_place(site.trim.width, site.folds);
    const Length y = site.trim.height.scaled(0.5);
    add_target({x, -band.middle()}, marks);
    add_target({x, site.trim.height + band.middle()}, marks);
    add_target({-band.middle(), y}, marks);
    add_target({site.trim.width + band.middle(), y}, marks);
}

} // namespace skrejlapa
