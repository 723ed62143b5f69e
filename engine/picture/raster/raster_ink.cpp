#include "picture/raster/raster_ink.h"

#include "picture/ink/ink_extent.h"
#include "picture/raster/bitmap.h"

#include <algorithm>
#include <cassert>

namespace skrejlapa
{

namespace
{

std::size_t channel_count(SampleSpace space)
{
    return space == SampleSpace::gray ? 1 : space == SampleSpace::rgb ? 3 : 4;
}

/// How far a pixel is from paper, 0 or its opacity.
char coverage_at(const InkSamples& raster, std::size_t pixel)
{
    constexpr int near_white = 250;
    const std::size_t channels = channel_count(raster.space);
    const bool is_ink = raster.space == SampleSpace::cmyk && !raster.is_inverted;
    bool is_white = true;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        const int sample = static_cast<unsigned char>(raster.samples[pixel * channels + channel]);
        is_white = is_white && (is_ink ? 255 - sample : sample) >= near_white;
    }
    const char alpha = raster.alpha.empty() ? '\xFF' : raster.alpha[pixel];
    return is_white ? '\0' : alpha;
}

InkExtent find_ink(const InkSamples& raster, Size size)
{
    constexpr int most_samples = 512;
    const int columns = std::min(raster.width, most_samples);
    const int rows = std::min(raster.height, most_samples);
    std::string coverage;
    for (int row = 0; row < rows; ++row) {
        const auto y = static_cast<std::size_t>((2LL * row + 1) * raster.height / (2LL * rows));
        for (int column = 0; column < columns; ++column) {
            const auto x = static_cast<std::size_t>((2LL * column + 1) * raster.width / (2LL * columns));
            coverage += coverage_at(raster, y * static_cast<std::size_t>(raster.width) + x);
        }
    }
    return measure_ink(coverage, columns, rows, size);
}

PictureInk measure_raster(const RasterPicture& raster, Size size)
{
    const std::string unpacked = raster.bits == 1 ? unpack_bits(raster.samples, raster.width) : std::string{};
    return measure_samples({.width = raster.width,
                            .height = raster.height,
                            .space = raster.space,
                            .is_inverted = raster.inverted,
                            .samples = raster.bits == 1 ? std::string_view(unpacked) : raster.samples.view(),
                            .alpha = raster.alpha},
                           size);
}

} // namespace

PictureInk measure_samples(const InkSamples& raster, Size size)
{
    const InkExtent ink = find_ink(raster, size);
    const InkMap of_light{1, 1, {{.cover = static_cast<float>(ink.cover), .total_ink = 1, .look = {}}}};
    return {ink.area, ink.cover, raster.space == SampleSpace::rgb ? of_light : map_raster_inks(raster, size)};
}

Lazy<PictureInk> ink_of_raster(const RasterPicture& raster, Size size)
{
    assert(raster.encoding == SampleEncoding::raw);
    return lazily([raster, size] { return measure_raster(raster, size); });
}

} // namespace skrejlapa
