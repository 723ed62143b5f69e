#include "layout/strip_ground.h"

#include "base/luminance.h"
#include "layout/painting_order.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace skrejlapa
{

namespace
{

/// Points are looked at about this far apart, but not fewer or more of them than this along a side.
constexpr Length looking_distance = mm(1);
constexpr int fewest_points = 4;
constexpr int most_points = 96;

/// So much the lightest and darkest parts may differ, in L* or in the tint of an ink: less is seen as one tone.
constexpr double one_tone_lightness = 12;
constexpr double one_tone_ink = 0.3;
/// The part of the area at either end that does not count: a thin edge makes no ground busy.
constexpr double ends_left_out = 0.02;

/// Up to this sum of inks it is the paper.
constexpr double paper_ink = 0.02;

/// Relative luminance at which black and white contrast alike (WCAG 2.2, 1.4.3).
constexpr double middle_luminance = 0.1791;

double lightness_of(double luminance)
{
    constexpr double linear_until = 216.0 / 24389;
    constexpr double slope = 24389.0 / 27;
    return luminance > linear_until ? 116 * std::cbrt(luminance) - 16 : slope * luminance;
}

Cmyk mixed(const Cmyk& below, const Cmyk& above, double cover)
{
    const auto mix = [cover](double a, double b) { return a + (b - a) * cover; };
    return {mix(below.c, above.c), mix(below.m, above.m), mix(below.y, above.y), mix(below.k, above.k)};
}

Cmyk look_of(const Ink& ink)
{
    const double tint = ink.spot.empty() ? 1 : ink.spot_tint;
    return {ink.process.c * tint, ink.process.m * tint, ink.process.y * tint, ink.process.k * tint};
}

int index_of(Length offset, Length whole, int count)
{
    return std::clamp(static_cast<int>(offset / whole * count), 0, count - 1);
}

/// The inks of a pixel in RGB, good enough to tell light from dark.
Cmyk inks_of_pixel(const RasterPicture& raster, int column, int row)
{
    const std::size_t at =
        (static_cast<std::size_t>(row) * static_cast<std::size_t>(raster.width) + static_cast<std::size_t>(column)) * 3;
    const auto part = [&](std::size_t channel) {
        return 1 - static_cast<double>(static_cast<unsigned char>(raster.samples[at + channel])) / 255;
    };
    const double c = part(0);
    const double m = part(1);
    const double y = part(2);
    const double k = std::min({c, m, y});
    return {c - k, m - k, y - k, k};
}

class GroundView
{
public:
    GroundView(const Rect& area, const Pictures& pictures) : area_(area), pictures_(pictures)
    {
        const auto points = [](Length side) {
            return std::clamp(static_cast<int>(side / looking_distance), fewest_points, most_points);
        };
        columns_ = points(area.size.width);
        rows_ = points(area.size.height);
        inks_.resize(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
    }

    /// Paints what comes before `strip`; true once it is reached.
    bool paint(const Fragment& fragment, const Fragment& strip, double opacity)
    {
        const BoxStyle& style = fragment.box->style;
        opacity *= style.opacity;
        if (style.background)
            fill(fragment.area, look_of(*style.background), opacity);
        if (&fragment == &strip)
            return true;
        for (const PlacedPicture& picture : fragment.pictures)
            show(picture, opacity);
        const std::vector<const Fragment*> children = children_in_painting_order(fragment);
        return std::any_of(children.begin(), children.end(),
                           [&](const Fragment* child) { return paint(*child, strip, opacity); });
    }

    [[nodiscard]] StripGround judge() const
    {
        std::vector<double> lightness;
        double luminance = 0;
        double ink = 0;
        const Cmyk* known = nullptr; // neighbours are mostly alike
        double here = 0;
        for (const Cmyk& look : inks_) {
            if (known == nullptr || look != *known)
                here = relative_luminance(look);
            known = &look;
            luminance += here / static_cast<double>(inks_.size());
            ink = std::max(ink, look.c + look.m + look.y + look.k);
            lightness.push_back(lightness_of(here));
        }
        StripGround ground{.lightness = lightness_of(luminance), .spread = spread(lightness)};
        const bool is_one_tone = ground.spread <= one_tone_lightness && !inks_change() && !is_unknown_;
        ground.kind = !is_one_tone        ? Ground::busy
                      : ink <= paper_ink  ? Ground::white
                      : ground.is_light() ? Ground::light
                                          : Ground::dark;
        return ground;
    }

private:
    Rect area_;
    const Pictures& pictures_;
    int columns_ = 0;
    int rows_ = 0;
    std::vector<Cmyk> inks_;
    bool is_unknown_ = false; ///< a picture lies there that cannot be looked into

    [[nodiscard]] Point point(int column, int row) const
    {
        return {area_.left() + area_.size.width.scaled((column + 0.5) / columns_),
                area_.top() + area_.size.height.scaled((row + 0.5) / rows_)};
    }

    template <class Change> void change_within(const Rect& where, Change change)
    {
        for (int row = 0; row < rows_; ++row) {
            for (int column = 0; column < columns_; ++column) {
                const Point at = point(column, row);
                if (where.contains(Rect{at, {}}))
                    change(at, *std::next(inks_.begin(), row * columns_ + column));
            }
        }
    }

    void fill(const Rect& where, const Cmyk& look, double opacity)
    {
        change_within(where, [&](Point, Cmyk& ink) { ink = mixed(ink, look, opacity); });
    }

    void show(const PlacedPicture& placed, double opacity)
    {
        const Picture* const picture = placed.picture < pictures_.size() ? pictures_[placed.picture].get() : nullptr;
        if (picture == nullptr || placed.area.size.width <= Length{} || placed.area.size.height <= Length{})
            return;
        change_within(placed.area, [&](Point at, Cmyk& ink) {
            if (!placed.clip || placed.clip->contains(Rect{at, {}}))
                cover(*picture, placed.area, at, opacity, ink);
        });
    }

    void cover(const Picture& picture, const Rect& area, Point at, double opacity, Cmyk& ink)
    {
        const Length x = at.x - area.left();
        const Length y = at.y - area.top();
        const InkMap& map = picture.ink->map;
        const auto* const raster = std::get_if<RasterPicture>(&picture.content);
        if (!map.cells.empty()) {
            const InkCell& cell =
                map.at(index_of(x, area.size.width, map.columns), index_of(y, area.size.height, map.rows));
            ink = mixed(ink, cell.look, static_cast<double>(cell.cover) * opacity);
        } else if (raster != nullptr && raster->space == SampleSpace::rgb && raster->encoding == SampleEncoding::raw) {
            ink = mixed(ink,
                        inks_of_pixel(*raster, index_of(x, area.size.width, raster->width),
                                      index_of(y, area.size.height, raster->height)),
                        opacity);
        } else {
            is_unknown_ = true;
        }
    }

    static double spread(std::vector<double> values)
    {
        std::sort(values.begin(), values.end());
        const auto out = static_cast<std::size_t>(static_cast<double>(values.size()) * ends_left_out);
        return values[values.size() - 1 - out] - values[out];
    }

    [[nodiscard]] bool inks_change() const
    {
        const auto changes = [&](double Cmyk::*ink) {
            std::vector<double> tints;
            for (const Cmyk& look : inks_)
                tints.push_back(look.*ink);
            return spread(std::move(tints)) > one_tone_ink;
        };
        return changes(&Cmyk::c) || changes(&Cmyk::m) || changes(&Cmyk::y) || changes(&Cmyk::k);
    }
};

bool has(const StripDrawing& drawing, Ground ground)
{
    return std::find(drawing.grounds.begin(), drawing.grounds.end(), ground) != drawing.grounds.end();
}

} // namespace

bool StripGround::is_light() const { return lightness >= lightness_of(middle_luminance); }

StripGround ground_beneath(const Fragment& root, const Fragment& strip, const Rect& area, const Pictures& pictures)
{
    if (area.size.width <= Length{} || area.size.height <= Length{})
        return {};
    GroundView view(area, pictures);
    view.paint(root, strip, 1);
    return view.judge();
}

bool is_of_tone(const StripDrawing& drawing, const StripGround& ground)
{
    return ground.is_light() ? has(drawing, Ground::white) || has(drawing, Ground::light) : has(drawing, Ground::dark);
}

bool suits(const StripDrawing& drawing, const StripGround& ground)
{
    const bool is_for_any_tone =
        !has(drawing, Ground::white) && !has(drawing, Ground::light) && !has(drawing, Ground::dark);
    return has(drawing, ground.kind) && (ground.kind != Ground::busy || is_for_any_tone || is_of_tone(drawing, ground));
}

} // namespace skrejlapa
