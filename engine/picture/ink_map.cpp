#include "picture/ink_map.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace skrejlapa
{

namespace
{

constexpr int most_cells = 64;

/// The parts of pixels that lie in one cell along one direction.
struct Overlap {
    int pixel;
    double part;
};

/// For each of `cells` the pixels it lies over. Cells may be wider or narrower than pixels.
std::vector<std::vector<Overlap>> overlaps(int cells, int pixels)
{
    std::vector<std::vector<Overlap>> result(static_cast<std::size_t>(cells));
    for (int cell = 0; cell < cells; ++cell) {
        const double from = static_cast<double>(cell) * pixels / cells;
        const double to = static_cast<double>(cell + 1) * pixels / cells;
        for (int pixel = static_cast<int>(from); pixel < pixels && pixel < to; ++pixel) {
            const double part = std::min<double>(to, pixel + 1) - std::max<double>(from, pixel);
            if (part > 0)
                result[static_cast<std::size_t>(cell)].push_back({pixel, part});
        }
    }
    return result;
}

int cells_along(Length side, Length longest)
{
    const double part = side.to_pt() / longest.to_pt();
    return std::clamp(static_cast<int>(std::lround(part * most_cells)), 1, most_cells);
}

InkPixel pixel_of(const InkSamples& raster, std::size_t at)
{
    const auto sample = [&](std::size_t index) {
        return static_cast<float>(static_cast<unsigned char>(raster.samples[index])) / 255.F;
    };
    const float cover =
        raster.alpha.empty() ? 1.F : static_cast<float>(static_cast<unsigned char>(raster.alpha[at])) / 255.F;
    if (raster.space == SampleSpace::gray)
        return {cover, cover * (1 - sample(at))};
    const float sum = sample(at * 4) + sample(at * 4 + 1) + sample(at * 4 + 2) + sample(at * 4 + 3);
    return {cover, cover * (raster.is_inverted ? 4 - sum : sum)};
}

} // namespace

InkMap map_inks(const std::vector<InkPixel>& pixels, int width, int height, Size size)
{
    assert(width > 0 && height > 0);
    assert(pixels.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    const Length longest = std::max(size.width, size.height);
    InkMap map{.columns = cells_along(size.width, longest), .rows = cells_along(size.height, longest), .cells = {}};
    const auto across = overlaps(map.columns, width);
    for (const auto& down : overlaps(map.rows, height)) {
        for (const auto& along : across) {
            double area = 0;
            double cover = 0;
            double ink = 0;
            for (const Overlap& y : down) {
                for (const Overlap& x : along) {
                    const InkPixel& pixel = pixels[static_cast<std::size_t>(y.pixel) * static_cast<std::size_t>(width) +
                                                   static_cast<std::size_t>(x.pixel)];
                    area += x.part * y.part;
                    cover += x.part * y.part * static_cast<double>(pixel.cover);
                    ink += x.part * y.part * static_cast<double>(pixel.ink);
                }
            }
            map.cells.push_back({static_cast<float>(cover / area), cover > 0 ? static_cast<float>(ink / cover) : 0.F});
        }
    }
    return map;
}

InkMap map_raster_inks(const InkSamples& raster, Size size)
{
    constexpr int most_samples = 512;
    const int columns = std::min(raster.width, most_samples);
    const int rows = std::min(raster.height, most_samples);
    std::vector<InkPixel> pixels;
    pixels.reserve(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row) {
        const auto y = static_cast<std::size_t>((2LL * row + 1) * raster.height / (2LL * rows));
        for (int column = 0; column < columns; ++column) {
            const auto x = static_cast<std::size_t>((2LL * column + 1) * raster.width / (2LL * columns));
            pixels.push_back(pixel_of(raster, y * static_cast<std::size_t>(raster.width) + x));
        }
    }
    return map_inks(pixels, columns, rows, size);
}

} // namespace skrejlapa
