#include "picture/vector/recolor_image.h"

#include "picture/vector/content_stream.h"
#include "picture/vector/source_space.h"

#include <array>
#include <cmath>

namespace skrejlapa
{

namespace
{

QPDFObjectHandle refuse(const char* what, Recoloring& work)
{
    work.unsupported.insert(what);
    return QPDFObjectHandle::newNull();
}

/// A new image stream with the source's data as they are, and those of its keys that print needs.
QPDFObjectHandle copy_image(QPDFObjectHandle image, QPDF& pdf)
{
    constexpr std::array<const char*, 11> kept{"/Type",       "/Subtype", "/Width", "/Height",      "/BitsPerComponent",
                                               "/ImageMask",  "/Decode",  "/Matte", "/Interpolate", "/Filter",
                                               "/DecodeParms"};
    QPDFObjectHandle source = image.getDict();
    QPDFObjectHandle copy = QPDFObjectHandle::newStream(&pdf, image.getRawStreamData());
    for (const char* const key : kept) {
        if (!source.getKey(key).isNull())
            copy.getDict().replaceKey(key, source.getKey(key));
    }
    return copy;
}

bool is_jpeg2000(QPDFObjectHandle image)
{
    QPDFObjectHandle filter = image.getDict().getKey("/Filter");
    if (filter.isNameAndEquals("/JPXDecode"))
        return true;
    if (!filter.isArray())
        return false;
    for (QPDFObjectHandle& one : filter.getArrayAsVector()) {
        if (one.isNameAndEquals("/JPXDecode"))
            return true;
    }
    return false;
}

/// Replaces an RGB image's samples by CMYK ones.
QPDFObjectHandle convert_samples(QPDFObjectHandle image, Recoloring& work)
{
    QPDFObjectHandle source = image.getDict();
    const bool has_bytes =
        source.getKey("/BitsPerComponent").isInteger() && source.getKey("/BitsPerComponent").getIntValueAsInt() == 8;
    if (!has_bytes || !source.getKey("/Width").isInteger() || !source.getKey("/Height").isInteger() ||
        !source.getKey("/Decode").isNull() || source.getKey("/Mask").isArray())
        return refuse("an RGB image of other than 8 bits, or with a colour key or a decode array", work);
    const long long pixels = source.getKey("/Width").getIntValue() * source.getKey("/Height").getIntValue();
    std::optional<std::string> samples = decode_stream(image);
    if (!samples || pixels <= 0 || samples->size() < static_cast<std::size_t>(pixels) * 3)
        return refuse("a damaged image", work);
    samples->resize(static_cast<std::size_t>(pixels) * 3);
    QPDFObjectHandle copy = copy_image(image, work.pdf);
    copy.replaceStreamData(work.book.convert_pixels(*samples), QPDFObjectHandle::newNull(),
                           QPDFObjectHandle::newNull());
    copy.getDict().replaceKey("/ColorSpace", QPDFObjectHandle::newName("/DeviceCMYK"));
    return copy;
}

/// Replaces the table of an Indexed image; its samples stay.
QPDFObjectHandle convert_table(QPDFObjectHandle image, QPDFObjectHandle space, QPDFObjectHandle named, Recoloring& work)
{
    const SourceSpace base = tell_space(space.getArrayItem(1), named, work);
    QPDFObjectHandle table = space.getArrayItem(3);
    const std::string bytes = table.isString()   ? table.getStringValue()
                              : table.isStream() ? decode_stream(table).value_or("")
                                                 : std::string{};
    const std::size_t components = component_count(base.kind);
    if (components == 0 || image.getDict().getKey("/Mask").isArray())
        return refuse("an image with a table of spot inks, or with a colour key", work);
    std::string inks;
    for (std::size_t at = 0; at + components <= bytes.size(); at += components) {
        std::vector<double> color;
        for (std::size_t component = 0; component < components; ++component)
            color.push_back(static_cast<unsigned char>(bytes[at + component]) / 255.0);
        const Cmyk process = ink_of(base.kind, color, work.book).process;
        for (const double part : {process.c, process.m, process.y, process.k})
            inks += static_cast<char>(std::lround(part * 255));
    }
    QPDFObjectHandle converted = space.shallowCopy();
    converted.setArrayItem(1, QPDFObjectHandle::newName("/DeviceCMYK"));
    converted.setArrayItem(3, QPDFObjectHandle::newString(inks));
    QPDFObjectHandle copy = copy_image(image, work.pdf);
    copy.getDict().replaceKey("/ColorSpace", converted);
    return copy;
}

bool is_indexed(QPDFObjectHandle space)
{
    return space.isArray() && space.getArrayNItems() == 4 && space.getArrayItem(0).isNameAndEquals("/Indexed");
}

QPDFObjectHandle recolor_samples(QPDFObjectHandle image, QPDFObjectHandle named, PaintTarget target, Recoloring& work)
{
    QPDFObjectHandle space = image.getDict().getKey("/ColorSpace");
    if (space.isName() && named.isDictionary() && named.hasKey(space.getName()))
        space = named.getKey(space.getName());
    if (is_indexed(space) && target == PaintTarget::inks)
        return convert_table(image, space, named, work);
    const SourceSpace kind = is_indexed(space) ? SourceSpace{} : tell_space(space, named, work);
    if (target == PaintTarget::luminosity && kind.kind != SpaceKind::gray)
        return refuse("a mask of a coloured image", work);
    if (kind.kind == SpaceKind::rgb)
        return convert_samples(image, work);
    if (kind.kind == SpaceKind::unknown || kind.kind == SpaceKind::pattern)
        return QPDFObjectHandle::newNull();
    QPDFObjectHandle copy = copy_image(image, work.pdf);
    const char* const device = kind.kind == SpaceKind::gray ? "/DeviceGray" : "/DeviceCMYK";
    copy.getDict().replaceKey("/ColorSpace",
                              kind.kind == SpaceKind::kept ? kind.object : QPDFObjectHandle::newName(device));
    return copy;
}

/// Takes over a mask: a stencil, a colour key, or a soft mask, whose samples are gray.
void take_masks(QPDFObjectHandle from, QPDFObjectHandle to, Recoloring& work)
{
    QPDFObjectHandle mask = from.getDict().getKey("/Mask");
    if (mask.isArray() || mask.isStream())
        to.getDict().replaceKey("/Mask", mask.isStream() ? copy_image(mask, work.pdf) : mask);
    QPDFObjectHandle soft = from.getDict().getKey("/SMask");
    if (!soft.isStream())
        return;
    if (is_jpeg2000(soft))
        work.unsupported.insert("an image in JPEG 2000");
    QPDFObjectHandle copy = copy_image(soft, work.pdf);
    copy.getDict().replaceKey("/ColorSpace", QPDFObjectHandle::newName("/DeviceGray"));
    to.getDict().replaceKey("/SMask", copy);
}

} // namespace

QPDFObjectHandle recolor_image(QPDFObjectHandle image, QPDFObjectHandle named, PaintTarget target, Recoloring& work)
{
    ++work.images;
    if (is_jpeg2000(image))
        return refuse("an image in JPEG 2000", work);
    QPDFObjectHandle stencil = image.getDict().getKey("/ImageMask");
    if (stencil.isBool() && stencil.getBoolValue())
        return copy_image(image, work.pdf);
    QPDFObjectHandle copy = recolor_samples(image, named, target, work);
    if (!copy.isNull())
        take_masks(image, copy, work);
    return copy;
}

} // namespace skrejlapa
