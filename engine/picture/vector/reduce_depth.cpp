#include "picture/vector/reduce_depth.h"

#include "picture/vector/image_samples.h"
#include "picture/vector/pdf_function.h"
#include "picture/vector/recoloring.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

double in_eight_bits(double sample)
{
    constexpr double deepest = 65535;
    constexpr double steps = 257; // 65535 / 255
    return std::round(std::clamp(sample, 0.0, deepest) / steps);
}

std::string reduced_rows(const ImageSamples& samples)
{
    std::string bytes;
    for (int y = 0; y < samples.height; ++y) {
        for (int x = 0; x < samples.width; ++x) {
            for (std::size_t component = 0; component < samples.components; ++component)
                bytes += static_cast<char>(static_cast<unsigned char>(in_eight_bits(samples.at(x, y, component))));
        }
    }
    return bytes;
}

} // namespace

QPDFObjectHandle reduce_depth(QPDFObjectHandle image, std::size_t components, QPDF& pdf)
{
    constexpr int deep = 16;
    const std::optional<ImageSamples> described = describe_samples(image.getDict(), components);
    if (!described || described->bits != deep)
        return image;
    const std::optional<ImageSamples> samples = read_samples(image, components);
    if (!samples)
        return image;
    QPDFObjectHandle reduced = QPDFObjectHandle::newStream(&pdf, reduced_rows(*samples));
    for (const auto& [key, value] : image.getDict().getDictAsMap()) {
        if (key != "/Filter" && key != "/DecodeParms" && key != "/Length")
            reduced.getDict().replaceKey(key, value);
    }
    reduced.getDict().replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(8));
    std::vector<double> key = numbers_in(image.getDict().getKey("/Mask"));
    std::transform(key.begin(), key.end(), key.begin(), in_eight_bits);
    if (!key.empty())
        reduced.getDict().replaceKey("/Mask", number_array(key));
    return reduced;
}

} // namespace skrejlapa
