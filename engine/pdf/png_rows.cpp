#include "pdf/png_rows.h"

#include "base/spread.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

enum class RowFilter : unsigned char { none, sub, up, average, paeth };

int paeth_predictor(int left, int above, int corner)
{
    const int estimate = left + above - corner;
    const int by_left = std::abs(estimate - left);
    const int by_above = std::abs(estimate - above);
    const int by_corner = std::abs(estimate - corner);
    if (by_left <= by_above && by_left <= by_corner)
        return left;
    return by_above <= by_corner ? above : corner;
}

/// A row and the one above it; the pixels beyond its edges are 0.
struct Row {
    const unsigned char* samples;
    const unsigned char* above; ///< null above the first
    std::size_t size;
    std::size_t pixel; ///< bytes

    [[nodiscard]] int left_of(std::size_t at) const { return at < pixel ? 0 : samples[at - pixel]; }
    [[nodiscard]] int above_of(std::size_t at) const { return above == nullptr ? 0 : above[at]; }
    [[nodiscard]] int corner_of(std::size_t at) const { return above == nullptr || at < pixel ? 0 : above[at - pixel]; }
};

template <class Predict> std::size_t filter_row(const Row& row, unsigned char* to, Predict predict)
{
    std::size_t differences = 0;
    for (std::size_t at = 0; at < row.size; ++at) {
        to[at] = static_cast<unsigned char>(row.samples[at] - predict(at));
        differences += to[at] < 128 ? to[at] : 256U - to[at];
    }
    return differences;
}

std::size_t filter_row(const Row& row, RowFilter filter, unsigned char* to)
{
    switch (filter) {
    case RowFilter::sub:
        return filter_row(row, to, [&](std::size_t at) { return row.left_of(at); });
    case RowFilter::up:
        return filter_row(row, to, [&](std::size_t at) { return row.above_of(at); });
    case RowFilter::average:
        return filter_row(row, to, [&](std::size_t at) { return (row.left_of(at) + row.above_of(at)) / 2; });
    case RowFilter::paeth:
        return filter_row(row, to, [&](std::size_t at) {
            return paeth_predictor(row.left_of(at), row.above_of(at), row.corner_of(at));
        });
    case RowFilter::none:
        break;
    }
    return filter_row(row, to, [](std::size_t) { return 0; });
}

/// Writes the filter's number, then the filtered row.
void write_best(const Row& row, std::string& trial, unsigned char* to)
{
    auto* const tried = reinterpret_cast<unsigned char*>(trial.data());
    std::size_t least = 0;
    bool is_first = true;
    for (const RowFilter filter : {RowFilter::none, RowFilter::sub, RowFilter::up, RowFilter::paeth}) {
        const std::size_t differences = filter_row(row, filter, tried);
        if (!is_first && differences >= least)
            continue;
        is_first = false;
        least = differences;
        to[0] = static_cast<unsigned char>(filter);
        std::copy(tried, tried + row.size, to + 1);
    }
}

} // namespace

std::string with_png_filters(std::string_view samples, int width, int channels)
{
    const auto pixel = static_cast<std::size_t>(channels);
    const std::size_t size = static_cast<std::size_t>(width) * pixel;
    const std::size_t rows = samples.size() / size;
    constexpr std::size_t rows_at_once = 64;
    std::string filtered(rows * (size + 1), '\0');
    const auto* const from = reinterpret_cast<const unsigned char*>(samples.data());
    auto* const to = reinterpret_cast<unsigned char*>(filtered.data());
    spread((rows + rows_at_once - 1) / rows_at_once, [&](std::size_t part) {
        std::string trial(size, '\0');
        for (std::size_t y = part * rows_at_once; y < std::min(rows, (part + 1) * rows_at_once); ++y)
            write_best({from + y * size, y == 0 ? nullptr : from + (y - 1) * size, size, pixel}, trial,
                       to + y * (size + 1));
    });
    return filtered;
}

std::string png_filter_parameters(int width, int channels)
{
    return fmt::format(" /DecodeParms << /Predictor 15 /Colors {} /Columns {} >>", channels, width);
}

} // namespace skrejlapa
