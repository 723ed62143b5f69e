#include "picture/ink/ink_map.h"

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
    const auto sample = [](std::string_view samples, std::size_t index) {
        return static_cast<unsigned char>(samples[index]) / 255.0;
    };
    const double cover = raster.alpha.empty() ? 1.0 : sample(raster.alpha, at);
    const auto ink = [&](std::size_t index) {
        const bool is_white_at_full = raster.space == SampleSpace::gray || raster.is_inverted;
        const double value = sample(raster.samples, index);
        return cover * (is_white_at_full ? 1 - value : value);
    };
    const Cmyk look = raster.space == SampleSpace::gray
                          ? Cmyk{0, 0, 0, ink(at)}
                          : Cmyk{ink(at * 4), ink(at * 4 + 1), ink(at * 4 + 2), ink(at * 4 + 3)};
    return {static_cast<float>(cover), static_cast<float>(look.c + look.m + look.y + look.k), look};
}

/// A sum over pixels, each weighted by the part of it that counts.
struct InkSum {
    double area = 0;
    double cover = 0;
    double ink = 0;
    Cmyk look;

    void add(const InkPixel& pixel, double part)
    {
        area += part;
        cover += part * static_cast<double>(pixel.cover);
        ink += part * static_cast<double>(pixel.ink);
        look = {look.c + part * pixel.look.c, look.m + part * pixel.look.m, look.y + part * pixel.look.y,
                look.k + part * pixel.look.k};
    }
    [[nodiscard]] InkCell mean() const
    {
        if (cover <= 0)
            return {};
        return {static_cast<float>(cover / area),
                static_cast<float>(ink / cover),
                {look.c / cover, look.m / cover, look.y / cover, look.k / cover}};
    }
};

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
            InkSum sum;
            for (const Overlap& y : down) {
                for (const Overlap& x : along) {
                    const InkPixel& pixel = pixels[static_cast<std::size_t>(y.pixel) * static_cast<std::size_t>(width) +
                                                   static_cast<std::size_t>(x.pixel)];
                    sum.add(pixel, x.part * y.part);
                }
            }
            map.cells.push_back(sum.mean());
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
