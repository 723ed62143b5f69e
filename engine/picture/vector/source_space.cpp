#include "picture/vector/source_space.h"

#include "picture/vector/content_stream.h"

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
    if (name == "/DeviceRGB" || name == "/RGB" || name == "/CalRGB")
        return SpaceKind::rgb;
    if (name == "/DeviceCMYK" || name == "/CMYK")
        return SpaceKind::cmyk;
    return std::nullopt;
}

/// RGB through a profile is taken for sRGB when the profile says that it is; gray and CMYK keep their values.
SourceSpace tell_icc_space(QPDFObjectHandle profile, Recoloring& work)
{
    if (!profile.isStream() || !profile.getDict().getKey("/N").isInteger())
        return refuse("a colour space with a damaged ICC profile", work);
    const int components = profile.getDict().getKey("/N").getIntValueAsInt();
    if (components == 1)
        return {SpaceKind::gray, {}, nullptr};
    if (components == 4)
        return {SpaceKind::cmyk, {}, nullptr};
    const std::string bytes = decode_stream(profile).value_or("");
    if (bytes.find("sRGB") != std::string::npos || bytes.find(std::string_view("s\0R\0G\0B", 7)) != std::string::npos)
        return {SpaceKind::rgb, {}, nullptr};
    return refuse("colours in an RGB profile other than sRGB", work);
}

SourceSpace tell_spot_space(QPDFObjectHandle space, QPDFObjectHandle named, Recoloring& work)
{
    QPDFObjectHandle alternate = space.getArrayItem(2);
    if (alternate.isArray() && alternate.getArrayNItems() == 2 &&
        alternate.getArrayItem(0).isNameAndEquals("/ICCBased")) {
        QPDFObjectHandle profile = alternate.getArrayItem(1);
        if (profile.isStream() && profile.getDict().getKey("/N").isInteger() &&
            profile.getDict().getKey("/N").getIntValueAsInt() == 4)
            alternate = QPDFObjectHandle::newName("/DeviceCMYK");
    }
    if (!alternate.isNameAndEquals("/DeviceCMYK") && !alternate.isNameAndEquals("/DeviceGray"))
        return refuse("the spot ink " + space.getArrayItem(1).unparseResolved() + ", which has no process inks", work);
    static_cast<void>(named);
    QPDFObjectHandle copy = space.shallowCopy();
    copy.setArrayItem(2, alternate);
    if (copy.getArrayNItems() > 4) // a DeviceN's attributes, which may describe its colorants in any space
        copy.eraseItem(4);
    return {SpaceKind::kept, copy, nullptr};
}

SourceSpace tell_array_space(QPDFObjectHandle space, QPDFObjectHandle named, Recoloring& work)
{
    const std::string family = space.getArrayItem(0).isName() ? space.getArrayItem(0).getName() : "";
    if (const std::optional<SpaceKind> device = device_space(family))
        return {*device, {}, nullptr};
    if (family == "/ICCBased" && space.getArrayNItems() == 2)
        return tell_icc_space(space.getArrayItem(1), work);
    if ((family == "/Separation" || family == "/DeviceN") && space.getArrayNItems() >= 4)
        return tell_spot_space(space, named, work);
    if (family == "/Pattern") {
        // An underlying space is no Pattern itself (ISO 32000-1, 8.6.6.2), so this goes no deeper.
        const bool has_underlying = space.getArrayNItems() == 2 && !space.getArrayItem(1).isNameAndEquals("/Pattern") &&
                                    !(space.getArrayItem(1).isArray() && space.getArrayItem(1).getArrayNItems() > 0 &&
                                      space.getArrayItem(1).getArrayItem(0).isNameAndEquals("/Pattern"));
        if (!has_underlying)
            return {SpaceKind::pattern, {}, nullptr};
        return {SpaceKind::pattern, {}, std::make_shared<SourceSpace>(tell_space(space.getArrayItem(1), {}, work))};
    }
    return refuse("colours in " + (family.empty() ? "a damaged colour space" : family.substr(1)), work);
}

} // namespace

SourceSpace tell_space(QPDFObjectHandle space, QPDFObjectHandle named, Recoloring& work)
{
    if (space.isName()) {
        const std::string name = space.getName();
        if (name == "/Pattern")
            return {SpaceKind::pattern, {}, nullptr};
        if (const std::optional<SpaceKind> device = device_space(name))
            return {*device, {}, nullptr};
        const QPDFObjectHandle resource = named.isInitialized() && named.isDictionary()
                                              ? QPDFObjectHandle(named).getKey(name)
                                              : QPDFObjectHandle::newNull();
        if (QPDFObjectHandle(resource).isName()) // one step only: names do not chain
            return tell_space(resource, {}, work);
        space = resource;
    }
    if (!space.isArray() || space.getArrayNItems() == 0)
        return refuse("a colour space that the file does not define", work);
    return tell_array_space(space, named, work);
}

std::size_t component_count(SpaceKind kind)
{
    switch (kind) {
    case SpaceKind::gray:
        return 1;
    case SpaceKind::rgb:
        return 3;
    case SpaceKind::cmyk:
        return 4;
    case SpaceKind::kept:
    case SpaceKind::pattern:
    case SpaceKind::unknown:
        break;
    }
    return 0;
}

Ink ink_of(SpaceKind kind, const std::vector<double>& components, ColorBook& book)
{
    const auto part = [&](std::size_t at) { return std::clamp(components[at], 0.0, 1.0); };
    if (kind == SpaceKind::gray)
        return {{0, 0, 0, 1 - part(0)}, {}, 1};
    if (kind == SpaceKind::cmyk)
        return {{part(0), part(1), part(2), part(3)}, {}, 1};
    const auto byte = [&](std::size_t at) { return static_cast<int>(std::lround(part(at) * 255)); };
    return book.ink_of({byte(0), byte(1), byte(2)});
}

double luminosity_of(SpaceKind kind, const std::vector<double>& components)
{
    if (kind == SpaceKind::gray)
        return std::clamp(components[0], 0.0, 1.0);
    const double weighted = 0.3 * components[0] + 0.59 * components[1] + 0.11 * components[2];
    const double light = kind == SpaceKind::rgb ? weighted : 1 - weighted - components[3];
    return std::clamp(light, 0.0, 1.0);
}

} // namespace skrejlapa
