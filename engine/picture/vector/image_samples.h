/// The samples of an image inside a PDF, of any depth.
#pragma once

#include <cstdint>
#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

namespace skrejlapa
{

struct ImageSamples {
    int width = 0;
    int height = 0;
    int bits = 8; ///< 1, 2, 4, 8 or 16
    std::size_t components = 1;
    std::string rows; ///< each row starts on a byte

    /// A sample as it stands, 0 to 2^bits - 1. Requires: inside the image.
    [[nodiscard]] std::uint32_t at(int x, int y, std::size_t component) const;
    [[nodiscard]] std::uint32_t highest() const { return (1U << static_cast<unsigned>(bits)) - 1; }
};

/// Width, height and depth as the dictionary says, without the samples; nothing where they make no sense or are over
/// 100 million pixels.
std::optional<ImageSamples> describe_samples(QPDFObjectHandle dictionary, std::size_t components);

/// The samples of an image of so many components; nothing when they cannot be unpacked or there are too few of them.
std::optional<ImageSamples> read_samples(QPDFObjectHandle image, std::size_t components);

/// True for filters of one bit only, which are not unpacked here.
bool is_bilevel(QPDFObjectHandle dictionary);

/// False where samples are damaged or too few; what `is_bilevel` is believed.
bool holds_whole_samples(QPDFObjectHandle image, std::size_t components);

/// True for an image of one bit that paints in the current colour.
bool is_stencil(QPDFObjectHandle dictionary);

} // namespace skrejlapa
