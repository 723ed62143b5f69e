#include "picture/vector/source_space.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

double part(const std::vector<double>& components, std::size_t at)
{
    return at < components.size() && !std::isnan(components[at]) ? std::clamp(components[at], 0.0, 1.0) : 0;
}

/// The tone curve of sRGB (IEC 61966-2-1).
double srgb_tone(double light)
{
    const double inside = std::clamp(light, 0.0, 1.0);
    return inside <= 0.0031308 ? 12.92 * inside : 1.055 * std::pow(inside, 1 / 2.4) - 0.055;
}

using Triple = std::array<double, 3>;

Triple with_matrix(const std::array<Triple, 3>& rows, const Triple& v)
{
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row)
        result[row] = rows[row][0] * v[0] + rows[row][1] * v[1] + rows[row][2] * v[2];
    return result;
}

Triple with_srgb_tone(const Triple& light) { return {srgb_tone(light[0]), srgb_tone(light[1]), srgb_tone(light[2])}; }

/// To sRGB, the white point brought to its own by scaling.
Triple srgb_of_calibrated(const Calibration& from, const std::vector<double>& components)
{
    constexpr Triple d65{0.9505, 1, 1.089};
    constexpr std::array<Triple, 3> to_srgb{
        {{3.2406, -1.5372, -0.4986}, {-0.9689, 1.8758, 0.0415}, {0.0557, -0.204, 1.057}}};
    Triple xyz{};
    for (std::size_t component = 0; component < 3; ++component) {
        const double light = std::pow(part(components, component), from.gamma[component]);
        for (std::size_t axis = 0; axis < 3; ++axis)
            xyz[axis] += from.matrix[component * 3 + axis] * light;
    }
    for (std::size_t axis = 0; axis < 3; ++axis)
        xyz[axis] *= d65[axis] / from.white[axis];
    return with_srgb_tone(with_matrix(to_srgb, xyz));
}

/// To the wide RGB of `ColorBook::wide_profile` (ROMM's primaries, D50, the tone curve of sRGB).
Triple wide_rgb_of_lab(const std::vector<double>& lab)
{
    constexpr Triple d50{0.9642, 1, 0.8249};
    constexpr std::array<Triple, 3> to_wide{
        {{1.3459433, -0.2556075, -0.0511118}, {-0.5445989, 1.5081673, 0.0205351}, {0, 0, 1.2118128}}};
    const auto at = [&](std::size_t index) {
        return index < lab.size() && !std::isnan(lab[index]) ? std::clamp(lab[index], -200.0, 200.0) : 0;
    };
    const double y = (at(0) + 16) / 116;
    const Triple f{y + at(1) / 500, y, y - at(2) / 200};
    Triple xyz{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        constexpr double edge = 6.0 / 29;
        xyz[axis] = d50[axis] * (f[axis] > edge ? f[axis] * f[axis] * f[axis] : 3 * edge * edge * (f[axis] - 4.0 / 29));
    }
    if (at(1) == 0 && at(2) == 0) // the rounded matrix would tinge a gray
        return with_srgb_tone({xyz[1], xyz[1], xyz[1]});
    return with_srgb_tone(with_matrix(to_wide, xyz));
}

std::vector<double> table_entry(const SourceSpace& space, double index)
{
    const SourceSpace& base = *space.underlying;
    const std::size_t count = component_count(base);
    const auto entry = static_cast<std::size_t>(std::isnan(index) ? 0 : std::clamp(index, 0.0, 255.0));
    std::vector<double> color;
    for (std::size_t component = 0; component < count; ++component) {
        const std::size_t at = entry * count + component;
        const double value = at < space.table.size() ? static_cast<unsigned char>(space.table[at]) / 255.0 : 0;
        const ComponentRange range = component_range(base, component);
        color.push_back(range.low + value * (range.high - range.low));
    }
    return color;
}

