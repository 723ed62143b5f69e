#include "picture/vector/recolor_image.h"

#include "picture/vector/content_stream.h"
#include "picture/vector/image_filters.h"
#include "picture/vector/image_samples.h"
#include "picture/vector/reduce_depth.h"
#include "picture/vector/source_light.h"
#include "picture/vector/tell_space.h"

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

/// True for an image whose colours were mixed with a ground beforehand (ISO 32000-1, 11.6.5.3).
bool has_matte(QPDFObjectHandle dictionary)
{
    QPDFObjectHandle soft = dictionary.getKey("/SMask");
    return soft.isStream() && !soft.getDict().getKey("/Matte").isNull();
}

QPDFObjectHandle refuse_matte(Recoloring& work)
{
    return refuse("an RGB image mixed with its ground (a soft mask with a matte colour)", work);
}

/// A new image stream with the source's data as they are, and those of its keys that print needs. /Interpolate is not
/// among them: PDF/A forbids it, and no two readers smooth pixels alike.
QPDFObjectHandle copy_image(QPDFObjectHandle image, QPDF& pdf)
{
    constexpr std::array<const char*, 10> kept{"/Type",      "/Subtype", "/Width", "/Height", "/BitsPerComponent",
                                               "/ImageMask", "/Decode",  "/Matte", "/Filter", "/DecodeParms"};
    QPDFObjectHandle source = image.getDict();
    QPDFObjectHandle copy = QPDFObjectHandle::newStream(&pdf, image.getRawStreamData());
    for (const char* const key : kept) {
        if (!source.getKey(key).isNull())
            copy.getDict().replaceKey(key, source.getKey(key));
    }
    return copy;
}

QPDFObjectHandle with_space(QPDFObjectHandle image, const QPDFObjectHandle& space, QPDF& pdf)
{
    QPDFObjectHandle copy = copy_image(image, pdf);
    copy.getDict().replaceKey("/ColorSpace", space);
    return copy;
}

/// A new image of 8 bits a sample in the place of the source's.
QPDFObjectHandle with_samples(QPDFObjectHandle image, const char* space, const std::string& samples, QPDF& pdf)
{
    QPDFObjectHandle copy = with_space(image, QPDFObjectHandle::newName(space), pdf);
    copy.replaceStreamData(samples, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    copy.getDict().replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(8));
    copy.getDict().removeKey("/Decode");
    return copy;
}

/// What the samples stand for, through /Decode.
class SampleMeaning
{
public:
    SampleMeaning(const ImageSamples& samples, const SourceSpace& space, QPDFObjectHandle dictionary)
    {
        std::vector<double> decode = numbers_in(dictionary.getKey("/Decode"));
        for (std::size_t component = 0; component < samples.components; ++component) {
            ComponentRange range = component_range(space, component);
            if (space.kind == SpaceKind::indexed)
                range = {0, static_cast<double>(samples.highest())};
            if (decode.size() == samples.components * 2)
                range = {decode[component * 2], decode[component * 2 + 1]};
            lows_.push_back(range.low);
            steps_.push_back((range.high - range.low) / samples.highest());
        }
    }

    void read(const ImageSamples& samples, int x, int y, std::vector<double>& color) const
    {
        for (std::size_t component = 0; component < samples.components; ++component)
            color[component] = lows_[component] + samples.at(x, y, component) * steps_[component];
    }

private:
    std::vector<double> lows_;
    std::vector<double> steps_;
};

/// Goes over all pixels from the top left. `tell` is given each colour.
template <class Tell> void for_each_color(const ImageSamples& samples, const SampleMeaning& meaning, const Tell& tell)
{
    std::vector<double> color(samples.components);
    for (int y = 0; y < samples.height; ++y) {
        for (int x = 0; x < samples.width; ++x) {
            meaning.read(samples, x, y, color);
            tell(color);
        }
    }
}

char as_byte(double part)
{
    return static_cast<char>(std::lround(std::isnan(part) ? 0 : std::clamp(part, 0.0, 1.0) * 255));
}

/// The samples as RGB of `rgb_profile`. Bytes that are so already are taken as they are.
std::string rgb_samples(const ImageSamples& samples, const SourceSpace& space, QPDFObjectHandle dictionary)
{
    const bool is_plain = space.kind == SpaceKind::rgb || space.kind == SpaceKind::profiled;
    const auto pixels = static_cast<std::size_t>(samples.width) * static_cast<std::size_t>(samples.height);
    if (is_plain && samples.bits == 8 && dictionary.getKey("/Decode").isNull())
        return samples.rows.substr(0, pixels * 3);
    std::string rgb;
    rgb.reserve(pixels * 3);
    for_each_color(samples, SampleMeaning(samples, space, dictionary), [&](const std::vector<double>& color) {
        for (const double part : rgb_of(space, color))
            rgb += as_byte(part);
    });
    return rgb;
}

