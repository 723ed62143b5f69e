#include "picture/raster_picture.h"

#include "picture/ink_extent.h"
#include "picture/ink_map.h"
#include "picture/picture_findings.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

std::size_t channel_count(RasterColors colors)
{
    return colors == RasterColors::gray ? 1 : colors == RasterColors::rgb ? 3 : 4;
}

/// An RGB file without a colour in it is a gray one.
void reduce_to_gray(RasterFile& file)
{
    const std::string& rgb = file.samples;
    for (std::size_t at = 0; at + 2 < rgb.size(); at += 3) {
        if (rgb[at] != rgb[at + 1] || rgb[at] != rgb[at + 2])
            return;
    }
    std::string gray;
    gray.reserve(rgb.size() / 3);
    for (std::size_t at = 0; at + 2 < rgb.size(); at += 3)
        gray += rgb[at];
    file.samples = std::move(gray);
    file.colors = RasterColors::gray;
}

/// The samples in the colours that are wanted, empty when they cannot be had.
std::string converted_samples(RasterFile& file, ColorBook& book)
{
    const bool is_for_screen = book.colors() == PictureColors::rgb;
    if (file.colors == RasterColors::rgb)
        return is_for_screen ? std::move(file.samples) : book.convert_pixels(file.samples);
    if (file.colors == RasterColors::gray || !is_for_screen)
        return std::move(file.samples);
    if (file.is_inverted) {
        for (char& sample : file.samples)
            sample = static_cast<char>(~static_cast<unsigned char>(sample));
    }
    return book.light_of_pixels(file.samples);
}

SampleSpace space_for(RasterColors colors, const ColorBook& book)
{
    if (colors == RasterColors::gray)
        return SampleSpace::gray;
    return book.colors() == PictureColors::rgb ? SampleSpace::rgb : SampleSpace::cmyk;
}

/// How far a pixel is from paper, 0 or its opacity.
char coverage_at(const RasterFile& file, std::size_t pixel)
{
    constexpr int near_white = 250;
    const std::size_t channels = channel_count(file.colors);
    const bool is_ink = file.colors == RasterColors::cmyk && !file.is_inverted;
    bool is_white = true;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        const int sample = static_cast<unsigned char>(file.samples[pixel * channels + channel]);
        is_white = is_white && (is_ink ? 255 - sample : sample) >= near_white;
    }
    const char alpha = file.alpha.empty() ? '\xFF' : file.alpha[pixel];
    return is_white ? '\0' : alpha;
}

InkExtent find_ink(const RasterFile& file, Size size)
{
    constexpr int most_samples = 512;
    const int columns = std::min(file.width, most_samples);
    const int rows = std::min(file.height, most_samples);
    std::string coverage;
    for (int row = 0; row < rows; ++row) {
        const auto y = static_cast<std::size_t>((2LL * row + 1) * file.height / (2LL * rows));
        for (int column = 0; column < columns; ++column) {
            const auto x = static_cast<std::size_t>((2LL * column + 1) * file.width / (2LL * columns));
            coverage += coverage_at(file, y * static_cast<std::size_t>(file.width) + x);
        }
    }
    return measure_ink(coverage, columns, rows, size);
}

/// The length of `pixels`; a density that would make the picture unreasonably large or small is not believed.
double length_pt(int pixels, double ppi)
{
    constexpr double least_ppi = 10;
    const double length = ppi >= least_ppi ? pixels * 72 / ppi : 0;
    return length > 0.001 && length <= longest_side_pt ? length : pixels * 72 / default_ppi;
}

} // namespace

std::optional<Picture> make_raster_picture(const PictureSource& source, RasterFile file, std::string_view bytes,
                                           ColorBook& book, Diagnostics& found)
{
    if (file.colors == RasterColors::rgb)
        reduce_to_gray(file);
    const std::optional<Size> size =
        picture_size(source, length_pt(file.width, file.ppi_x), length_pt(file.height, file.ppi_y), found);
    if (!size)
        return std::nullopt;
    const InkExtent ink = find_ink(file, *size);
    RasterPicture raster{.width = file.width,
                         .height = file.height,
                         .space = space_for(file.colors, book),
                         .encoding = bytes.empty() ? SampleEncoding::raw : SampleEncoding::jpeg,
                         .inverted = file.is_inverted && book.colors() == PictureColors::inks,
                         .alpha = std::move(file.alpha)};
    std::string samples = converted_samples(file, book);
    if (samples.empty())
        return std::nullopt;
    if (raster.space == SampleSpace::rgb) {
        raster.samples = bytes.empty() ? std::move(samples) : std::string(bytes);
        return Picture{.size = *size,
                       .ink = ink.area,
                       .ink_cover = ink.cover,
                       .ink_map = {1, 1, {{static_cast<float>(ink.cover), 1}}},
                       .content = std::move(raster)};
    }
    InkMap map = map_raster_inks({.width = raster.width,
                                  .height = raster.height,
                                  .space = raster.space,
                                  .is_inverted = raster.inverted,
                                  .samples = samples,
                                  .alpha = raster.alpha},
                                 *size);
    raster.samples = bytes.empty() ? std::move(samples) : std::string(bytes);
    return Picture{.size = *size,
                   .ink = ink.area,
                   .ink_cover = ink.cover,
                   .ink_map = std::move(map),
                   .content = std::move(raster)};
}

} // namespace skrejlapa