/// The ink of an RGB colour: neutral ones, and sRGB's, are the palette's matter.
Ink rgb_ink(const SourceSpace& space, const std::vector<double>& components, ColorBook& book)
{
    const Triple rgb = rgb_of(space, components);
    const auto byte = [&](std::size_t at) { return static_cast<int>(std::lround(rgb[at] * 255)); };
    const Rgb color{byte(0), byte(1), byte(2)};
    const std::string_view profile = rgb_profile(space, book);
    if (profile.empty() || (color.r == color.g && color.g == color.b))
        return book.ink_of(color);
    const std::string pixel{static_cast<char>(color.r), static_cast<char>(color.g), static_cast<char>(color.b)};
    const std::string inks = book.convert_pixels(pixel, profile);
    if (inks.size() != 4)
        return black;
    const auto ink = [&](std::size_t at) { return std::round(static_cast<unsigned char>(inks[at]) / 2.55) / 100; };
    return {{ink(0), ink(1), ink(2), ink(3)}, {}, 1};
}

} // namespace

bool is_rgb(const SourceSpace& space)
{
    return space.kind == SpaceKind::rgb || space.kind == SpaceKind::calibrated || space.kind == SpaceKind::profiled ||
           space.kind == SpaceKind::lab;
}

std::size_t component_count(const SourceSpace& space)
{
    if (is_rgb(space))
        return 3;
    switch (space.kind) {
    case SpaceKind::gray:
    case SpaceKind::indexed:
        return 1;
    case SpaceKind::cmyk:
        return 4;
    case SpaceKind::spot:
        return space.colorants;
    default:
        return 0;
    }
}

ComponentRange component_range(const SourceSpace& space, std::size_t component)
{
    if (space.kind == SpaceKind::indexed)
        return {0, 255};
    if (space.kind != SpaceKind::lab)
        return {0, 1};
    if (component == 0)
        return {0, 100};
    return component == 1 ? ComponentRange{space.lab_range[0], space.lab_range[1]}
                          : ComponentRange{space.lab_range[2], space.lab_range[3]};
}

std::vector<double> initial_color(const SourceSpace& space)
{
    if (space.kind == SpaceKind::cmyk)
        return {0, 0, 0, 1};
    return std::vector<double>(component_count(space), space.kind == SpaceKind::spot ? 1 : 0);
}

std::array<double, 3> rgb_of(const SourceSpace& space, const std::vector<double>& components)
{
    if (space.kind == SpaceKind::calibrated)
        return srgb_of_calibrated(*space.calibration, components);
    if (space.kind == SpaceKind::lab)
        return wide_rgb_of_lab(components);
    return {part(components, 0), part(components, 1), part(components, 2)};
}

std::string_view rgb_profile(const SourceSpace& space, ColorBook& book)
{
    if (space.kind == SpaceKind::profiled)
        return *space.profile;
    return space.kind == SpaceKind::lab ? book.wide_profile() : std::string_view{};
}

Ink ink_of(const SourceSpace& space, const std::vector<double>& components, ColorBook& book)
{
    if (space.kind == SpaceKind::indexed)
        return ink_of(*space.underlying, table_entry(space, components.at(0)), book);
    if (space.kind == SpaceKind::spot)
        return ink_of(*space.underlying, (*space.tints)(components), book);
    if (space.kind == SpaceKind::gray)
        return {{0, 0, 0, 1 - part(components, 0)}, {}, 1};
    if (space.kind == SpaceKind::cmyk)
        return {{part(components, 0), part(components, 1), part(components, 2), part(components, 3)}, {}, 1};
    return rgb_ink(space, components, book);
}

double luminosity_of(const SourceSpace& space, const std::vector<double>& components)
{
    if (space.kind == SpaceKind::indexed)
        return luminosity_of(*space.underlying, table_entry(space, components.at(0)));
    if (space.kind == SpaceKind::spot)
        return luminosity_of(*space.underlying, (*space.tints)(components));
    if (space.kind == SpaceKind::gray)
        return part(components, 0);
    const bool is_light = is_rgb(space);
    const std::array<double, 3> rgb =
        is_light ? rgb_of(space, components)
                 : std::array<double, 3>{part(components, 0), part(components, 1), part(components, 2)};
    const double weighted = 0.3 * rgb[0] + 0.59 * rgb[1] + 0.11 * rgb[2];
    return std::clamp(is_light ? weighted : 1 - weighted - part(components, 3), 0.0, 1.0);
}

} // namespace skrejlapa
