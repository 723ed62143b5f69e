#include "picture/vector/ink_reader.h"

#include "picture/vector/content_stream.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace skrejlapa
{

namespace
{

constexpr InkPlane first_spot = 4;

double part(const std::vector<double>& components, std::size_t at)
{
    return at < components.size() ? std::clamp(components[at], 0.0, 1.0) : 0;
}

/// How much ink an RGB colour would about take; only for a picture that is kept in RGB.
CanvasInk rough_inks(const std::vector<double>& rgb)
{
    const double k = 1 - std::max({part(rgb, 0), part(rgb, 1), part(rgb, 2)});
    return process_ink({1 - part(rgb, 0) - k, 1 - part(rgb, 1) - k, 1 - part(rgb, 2) - k, k});
}

CanvasInk colorant_inks(const InkedSpace& space, const std::vector<double>& tints)
{
    CanvasInk ink;
    for (std::size_t at = 0; at < space.colorants.size(); ++at) {
        if (space.colorants[at])
            ink.inks.push_back({*space.colorants[at], part(tints, at)});
    }
    return ink;
}

CanvasInk indexed_ink(const InkedSpace& space, const std::vector<double>& components)
{
    const std::size_t count = space.base->components();
    const auto entry = static_cast<std::size_t>(std::clamp(components.empty() ? 0.0 : components[0], 0.0, 255.0));
    std::vector<double> color;
    for (std::size_t at = entry * count; at < (entry + 1) * count && at < space.table.size(); ++at)
        color.push_back(static_cast<unsigned char>(space.table[at]) / 255.0);
    return InkReader::ink_of(*space.base, color);
}

} // namespace

std::size_t InkedSpace::components() const
{
    if (is_indexed())
        return 1;
    switch (kind) {
    case Kind::gray:
        return 1;
    case Kind::rgb:
        return 3;
    case Kind::cmyk:
        return 4;
    case Kind::colorants:
        return colorants.size();
    case Kind::pattern:
        break;
    }
    return 0;
}

std::optional<InkPlane> InkReader::plane_of(const std::string& colorant)
{
    constexpr std::array<const char*, 4> process{"/Cyan", "/Magenta", "/Yellow", "/Black"};
    if (colorant == "/None")
        return std::nullopt;
    for (InkPlane plane = 0; plane < process.size(); ++plane) {
        if (colorant == process[plane])
            return plane;
    }
    const std::string name = colorant.empty() ? colorant : colorant.substr(1);
    const auto known = std::find(spots_.begin(), spots_.end(), name);
    const auto at = static_cast<std::size_t>(known - spots_.begin());
    if (known == spots_.end())
        spots_.push_back(name);
    return first_spot + at;
}

InkedSpace InkReader::space_of(QPDFObjectHandle space, QPDFObjectHandle named)
{
    using Kind = InkedSpace::Kind;
    if (space.isName() && named.isDictionary() && !named.getKey(space.getName()).isNull())
        return space_of(named.getKey(space.getName()), QPDFObjectHandle::newNull());
    if (space.isArray() && space.getArrayNItems() > 0)
        return array_space(space, named);
    const std::string name = space.isName() ? space.getName() : "";
    if (name == "/DeviceCMYK" || name == "/CMYK")
        return {.kind = Kind::cmyk};
    if (name == "/Pattern")
        return {.kind = Kind::pattern};
    if (name == "/DeviceGray" || name == "/G" || name.empty())
        return {.kind = Kind::gray};
    met_rgb_ = true;
    return {.kind = Kind::rgb};
}

InkedSpace InkReader::array_space(QPDFObjectHandle space, QPDFObjectHandle named)
{
    using Kind = InkedSpace::Kind;
    const int count = space.getArrayNItems();
    QPDFObjectHandle family = space.getArrayItem(0);
    if (family.isNameAndEquals("/Pattern") && count > 1)
        return {.kind = Kind::pattern,
                .base = std::make_shared<InkedSpace>(space_of(space.getArrayItem(1), QPDFObjectHandle::newNull()))};
    if ((family.isNameAndEquals("/Indexed") || family.isNameAndEquals("/I")) && count == 4) {
        const InkedSpace base = space_of(space.getArrayItem(1), named);
        if (base.is_indexed()) // an index into an index is none
            return {.kind = Kind::gray};
        QPDFObjectHandle table = space.getArrayItem(3);
        return {.kind = base.kind,
                .colorants = base.colorants,
                .base = std::make_shared<InkedSpace>(base),
                .table = table.isString()   ? table.getStringValue()
                         : table.isStream() ? decode_stream(table).value_or("")
                                            : std::string{}};
    }
    InkedSpace colorants{.kind = Kind::colorants};
    if (family.isNameAndEquals("/Separation") && count >= 4 && space.getArrayItem(1).isName()) {
        colorants.colorants.push_back(plane_of(space.getArrayItem(1).getName()));
        return colorants;
    }
    if (family.isNameAndEquals("/DeviceN") && count >= 4 && space.getArrayItem(1).isArray()) {
        for (QPDFObjectHandle& name : space.getArrayItem(1).getArrayAsVector())
            colorants.colorants.push_back(plane_of(name.isName() ? name.getName() : "/None"));
        return colorants;
    }
    return space_of(family, QPDFObjectHandle::newNull());
}

CanvasInk InkReader::ink_of(const InkedSpace& space, const std::vector<double>& components)
{
    if (space.is_indexed())
        return indexed_ink(space, components);
    switch (space.kind) {
    case InkedSpace::Kind::gray:
        return {{{3, components.empty() ? 1 : 1 - part(components, 0)}}, 1};
    case InkedSpace::Kind::cmyk:
        return process_ink({part(components, 0), part(components, 1), part(components, 2), part(components, 3)});
    case InkedSpace::Kind::rgb:
        return rough_inks(components);
    case InkedSpace::Kind::colorants:
        return colorant_inks(space, components);
    case InkedSpace::Kind::pattern:
        break;
    }
    return {};
}

} // namespace skrejlapa
