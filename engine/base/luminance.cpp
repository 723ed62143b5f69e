#include "base/luminance.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace skrejlapa
{

namespace
{

/// Luminance of the solids one over the other, measured through FOGRA39L_coated.icc (relative colorimetric); bit 0 is
/// cyan, then magenta, yellow, black.
constexpr std::array<double, 16> solids{1,      0.2609, 0.192,  0.0464, 0.8477, 0.2098, 0.1832, 0.0432,
                                        0.0239, 0.0134, 0.0134, 0.0099, 0.0232, 0.0148, 0.0149, 0.011};

/// Dots spread on paper; this figure and Yule and Nielsen's n, 2, are fitted to the profile over 600 random colours.
constexpr double color_spread = 0.9;
double yule_nielsen_root(double luminance) { return std::sqrt(luminance); }
double yule_nielsen_power(double root) { return root * root; }

double dot_area(double tint, double spread)
{
    const double area = std::clamp(tint, 0.0, 1.0);
    return area == 0 || area == 1 ? area : std::pow(area, spread);
}

std::array<double, 16> roots_of_solids()
{
    std::array<double, 16> roots{};
    std::transform(solids.begin(), solids.end(), roots.begin(), yule_nielsen_root);
    return roots;
}

} // namespace

double relative_luminance(const Cmyk& inks)
{
    const std::array<double, 4> areas{dot_area(inks.c, color_spread), dot_area(inks.m, color_spread),
                                      dot_area(inks.y, color_spread), dot_area(inks.k, 1)};
    static const std::array<double, 16> roots = roots_of_solids();
    double sum = 0;
    for (std::size_t overlap = 0; overlap < solids.size(); ++overlap) {
        double share = 1;
        for (std::size_t ink = 0; ink < areas.size(); ++ink)
            share *= (overlap >> ink & 1) != 0 ? areas[ink] : 1 - areas[ink];
        sum += share * roots[overlap];
    }
    return yule_nielsen_power(sum);
}

double contrast_ratio(double luminance, double other)
{
    constexpr double flare = 0.05;
    return (std::max(luminance, other) + flare) / (std::min(luminance, other) + flare);
}

} // namespace skrejlapa