/// A stencil over the pixels whose samples all lie in the ranges of a colour key (ISO 32000-1, 8.9.6.4).
QPDFObjectHandle mask_by_key(const ImageSamples& samples, const std::vector<double>& key, QPDF& pdf)
{
    std::string rows;
    for (int y = 0; y < samples.height; ++y) {
        unsigned bits = 0;
        for (int x = 0; x < samples.width; ++x) {
            bool is_masked = key.size() == samples.components * 2;
            for (std::size_t component = 0; is_masked && component < samples.components; ++component) {
                const double sample = samples.at(x, y, component);
                is_masked = sample >= key[component * 2] && sample <= key[component * 2 + 1];
            }
            bits = bits << 1U | (is_masked ? 1U : 0U);
            if (x % 8 == 7 || x + 1 == samples.width)
                rows += static_cast<char>(bits << static_cast<unsigned>(7 - x % 8) & 0xFFU);
            if (x % 8 == 7)
                bits = 0;
        }
    }
    QPDFObjectHandle mask = QPDFObjectHandle::newStream(&pdf, rows);
    mask.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    mask.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    mask.getDict().replaceKey("/ImageMask", QPDFObjectHandle::newBool(true));
    mask.getDict().replaceKey("/Width", QPDFObjectHandle::newInteger(samples.width));
    mask.getDict().replaceKey("/Height", QPDFObjectHandle::newInteger(samples.height));
    mask.getDict().replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(1));
    return mask;
}

/// The samples as screens show them.
std::string light_samples(const ImageSamples& samples, const SourceSpace& space, QPDFObjectHandle dictionary,
                          ColorBook& book)
{
    if (is_rgb(space))
        return book.srgb_of_pixels(rgb_samples(samples, space, dictionary), rgb_profile(space, book));
    std::string bytes;
    const bool is_in_inks = space.kind == SpaceKind::cmyk;
    for_each_color(samples, SampleMeaning(samples, space, dictionary), [&](const std::vector<double>& color) {
        for (const double part : is_in_inks ? color : light_of(space, color, book))
            bytes += as_byte(part);
    });
    return is_in_inks ? book.light_of_pixels(bytes) : bytes;
}

/// Replaces samples that are no inks. A colour key, which counts in the old samples, becomes a stencil.
QPDFObjectHandle convert_samples(QPDFObjectHandle image, const SourceSpace& space, PaintTarget target, Recoloring& work)
{
    QPDFObjectHandle dictionary = image.getDict();
    const std::optional<ImageSamples> samples = read_samples(image, component_count(space));
    if (!samples)
        return refuse("a damaged image", work);
    if (has_matte(dictionary))
        return refuse_matte(work);
    QPDFObjectHandle copy = QPDFObjectHandle::newNull();
    if (space.kind == SpaceKind::gray && target != PaintTarget::luminosity) {
        std::string gray;
        for_each_color(*samples, SampleMeaning(*samples, space, dictionary),
                       [&](const std::vector<double>& color) { gray += as_byte(toned(space, color[0])); });
        copy = with_samples(image, "/DeviceGray", gray, work.pdf);
    } else if (target == PaintTarget::luminosity) {
        std::string gray;
        for_each_color(*samples, SampleMeaning(*samples, space, dictionary),
                       [&](const std::vector<double>& color) { gray += as_byte(luminosity_of(space, color)); });
        copy = with_samples(image, "/DeviceGray", gray, work.pdf);
    } else if (target == PaintTarget::light) {
        copy = with_samples(image, "/DeviceRGB", light_samples(*samples, space, dictionary, work.book), work.pdf);
    } else {
        copy = with_samples(
            image, "/DeviceCMYK",
            work.book.convert_pixels(rgb_samples(*samples, space, dictionary), rgb_profile(space, work.book)),
            work.pdf);
    }
    const std::vector<double> key = numbers_in(dictionary.getKey("/Mask"));
    if (!key.empty())
        copy.getDict().replaceKey("/Mask", mask_by_key(*samples, key, work.pdf));
    return copy;
}

/// The table of an Indexed image in process inks.
std::string convert_table(const SourceSpace& space, Recoloring& work)
{
    const std::size_t components = component_count(*space.underlying);
    std::string inks;
    for (std::size_t entry = 0; (entry + 1) * components <= space.table.size() && entry < 256; ++entry) {
        const Cmyk process = ink_of(space, {static_cast<double>(entry)}, work.book).process;
        for (const double part : {process.c, process.m, process.y, process.k})
            inks += as_byte(part);
    }
    return inks;
}

