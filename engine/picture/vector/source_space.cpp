#include "picture/vector/source_space.h"

#include "picture/vector/content_stream.h"
#include "picture/vector/spot_space.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

SourceSpace refuse(std::string what, Recoloring& work)
{
    work.unsupported.insert(std::move(what));
    return {};
}

std::optional<SpaceKind> device_space(const std::string& name)
{
    if (name == "/DeviceGray" || name == "/G" || name == "/CalGray")
        return SpaceKind::gray;
    if (name == "/DeviceRGB" || name == "/RGB")
        return SpaceKind::rgb;
    if (name == "/DeviceCMYK" || name == "/CMYK")
        return SpaceKind::cmyk;
    return std::nullopt;
}

bool names_srgb(const std::string& profile)
{
    return profile.find("sRGB") != std::string::npos ||
           profile.find(std::string_view("s\0R\0G\0B", 7)) != std::string::npos;
}

/// RGB through a profile is taken for sRGB when the profile says that it is; gray and CMYK keep their values.
SourceSpace tell_icc_space(QPDFObjectHandle profile, Recoloring& work)
{
    if (!profile.isStream() || !profile.getDict().getKey("/N").isInteger())
        return refuse("a colour space with a damaged ICC profile", work);
    const long long components = profile.getDict().getKey("/N").getIntValue();
    if (components == 1)
        return {.kind = SpaceKind::gray};
    if (components == 4)
        return {.kind = SpaceKind::cmyk};
    std::string bytes = decode_stream(profile).value_or("");
    if (components == 3 && names_srgb(bytes))
        return {.kind = SpaceKind::rgb};
    if (components != 3 || !work.book.can_convert_from(bytes))
        return refuse("colours in an ICC profile that is damaged or not for RGB", work);
    return {.kind = SpaceKind::profiled, .profile = std::make_shared<const std::string>(std::move(bytes))};
}

/// CalRGB that describes nothing, or sRGB, is taken by its values.
SourceSpace tell_calibrated_space(QPDFObjectHandle dictionary)
{
    const std::vector<double> srgb{0.4124, 0.2126, 0.0193, 0.3576, 0.7152, 0.1192, 0.1805, 0.0722, 0.9505};
    if (!dictionary.isDictionary())
        return {.kind = SpaceKind::rgb};
    Calibration calibration{numbers_in(dictionary.getKey("/WhitePoint")), numbers_in(dictionary.getKey("/Gamma")),
                            numbers_in(dictionary.getKey("/Matrix"))};
    const bool is_described = calibration.gamma.size() == 3 || calibration.matrix.size() == 9;
    if (calibration.gamma.size() != 3)
        calibration.gamma = {1, 1, 1};
    if (calibration.matrix.size() != 9)
        calibration.matrix = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    const auto near = [](double a, double b) { return std::abs(a - b) < 0.02; };
    const bool is_srgb =
        near(calibration.gamma[1], 2.2) && std::equal(srgb.begin(), srgb.end(), calibration.matrix.begin(), near);
    const bool is_sound = calibration.white.size() == 3 && calibration.white[0] > 0 && calibration.white[1] > 0 &&
                          calibration.white[2] > 0;
    if (!is_described || is_srgb || !is_sound)
        return {.kind = SpaceKind::rgb};
    return {.kind = SpaceKind::calibrated, .calibration = std::make_shared<const Calibration>(std::move(calibration))};
}

SourceSpace tell_lab_space(QPDFObjectHandle dictionary)
{
    SourceSpace space{.kind = SpaceKind::lab};
    const std::vector<double> range =
        dictionary.isDictionary() ? numbers_in(dictionary.getKey("/Range")) : std::vector<double>{};
    if (range.size() == 4 && range[0] < range[1] && range[2] < range[3])
        std::copy(range.begin(), range.end(), space.lab_range.begin());
    return space;
}

bool is_family(QPDFObjectHandle space, std::initializer_list<const char*> families)
{
    QPDFObjectHandle family =
        space.isArray() && space.getArrayNItems() > 0 ? space.getArrayItem(0) : QPDFObjectHandle(space);
    return std::any_of(families.begin(), families.end(),
                       [&](const char* name) { return family.isNameAndEquals(name); });
}

