#include "picture/vector/source_space.h"

#include "color/srgb_tone.h"

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

/// Answers with the ink of a colour of an RGB profile, or of sRGB where that is empty.
using InkOfRgb = Ink (ColorBook::*)(Rgb, std::string_view);

/// The ink of an RGB colour: neutral ones, and sRGB's, are the palette's matter.
Ink rgb_ink(const SourceSpace& space, const std::vector<double>& components, ColorBook& book, InkOfRgb ask)
{
    const Triple rgb = rgb_of(space, components);
    const auto byte = [](double value) { return static_cast<int>(std::lround(value * 255)); };
    const Rgb color{byte(rgb[0]), byte(rgb[1]), byte(rgb[2])};
    if (color.r != color.g || color.g != color.b)
        return (book.*ask)(color, rgb_profile(space, book));
    const int gray = byte(toned(space, rgb[0]));
    return (book.*ask)({gray, gray, gray}, {});
}

Ink find_ink(const SourceSpace& space, const std::vector<double>& components, ColorBook& book, InkOfRgb ask)
{
    if (space.kind == SpaceKind::indexed)
        return find_ink(*space.underlying, table_entry(space, components.at(0)), book, ask);
    if (space.kind == SpaceKind::spot)
        return look_of(*space.underlying, (*space.tints)(components), book);
    if (space.kind == SpaceKind::gray)
        return {{0, 0, 0, 1 - toned(space, part(components, 0))}, {}, 1};
    if (space.kind == SpaceKind::cmyk)
        return {{part(components, 0), part(components, 1), part(components, 2), part(components, 3)}, {}, 1};
    return rgb_ink(space, components, book, ask);
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

double toned(const SourceSpace& space, double gray)
{
    if (!space.tone)
        return gray;
    const double place = std::clamp(gray, 0.0, 1.0) * 255;
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min<std::size_t>(below + 1, 255);
    const double low = (*space.tone)[below];
    return (low + ((*space.tone)[above] - low) * (place - static_cast<double>(below))) / 255;
}

Ink ink_of(const SourceSpace& space, const std::vector<double>& components, ColorBook& book)
{
    return find_ink(space, components, book, &ColorBook::ink_of);
}

Ink look_of(const SourceSpace& space, const std::vector<double>& components, ColorBook& book)
{
    return find_ink(space, components, book, &ColorBook::look_of);
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
