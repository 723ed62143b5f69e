#include "picture/vector/source_light.h"

#include <algorithm>

namespace skrejlapa
{

std::vector<double> light_of(const SourceSpace& space, const std::vector<double>& components, ColorBook& book)
{
    if (space.kind == SpaceKind::gray)
        return std::vector<double>(3, toned(space, std::clamp(components.at(0), 0.0, 1.0)));
    if (space.kind == SpaceKind::rgb || space.kind == SpaceKind::calibrated) {
        const std::array<double, 3> rgb = rgb_of(space, components);
        return {rgb[0], rgb[1], rgb[2]};
    }
    const Rgb light = book.light_of(ink_of(space, components, book));
    constexpr double most = 255;
    return {light.r / most, light.g / most, light.b / most};
}

} // namespace skrejlapa
