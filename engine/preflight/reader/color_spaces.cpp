#include "preflight/reader/color_spaces.h"

namespace skrejlapa
{

namespace
{

SpaceFact plain(ColorKind kind, std::size_t parts)
{
    PdfColor first{.kind = kind, .parts = std::vector<double>(parts, 0.0)};
    if (parts == 4)
        first.parts.back() = 1; // DeviceCMYK begins with black
    return {first, {}};
}

std::optional<SpaceFact> named_space(const std::string& name)
{
    if (name == "DeviceGray" || name == "G" || name == "CalGray")
        return plain(name == "CalGray" ? ColorKind::calibrated_gray : ColorKind::gray, 1);
    if (name == "DeviceRGB" || name == "RGB" || name == "CalRGB")
        return plain(name == "CalRGB" ? ColorKind::calibrated_rgb : ColorKind::rgb, 3);
    if (name == "DeviceCMYK" || name == "CMYK")
        return plain(ColorKind::cmyk, 4);
    if (name == "Lab")
        return plain(ColorKind::lab, 3);
    if (name == "Pattern")
        return plain(ColorKind::pattern, 0);
    return std::nullopt;
}

SpaceFact profile_space(QPDFObjectHandle profile)
{
    switch (whole_of(number_of(entry_of(profile, "/N")))) {
    case 1:
        return plain(ColorKind::icc_gray, 1);
    case 3:
        return plain(ColorKind::icc_rgb, 3);
    case 4:
        return plain(ColorKind::icc_cmyk, 4);
    default:
        return plain(ColorKind::unknown, 0);
    }
}

SpaceFact spot_space(QPDFObjectHandle space, QPDFObjectHandle resources, int depth)
{
    SpaceFact fact = plain(ColorKind::spots, 0);
    QPDFObjectHandle names = space.getArrayItem(1);
    if (names.isName())
        fact.first.colorants.push_back(name_of(names));
    for (int i = 0; names.isArray() && i < names.getArrayNItems(); ++i)
        fact.first.colorants.push_back(name_of(names.getArrayItem(i)));
    fact.first.parts.assign(fact.first.colorants.size(), 1.0);
    if (space.getArrayNItems() > 2)
        fact.first.alternate = tell_space(space.getArrayItem(2), resources, depth + 1).first.kind;
    return fact;
}

SpaceFact array_space(QPDFObjectHandle space, QPDFObjectHandle resources, int depth)
{
    const std::string family = name_of(space.getArrayItem(0));
    const bool has_more = space.getArrayNItems() > 1;
    if (family == "ICCBased" && has_more)
        return profile_space(space.getArrayItem(1));
    if ((family == "Indexed" || family == "I") && has_more)
        return tell_space(space.getArrayItem(1), resources, depth + 1);
    if ((family == "Separation" || family == "DeviceN") && has_more)
        return spot_space(space, resources, depth);
    return named_space(family).value_or(plain(ColorKind::unknown, 0));
}

} // namespace

SpaceFact tell_space(QPDFObjectHandle space, QPDFObjectHandle resources, int depth)
{
    constexpr int deepest = 8;
    if (depth > deepest)
        return plain(ColorKind::unknown, 0);
    if (space.isName()) {
        QPDFObjectHandle defined = entry_of(entry_of(resources, "/ColorSpace"), space.getName());
        if (!defined.isNull() && !(defined.isName() && defined.getName() == space.getName()))
            return tell_space(defined, resources, depth + 1);
        return named_space(name_of(space)).value_or(plain(ColorKind::unknown, 0));
    }
    if (space.isArray() && space.getArrayNItems() > 0)
        return array_space(space, resources, depth);
    return plain(ColorKind::unknown, 0);
}

ColorKind device_kind(std::size_t parts)
{
    return parts == 1   ? ColorKind::gray
           : parts == 3 ? ColorKind::rgb
           : parts == 4 ? ColorKind::cmyk
                        : ColorKind::unknown;
}

} // namespace skrejlapa
