#include "layout/strip_logos.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace skrejlapa
{

namespace
{

constexpr double least_cover = 0.05;

/// Where a logo shows, and how much of that it covers.
struct Shown {
    Rect area;
    double cover = 1;
};

bool is_for(const StripDrawing& drawing, Ground ground)
{
    return std::find(drawing.grounds.begin(), drawing.grounds.end(), ground) != drawing.grounds.end();
}

Rect united(const Rect& a, const Rect& b)
{
    const Point corner{std::min(a.left(), b.left()), std::min(a.top(), b.top())};
    return {corner, {std::max(a.right(), b.right()) - corner.x, std::max(a.bottom(), b.bottom()) - corner.y}};
}

/// Of the cells that anything is painted in, and how much of them. Nothing where there is no map.
std::optional<Shown> painted_cells(const Picture& picture)
{
    const InkMap& map = picture.ink->map;
    std::optional<Shown> shown;
    double painted = 0;
    const Size cell{picture.size.width.scaled(1.0 / std::max(map.columns, 1)),
                    picture.size.height.scaled(1.0 / std::max(map.rows, 1))};
    for (int row = 0; row < map.rows; ++row) {
        for (int column = 0; column < map.columns; ++column) {
            const double cover = static_cast<double>(map.at(column, row).cover);
            constexpr double faint = 0.02;
            if (cover < faint)
                continue;
            painted += cover * cell.width.to_pt() * cell.height.to_pt();
            const Rect area{{cell.width.scaled(column), cell.height.scaled(row)}, cell};
            shown = Shown{shown ? united(shown->area, area) : area};
        }
    }
    if (shown)
        shown->cover = painted / (shown->area.size.width.to_pt() * shown->area.size.height.to_pt());
    return shown;
}

/// White letters beside a coloured emblem are paper to the picture's ink, and all there is to see on a dark ground. The
/// map of what is painted is coarse: where it reaches no further than the ink by a cell, the ink is believed.
Shown shown_of(const Picture& picture, const StripDrawing& drawing)
{
    const Shown inked{picture.ink->area, picture.ink->cover};
    const bool is_for_dark_alone =
        is_for(drawing, Ground::dark) && !is_for(drawing, Ground::white) && !is_for(drawing, Ground::light);
    const std::optional<Shown> painted = is_for_dark_alone ? painted_cells(picture) : std::nullopt;
    if (!painted)
        return inked;
    const Length cell = std::max(picture.size.width, picture.size.height).scaled(1.0 / 60);
    const auto near = [&](Length a, Length b) { return std::max(a, b) - std::min(a, b) <= cell; };
    const Rect& area = painted->area;
    const bool is_all_ink = near(area.left(), inked.area.left()) && near(area.right(), inked.area.right()) &&
                            near(area.top(), inked.area.top()) && near(area.bottom(), inked.area.bottom());
    return is_all_ink ? inked : Shown{united(area, inked.area), painted->cover};
}

double optical_share(const Shown& shown)
{
    const double cover = std::clamp(shown.cover, least_cover, 1.0);
    return 1.0 / (std::sqrt(shown.area.size.width.to_pt() * shown.area.size.height.to_pt()) * std::pow(cover, 0.25));
}

/// Rules of size speak of the emblem, which may be a part of what shows.
double least_scale(const StripLogo& rules, const StripDrawing& drawing, const Size& ink)
{
    return std::max(rules.min_height.length / ink.height.scaled(drawing.emblem_height),
                    rules.min_width.length / ink.width.scaled(drawing.emblem_width));
}

LogoChoice measure(const StripLogo& rules, const StripDrawing& drawing, const Picture& picture)
{
    const Shown shown = shown_of(picture, drawing);
    return {&drawing, &picture, shown.area, optical_share(shown), least_scale(rules, drawing, shown.area.size)};
}

class Choosing
{
public:
    Choosing(const StripLogo& rules, const Pictures& pictures) : rules_(rules), pictures_(pictures) {}

    /// The first drawing of each shape that `suits`.
    template <class Suits> std::vector<LogoChoice> choose(Suits suits) const
    {
        std::vector<LogoChoice> chosen;
        for (const LogoShape shape : {LogoShape::horizontal, LogoShape::vertical}) {
            for (const StripDrawing& drawing : rules_.drawings) {
                const Picture* const picture = picture_of(drawing);
                if (drawing.shape != shape || picture == nullptr || !suits(drawing))
                    continue;
                chosen.push_back(measure(rules_, drawing, *picture));
                break;
            }
        }
        return chosen;
    }

private:
    const StripLogo& rules_;
    const Pictures& pictures_;

    [[nodiscard]] const Picture* picture_of(const StripDrawing& drawing) const
    {
        const Picture* const picture = drawing.picture < pictures_.size() ? pictures_[drawing.picture].get() : nullptr;
        const bool has_ink =
            picture != nullptr && picture->ink->area.size.width > Length{} && picture->ink->area.size.height > Length{};
        return has_ink ? picture : nullptr;
    }
};

MeasuredLogo measure(const StripLogo& rules, const Pictures& pictures, const std::optional<StripGround>& ground)
{
    const Choosing choosing(rules, pictures);
    const auto any = [](const StripDrawing&) { return true; };
    if (!ground)
        return {&rules, 0, choosing.choose(any), true};
    MeasuredLogo logo{&rules, 0, choosing.choose([&](const StripDrawing& each) { return suits(each, *ground); }), true};
    if (!logo.shapes.empty())
        return logo;
    logo.suits_ground = false;
    logo.shapes = choosing.choose([&](const StripDrawing& each) { return is_of_tone(each, *ground); });
    if (logo.shapes.empty())
        logo.shapes = choosing.choose(any);
    return logo;
}

} // namespace

std::vector<MeasuredLogo> measure_logos(const Strip& strip, const Pictures& pictures,
                                        const std::optional<StripGround>& ground)
{
    std::vector<MeasuredLogo> logos;
    for (std::size_t index = 0; index < strip.logos.size(); ++index) {
        MeasuredLogo logo = measure(strip.logos[index], pictures, ground);
        logo.index = index;
        if (!logo.shapes.empty())
            logos.push_back(std::move(logo));
    }
    return logos;
}

Length ink_width(const LogoChoice& logo, double scale) { return logo.ink.size.width.scaled(scale); }

Length ink_height(const LogoChoice& logo, double scale) { return logo.ink.size.height.scaled(scale); }

Length clear_space_of(const StripLogo& rules, Length ink_height)
{
    return std::max(rules.clear_space.length, ink_height.scaled(rules.clear_space.fraction));
}

} // namespace skrejlapa
