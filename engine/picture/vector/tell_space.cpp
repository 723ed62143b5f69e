#include "picture/vector/tell_space.h"

#include "color/srgb_tone.h"
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

/// RGB through a profile is taken for sRGB when the profile says that it is; gray is brought to its tone, and CMYK
/// keeps its values.
SourceSpace tell_icc_space(QPDFObjectHandle profile, Recoloring& work)
{
    if (!profile.isStream() || !profile.getDict().getKey("/N").isInteger())
        return refuse("a colour space with a damaged ICC profile", work);
    const long long components = profile.getDict().getKey("/N").getIntValue();
    if (components == 4)
        return {.kind = SpaceKind::cmyk};
    std::string bytes = decode_stream(profile).value_or("");
    if (components == 1)
        return {.kind = SpaceKind::gray, .tone = work.book.gray_tone(bytes)};
    if (components == 3 && work.book.says_srgb(bytes))
        return {.kind = SpaceKind::rgb};
    if (components != 3 || !work.book.can_convert_from(bytes))
        return refuse("colours in an ICC profile that is damaged or not for RGB", work);
    std::shared_ptr<const GrayTone> tone = work.book.gray_tone(bytes);
    return {.kind = SpaceKind::profiled,
            .profile = std::make_shared<const std::string>(std::move(bytes)),
            .tone = std::move(tone)};
}

/// CalGray that describes nothing, or about sRGB, is taken by its values.
SourceSpace tell_calibrated_gray(QPDFObjectHandle dictionary)
{
    QPDFObjectHandle gamma = dictionary.isDictionary() ? dictionary.getKey("/Gamma") : QPDFObjectHandle::newNull();
    const double exponent = gamma.isNumber() ? gamma.getNumericValue() : 2.2;
    if (!(exponent > 0) || std::abs(exponent - 2.2) < 0.1)
        return {.kind = SpaceKind::gray};
    auto tone = std::make_shared<GrayTone>();
    for (std::size_t value = 0; value < tone->size(); ++value)
        (*tone)[value] = static_cast<unsigned char>(
            std::lround(srgb_tone(std::pow(static_cast<double>(value) / 255, exponent)) * 255));
    return {.kind = SpaceKind::gray, .tone = std::move(tone)};
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

/// What a resource dictionary's /ColorSpace says stands for a device's colours, or null.
QPDFObjectHandle default_for(SpaceKind device, QPDFObjectHandle named)
{
    const char* const key = device == SpaceKind::gray ? "/DefaultGray" : device == SpaceKind::rgb ? "/DefaultRGB" : "";
    return named.isDictionary() && named.hasKey(key) ? named.getKey(key) : QPDFObjectHandle::newNull();
}

/// Reads a space and those it is built on, which no name of the resources stands for (ISO 32000-1, 8.6.3): so none can
/// contain itself.
class SpaceReading
{
public:
    /// `named` holds what stands for a device's colours; null: nothing does.
    SpaceReading(QPDFObjectHandle named, Recoloring& work) : named_(named), work_(work) {}

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
            return tell_device(*device);
        return refuse("a colour space that the file does not define", work_);
    }

    /// The space that stands for a device's (ISO 32000-1, 8.6.5.6). One that is damaged, or of another kind, does not.
    SourceSpace tell_device(SpaceKind kind)
    {
        QPDFObjectHandle chosen = default_for(kind, named_);
        SourceSpace plain{.kind = kind};
        if (!chosen.isArray())
            return plain;
        const std::set<std::string> unsupported = work_.unsupported;
        SourceSpace told = SpaceReading(QPDFObjectHandle::newNull(), work_).tell(chosen);
        work_.unsupported = unsupported;
        const bool is_fit =
            told.kind == SpaceKind::gray || told.kind == SpaceKind::calibrated || told.kind == SpaceKind::profiled;
        return is_fit && component_count(told) == component_count(plain) ? told : plain;
    }

    SourceSpace tell_array(QPDFObjectHandle space)
    {
        const std::string family = space.getArrayItem(0).isName() ? space.getArrayItem(0).getName() : "";
        const int count = space.getArrayNItems();
        if (family == "/CalGray")
            return tell_calibrated_gray(count == 2 ? space.getArrayItem(1) : QPDFObjectHandle::newNull());
        if (const std::optional<SpaceKind> device = device_space(family))
            return tell_device(*device);
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

    QPDFObjectHandle named_;
    Recoloring& work_;
};

/// What tells two spaces apart: their text, references and all, and what stands for a device's colours.
std::string key_of(QPDFObjectHandle space, QPDFObjectHandle named)
{
    return space.unparse() + default_for(SpaceKind::gray, named).unparse() +
           default_for(SpaceKind::rgb, named).unparse();
}

} // namespace

SourceSpacePtr tell_space(QPDFObjectHandle space, QPDFObjectHandle named, Recoloring& work)
{
    const bool is_known_name = space.isName() && named.isDictionary() && !is_family(space, {"/Pattern", "/CalRGB"}) &&
                               !device_space(space.getName());
    if (is_known_name) // one step only: names do not chain
        space = named.getKey(space.getName());
    const auto [known, is_new] = work.told_spaces.try_emplace(key_of(space, named));
    if (is_new)
        known->second = std::make_shared<const SourceSpace>(SpaceReading(named, work).tell(space));
    return known->second;
}

} // namespace skrejlapa