SourceSpace tell_spot_space(QPDFObjectHandle space, QPDFObjectHandle named, Recoloring& work)
{
    // An alternate is no special space itself (ISO 32000-1, 8.6.6.4), so this goes no deeper.
    QPDFObjectHandle alternate = space.getArrayItem(2);
    if (is_family(alternate, {"/Separation", "/DeviceN", "/Indexed", "/Pattern"}))
        return refuse("the spot ink " + space.getArrayItem(1).unparseResolved() + ", which has no process inks", work);
    const SourceSpace look = tell_space(alternate, named, work);
    return look.kind == SpaceKind::unknown ? look : make_spot_space(space, look, work);
}

SourceSpace tell_indexed_space(QPDFObjectHandle space, QPDFObjectHandle named, Recoloring& work)
{
    QPDFObjectHandle base = space.getArrayItem(1);
    if (is_family(base, {"/Indexed", "/I", "/Pattern"}))
        return refuse("a damaged colour space", work);
    SourceSpace underlying = tell_space(base, named, work);
    if (underlying.kind == SpaceKind::unknown || underlying.kind == SpaceKind::indexed ||
        underlying.kind == SpaceKind::pattern)
        return refuse("a damaged colour space", work);
    QPDFObjectHandle table = space.getArrayItem(3);
    return {.kind = SpaceKind::indexed,
            .underlying = std::make_shared<SourceSpace>(std::move(underlying)),
            .table = table.isString()   ? table.getStringValue()
                     : table.isStream() ? decode_stream(table).value_or("")
                                        : std::string{}};
}

SourceSpace tell_pattern_space(QPDFObjectHandle space, QPDFObjectHandle named, Recoloring& work)
{
    // An underlying space is no Pattern itself (ISO 32000-1, 8.6.6.2), so this goes no deeper.
    if (space.getArrayNItems() != 2 || is_family(space.getArrayItem(1), {"/Pattern"}))
        return {.kind = SpaceKind::pattern};
    SourceSpace underlying = tell_space(space.getArrayItem(1), named, work);
    if (underlying.kind == SpaceKind::pattern) // by a name
        return {.kind = SpaceKind::pattern};
    return {.kind = SpaceKind::pattern, .underlying = std::make_shared<SourceSpace>(std::move(underlying))};
}

SourceSpace tell_array_space(QPDFObjectHandle space, QPDFObjectHandle named, Recoloring& work)
{
    const std::string family = space.getArrayItem(0).isName() ? space.getArrayItem(0).getName() : "";
    const int count = space.getArrayNItems();
    if (const std::optional<SpaceKind> device = device_space(family))
        return {.kind = *device};
    if (family == "/ICCBased" && count == 2)
        return tell_icc_space(space.getArrayItem(1), work);
    if (family == "/CalRGB")
        return tell_calibrated_space(count == 2 ? space.getArrayItem(1) : QPDFObjectHandle::newNull());
    if (family == "/Lab" && count == 2)
        return tell_lab_space(space.getArrayItem(1));
    if ((family == "/Separation" || family == "/DeviceN") && count >= 4)
        return tell_spot_space(space, named, work);
    if ((family == "/Indexed" || family == "/I") && count == 4)
        return tell_indexed_space(space, named, work);
    if (family == "/Pattern")
        return tell_pattern_space(space, named, work);
    return refuse("colours in " + (family.empty() ? "a damaged colour space" : family.substr(1)), work);
}

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

SourceSpace tell_space(QPDFObjectHandle space, QPDFObjectHandle named, Recoloring& work)
{
    if (space.isName()) {
        const std::string name = space.getName();
        if (name == "/Pattern")
            return {.kind = SpaceKind::pattern};
        if (const std::optional<SpaceKind> device = device_space(name))
            return {.kind = *device};
        if (name == "/CalRGB")
            return {.kind = SpaceKind::rgb};
        const QPDFObjectHandle resource = named.isInitialized() && named.isDictionary()
                                              ? QPDFObjectHandle(named).getKey(name)
                                              : QPDFObjectHandle::newNull();
        if (QPDFObjectHandle(resource).isName()) // one step only: names do not chain
            return tell_space(resource, QPDFObjectHandle::newNull(), work);
        space = resource;
    }
    if (!space.isArray() || space.getArrayNItems() == 0)
        return refuse("a colour space that the file does not define", work);
    return tell_array_space(space, named, work);
}

bool is_rgb(const SourceSpace& space)
{
    return space.kind == SpaceKind::rgb || space.kind == SpaceKind::calibrated || space.kind == SpaceKind::profiled ||
           space.kind == SpaceKind::lab;
}

bool is_converted(const SourceSpace& space)
{
    return is_rgb(space) || space.kind == SpaceKind::gray || space.kind == SpaceKind::cmyk;
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
