#include "picture/raster/bitmap.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr std::size_t row_bytes(std::size_t width) { return (width + 7) / 8; }

} // namespace

bool is_black_and_white(std::string_view samples)
{
    return std::all_of(samples.begin(), samples.end(), [](char sample) { return sample == '\0' || sample == '\xFF'; });
}

std::string pack_bits(std::string_view samples, int width)
{
    const auto row = static_cast<std::size_t>(width);
    const std::size_t rows = samples.size() / row;
    std::string bits(rows * row_bytes(row), '\0');
    for (std::size_t y = 0; y < rows; ++y) {
        for (std::size_t x = 0; x < row; ++x) {
            char& byte = bits[y * row_bytes(row) + x / 8];
            if (static_cast<unsigned char>(samples[y * row + x]) >= 0x80U)
                byte = static_cast<char>(static_cast<unsigned char>(byte) | 0x80U >> x % 8);
        }
    }
    return bits;
}

std::string unpack_bits(std::string_view bits, int width)
{
    const auto row = static_cast<std::size_t>(width);
    const std::size_t rows = bits.size() / row_bytes(row);
    std::string samples(rows * row, '\0');
    for (std::size_t y = 0; y < rows; ++y) {
        for (std::size_t x = 0; x < row; ++x) {
            const auto byte = static_cast<unsigned char>(bits[y * row_bytes(row) + x / 8]);
            samples[y * row + x] = (byte & 0x80U >> x % 8) != 0 ? '\xFF' : '\0';
        }
    }
    return samples;
}

} // namespace skrejlapa
