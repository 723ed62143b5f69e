#include "picture/raster/raster_orientation.h"

#include <utility>

namespace skrejlapa
{

namespace
{

constexpr int first_transposed = 5;

/// Where the sample to be seen at (x, y) stands in a file of that width and height.
std::pair<int, int> place_in_file(const RasterFile& file, int x, int y)
{
    const int right = file.width - 1;
    const int bottom = file.height - 1;
    switch (file.orientation) {
    case 2:
        return {right - x, y};
    case 3:
        return {right - x, bottom - y};
    case 4:
        return {x, bottom - y};
    case 5:
        return {y, x};
    case 6:
        return {y, bottom - x};
    case 7:
        return {right - y, bottom - x};
    case 8:
        return {right - y, x};
    default:
        return {x, y};
    }
}

std::string turned(std::string_view samples, const RasterFile& file, int width, int height)
{
    const std::size_t channels =
        samples.size() / (static_cast<std::size_t>(file.width) * static_cast<std::size_t>(file.height));
    std::string result;
    result.reserve(samples.size());
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const auto [column, row] = place_in_file(file, x, y);
            const auto pixel =
                static_cast<std::size_t>(row) * static_cast<std::size_t>(file.width) + static_cast<std::size_t>(column);
            result.append(samples.substr(pixel * channels, channels));
        }
    }
    return result;
}

} // namespace

RasterFile upright(RasterFile file)
{
    if (file.orientation == 1)
        return file;
    const bool is_transposed = file.orientation >= first_transposed;
    const int width = is_transposed ? file.height : file.width;
    const int height = is_transposed ? file.width : file.height;
    file.samples = turned(file.samples, file, width, height);
    if (!file.alpha.empty())
        file.alpha = turned(file.alpha, file, width, height);
    file.width = width;
    file.height = height;
    if (is_transposed)
        std::swap(file.ppi_x, file.ppi_y);
    file.orientation = 1;
    file.is_plain_jpeg = false; // its data are turned otherwise
    return file;
}

} // namespace skrejlapa
