#include "picture/ink/smallest_detail.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

void note_detail(SmallestDetail& smallest, Length size, const std::vector<PlaneInk>& inks)
{
    const auto lower = [size](std::optional<Length>& known) { known = std::min(size, known.value_or(size)); };
    const auto laid_down = std::count_if(inks.begin(), inks.end(), [](const PlaneInk& ink) { return ink.tint > 0; });
    lower(smallest.any);
    if (laid_down == 0)
        lower(smallest.white);
    if (laid_down > 1)
        lower(smallest.many_inks);
    if (laid_down > 2)
        lower(smallest.three_inks);
}

void note_rich_black(std::optional<double>& least_mm2, double area_mm2, const std::vector<PlaneInk>& inks)
{
    constexpr InkPlane black_plane = 3;
    constexpr double nothing_mm2 = 1e-4; // what covers nothing does not show
    const bool is_black = std::any_of(inks.begin(), inks.end(),
                                      [](const PlaneInk& ink) { return ink.plane == black_plane && ink.tint >= 1; });
    const bool has_others = std::any_of(inks.begin(), inks.end(),
                                        [](const PlaneInk& ink) { return ink.plane != black_plane && ink.tint > 0; });
    if (is_black && has_others && area_mm2 > nothing_mm2)
        least_mm2 = std::min(area_mm2, least_mm2.value_or(area_mm2));
}

std::optional<double> thin_rectangle(const VectorPath& path)
{
    constexpr double widest_pt = 2;
    constexpr double least_proportion = 4;
    if (path.size() != 5 || path[0].verb != PathVerb::move)
        return std::nullopt;
    for (std::size_t at = 1; at < 4; ++at) {
        const PathPoint from = path[at - 1].to;
        const PathPoint to = path[at].to;
        if (path[at].verb != PathVerb::line || (from.x != to.x && from.y != to.y))
            return std::nullopt;
    }
    const double across = std::abs(path[2].to.x - path[0].to.x);
    const double down = std::abs(path[2].to.y - path[0].to.y);
    const double width = std::min(across, down);
    const bool is_line = width > 0 && width <= widest_pt && std::max(across, down) >= least_proportion * width;
    return is_line ? std::optional(width) : std::nullopt;
}

} // namespace skrejlapa
