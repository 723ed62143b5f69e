#include "picture/vector/image_samples.h"

#include "picture/vector/content_stream.h"
#include "picture/vector/image_filters.h"

namespace skrejlapa
{

namespace
{

constexpr long long most_samples = 100'000'000;

std::size_t bytes_in_row(const ImageSamples& samples)
{
    return (static_cast<std::size_t>(samples.width) * samples.components * static_cast<std::size_t>(samples.bits) + 7) /
           8;
}

bool is_depth(long long bits) { return bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16; }

/// Some writers leave out what the filter says anyway.
long long bits_of(QPDFObjectHandle dictionary)
{
    QPDFObjectHandle bits = dictionary.getKey("/BitsPerComponent");
    if (bits.isInteger())
        return bits.getIntValue();
    return has_filter(dictionary, "/DCTDecode") ? 8 : is_bilevel(dictionary) ? 1 : 0;
}

} // namespace

bool is_bilevel(QPDFObjectHandle dictionary)
{
    return has_filter(dictionary, "/CCITTFaxDecode") || has_filter(dictionary, "/JBIG2Decode");
}

bool holds_whole_samples(QPDFObjectHandle image, std::size_t components)
{
    return is_bilevel(image.getDict()) || read_samples(image, components).has_value();
}

std::uint32_t ImageSamples::at(int x, int y, std::size_t component) const
{
    const std::size_t row = static_cast<std::size_t>(y) * bytes_in_row(*this);
    const std::size_t bit = (static_cast<std::size_t>(x) * components + component) * static_cast<std::size_t>(bits);
    const auto byte = [&](std::size_t index) { return std::uint32_t{static_cast<unsigned char>(rows[index])}; };
    if (bits == 16)
        return byte(row + bit / 8) << 8U | byte(row + bit / 8 + 1);
    const auto shift = 8 - static_cast<unsigned>(bits) - static_cast<unsigned>(bit % 8);
    return byte(row + bit / 8) >> shift & highest();
}

bool is_stencil(QPDFObjectHandle dictionary)
{
    QPDFObjectHandle stencil = dictionary.getKey("/ImageMask");
    return stencil.isBool() && stencil.getBoolValue();
}

std::optional<ImageSamples> describe_samples(QPDFObjectHandle dictionary, std::size_t components)
{
    const auto integer = [&](const char* key) {
        QPDFObjectHandle value = dictionary.getKey(key);
        return value.isInteger() ? value.getIntValue() : 0;
    };
    const long long bits = is_stencil(dictionary) ? 1 : bits_of(dictionary);
    const long long width = integer("/Width");
    const long long height = integer("/Height");
    if (!is_depth(bits) || components == 0 || components > 32 || width <= 0 || height <= 0 || width > most_samples ||
        height > most_samples || width * height > most_samples)
        return std::nullopt;
    return ImageSamples{.width = static_cast<int>(width),
                        .height = static_cast<int>(height),
                        .bits = static_cast<int>(bits),
                        .components = components,
                        .rows = {}};
}

std::optional<ImageSamples> read_samples(QPDFObjectHandle image, std::size_t components)
{
    std::optional<ImageSamples> samples = describe_samples(image.getDict(), components);
    if (!samples)
        return std::nullopt;
    std::optional<std::string> rows = decode_stream(image);
    if (!rows || rows->size() < bytes_in_row(*samples) * static_cast<std::size_t>(samples->height))
        return std::nullopt;
    samples->rows = *std::move(rows);
    return samples;
}

} // namespace skrejlapa
