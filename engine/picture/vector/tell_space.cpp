#include "picture/vector/tell_space.h"

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

/// Reads a space and those it is built on, which no name of the resources stands for (ISO 32000-1, 8.6.3): so none can
/// contain itself.
class SpaceReading
{
public:
    explicit SpaceReading(Recoloring& work) : work_(work) {}

    SourceSpace tell(QPDFObjectHandle space)
    {
        if (space.isName())
            return tell_family(space.getName());
        if (space.isArray() && space.getArrayNItems() > 0)
            return tell_array(space);
        return refuse("a colour space that the file does not define", work_);
    }

private:
    SourceSpace tell_family(const std::string& name)
    {
        if (name == "/Pattern")
            return {.kind = SpaceKind::pattern};
        if (name == "/CalRGB")
            return {.kind = SpaceKind::rgb};
        if (const std::optional<SpaceKind> device = device_space(name))
            return {.kind = *device};
        return refuse("a colour space that the file does not define", work_);
    }

    SourceSpace tell_array(QPDFObjectHandle space)
    {
        const std::string family = space.getArrayItem(0).isName() ? space.getArrayItem(0).getName() : "";
        const int count = space.getArrayNItems();
        if (const std::optional<SpaceKind> device = device_space(family))
            return {.kind = *device};
        if (family == "/ICCBased" && count == 2)
            return tell_icc_space(space.getArrayItem(1), work_);
        if (family == "/CalRGB")
            return tell_calibrated_space(count == 2 ? space.getArrayItem(1) : QPDFObjectHandle::newNull());
        if (family == "/Lab" && count == 2)
            return tell_lab_space(space.getArrayItem(1));
        if ((family == "/Separation" || family == "/DeviceN") && count >= 4)
            return tell_spot(space);
        if ((family == "/Indexed" || family == "/I") && count == 4)
            return tell_indexed(space);
        if (family == "/Pattern")
            return tell_pattern(space);
        return refuse("colours in " + (family.empty() ? "a damaged colour space" : family.substr(1)), work_);
    }

    SourceSpace tell_spot(QPDFObjectHandle space)
    {
        // An alternate is no special space itself (ISO 32000-1, 8.6.6.4), so this goes no deeper.
        QPDFObjectHandle alternate = space.getArrayItem(2);
        if (is_family(alternate, {"/Separation", "/DeviceN", "/Indexed", "/Pattern"}))
            return refuse("the spot ink " + space.getArrayItem(1).unparseResolved() + ", which has no process inks",
                          work_);
        const SourceSpace look = tell(alternate);
        return look.kind == SpaceKind::unknown ? look : make_spot_space(space, look, work_);
    }

    SourceSpace tell_indexed(QPDFObjectHandle space)
    {
        QPDFObjectHandle base = space.getArrayItem(1);
        if (is_family(base, {"/Indexed", "/I", "/Pattern"}))
            return refuse("a damaged colour space", work_);
        SourceSpace underlying = tell(base);
        if (underlying.kind == SpaceKind::unknown)
            return underlying;
        QPDFObjectHandle table = space.getArrayItem(3);
        return {.kind = SpaceKind::indexed,
                .underlying = std::make_shared<SourceSpace>(std::move(underlying)),
                .table = table.isString()   ? table.getStringValue()
                         : table.isStream() ? decode_stream(table).value_or("")
                                            : std::string{}};
    }

    SourceSpace tell_pattern(QPDFObjectHandle space)
    {
        // An underlying space is no Pattern itself (ISO 32000-1, 8.6.6.2), so this goes no deeper.
        if (space.getArrayNItems() != 2 || is_family(space.getArrayItem(1), {"/Pattern"}))
            return {.kind = SpaceKind::pattern};
        return {.kind = SpaceKind::pattern, .underlying = std::make_shared<SourceSpace>(tell(space.getArrayItem(1)))};
    }

    Recoloring& work_;
};

} // namespace

SourceSpace tell_space(QPDFObjectHandle space, QPDFObjectHandle named, Recoloring& work)
{
    const bool is_known_name = space.isName() && named.isInitialized() && named.isDictionary() &&
                               !is_family(space, {"/Pattern", "/CalRGB"}) && !device_space(space.getName());
    if (is_known_name) // one step only: names do not chain
        space = named.getKey(space.getName());
    return SpaceReading(work).tell(space);
}

} // namespace skrejlapa