/// Replaces the table of an Indexed image; its samples stay. A table of spot inks stays, too.
QPDFObjectHandle recolor_indexed(QPDFObjectHandle image, const SourceSpace& space, Recoloring& work)
{
    const bool is_spot = space.underlying->kind == SpaceKind::spot;
    if (has_matte(image.getDict()) && !is_spot && space.underlying->kind != SpaceKind::cmyk)
        return refuse_matte(work);
    const std::string table = is_spot ? space.table : convert_table(space, work);
    const std::size_t components = is_spot ? component_count(*space.underlying) : 4;
    if (table.size() < components)
        return refuse("a damaged image", work);
    QPDFObjectHandle indexed = QPDFObjectHandle::newArray();
    indexed.appendItem(QPDFObjectHandle::newName("/Indexed"));
    indexed.appendItem(is_spot ? space.underlying->object : QPDFObjectHandle::newName("/DeviceCMYK"));
    const std::size_t entries = std::min<std::size_t>(table.size() / components, 256);
    indexed.appendItem(QPDFObjectHandle::newInteger(static_cast<long long>(entries) - 1));
    indexed.appendItem(QPDFObjectHandle::newString(table.substr(0, entries * components)));
    return with_space(image, indexed, work.pdf);
}

/// True for grays that mean other ones in sRGB; black and white mean themselves.
bool has_tone(QPDFObjectHandle image, const SourceSpace& space)
{
    const std::optional<ImageSamples> samples = describe_samples(image.getDict(), 1);
    return space.kind == SpaceKind::gray && space.tone && samples && samples->bits > 1;
}

QPDFObjectHandle recolor_samples(QPDFObjectHandle image, const SourceSpace& space, PaintTarget target, Recoloring& work)
{
    const bool is_mask_of_colors = target == PaintTarget::luminosity && space.kind != SpaceKind::gray;
    const bool is_toned = target != PaintTarget::luminosity && has_tone(image, space);
    const bool is_shown_as_it_is =
        target == PaintTarget::light && !is_toned && (space.kind == SpaceKind::gray || space.kind == SpaceKind::rgb);
    const bool is_for_screen = target == PaintTarget::light && !is_shown_as_it_is;
    const bool is_converted_here =
        is_mask_of_colors || is_toned || is_for_screen || (is_rgb(space) && !is_shown_as_it_is);
    if (!is_converted_here && !holds_whole_samples(image, component_count(space)))
        return refuse("a damaged image", work);
    if (space.kind == SpaceKind::gray && !is_toned)
        return with_space(image, QPDFObjectHandle::newName("/DeviceGray"), work.pdf);
    if (is_shown_as_it_is)
        return with_space(image, QPDFObjectHandle::newName("/DeviceRGB"), work.pdf);
    if (is_converted_here)
        return convert_samples(image, space, target, work);
    if (space.kind == SpaceKind::indexed)
        return recolor_indexed(image, space, work);
    return with_space(image, space.kind == SpaceKind::spot ? space.object : QPDFObjectHandle::newName("/DeviceCMYK"),
                      work.pdf);
}

/// Takes over a mask: a stencil, a colour key, or a soft mask, whose samples are gray.
void take_masks(QPDFObjectHandle from, QPDFObjectHandle to, Recoloring& work)
{
    QPDFObjectHandle mask = from.getDict().getKey("/Mask");
    QPDFObjectHandle soft = from.getDict().getKey("/SMask");
    for (QPDFObjectHandle& one : std::array{mask, soft}) {
        if (one.isStream() && has_filter(one.getDict(), "/JPXDecode"))
            work.unsupported.insert("an image in JPEG 2000");
        else if (one.isStream() && !holds_whole_samples(one, 1))
            work.unsupported.insert("a damaged image");
        work.has_jbig2 = work.has_jbig2 || (one.isStream() && has_filter(one.getDict(), "/JBIG2Decode"));
    }
    if ((mask.isArray() || mask.isStream()) && to.getDict().getKey("/Mask").isNull())
        to.getDict().replaceKey("/Mask", mask.isStream() ? copy_image(mask, work.pdf) : mask);
    if (!soft.isStream())
        return;
    soft = reduce_depth(soft, 1, work.pdf);
    to.getDict().replaceKey("/SMask", with_space(soft, QPDFObjectHandle::newName("/DeviceGray"), work.pdf));
}

} // namespace

QPDFObjectHandle recolor_image(QPDFObjectHandle image, QPDFObjectHandle named, PaintTarget target, Recoloring& work)
{
    ++work.images;
    QPDFObjectHandle dictionary = image.getDict();
    if (has_filter(dictionary, "/JPXDecode"))
        return refuse("an image in JPEG 2000", work);
    work.has_jbig2 = work.has_jbig2 || has_filter(dictionary, "/JBIG2Decode");
    if (!describe_samples(dictionary, 1))
        return refuse("a damaged image", work);
    if (is_stencil(dictionary))
        return holds_whole_samples(image, 1) ? copy_image(image, work.pdf) : refuse("a damaged image", work);
    QPDFObjectHandle space = dictionary.getKey("/ColorSpace");
    const SourceSpacePtr told = tell_space(space, named, work);
    const SourceSpace& kind = *told;
    if (kind.kind == SpaceKind::unknown)
        return QPDFObjectHandle::newNull();
    if (component_count(kind) == 0)
        return refuse("a damaged image", work);
    image = reduce_depth(image, component_count(kind), work.pdf);
    QPDFObjectHandle copy = recolor_samples(image, kind, target, work);
    if (!copy.isNull())
        take_masks(image, copy, work);
    return copy;
}

} // namespace skrejlapa
