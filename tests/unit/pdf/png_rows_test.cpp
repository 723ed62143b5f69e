#include "pdf/png_rows.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <random>

namespace skrejlapa
{

namespace
{

int byte_at(const std::string& bytes, std::size_t at) { return static_cast<unsigned char>(bytes.at(at)); }

int paeth(int left, int above, int corner)
{
    const int estimate = left + above - corner;
    const int by_left = std::abs(estimate - left);
    const int by_above = std::abs(estimate - above);
    const int by_corner = std::abs(estimate - corner);
    return by_left <= by_above && by_left <= by_corner ? left : by_above <= by_corner ? above : corner;
}

/// What a reader makes of filtered rows (PNG 1.2, 6).
std::string without_filters(const std::string& filtered, std::size_t row, std::size_t pixel)
{
    std::string samples;
    for (std::size_t at = 0; at < filtered.size(); at += row + 1) {
        for (std::size_t x = 0; x < row; ++x) {
            const std::size_t here = samples.size();
            const int left = x < pixel ? 0 : byte_at(samples, here - pixel);
            const int above = at == 0 ? 0 : byte_at(samples, here - row);
            const int corner = at == 0 || x < pixel ? 0 : byte_at(samples, here - row - pixel);
            const int guesses[] = {0, left, above, (left + above) / 2, paeth(left, above, corner)};
            samples += static_cast<char>(byte_at(filtered, at + 1 + x) + guesses[byte_at(filtered, at)]);
        }
    }
    return samples;
}

std::string slope(int width, int height, int channels)
{
    std::string samples;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            for (int channel = 0; channel < channels; ++channel)
                samples += static_cast<char>(x * (channel + 1) + y * 3);
        }
    }
    return samples;
}

std::string noise(std::size_t size)
{
    std::mt19937 random(9); // NOLINT(cert-msc51-cpp): the same noise in every run
    std::string bytes;
    while (bytes.size() < size)
        bytes += static_cast<char>(random());
    return bytes;
}

} // namespace

TEST(PngRows, CanBeUndone)
{
    for (const int channels : {1, 3, 4}) {
        for (const std::string& samples :
             {slope(40, 130, channels), noise(std::size_t{40} * 130 * static_cast<std::size_t>(channels))}) {
            const std::string filtered = with_png_filters(samples, 40, channels);
            const auto row = std::size_t{40} * static_cast<std::size_t>(channels);
            EXPECT_EQ(without_filters(filtered, row, static_cast<std::size_t>(channels)), samples) << channels;
        }
    }
}

TEST(PngRows, LeavesASlopeAlmostNothing)
{
    const std::string filtered = with_png_filters(slope(40, 30, 4), 40, 4);
    int large = 0;
    for (const char difference : filtered)
        large += std::abs(static_cast<int>(static_cast<signed char>(difference))) > 4 ? 1 : 0;
    EXPECT_LT(large, 30);
}

TEST(PngRows, NamesItselfToTheReader)
{
    EXPECT_EQ(png_filter_parameters(40, 4), " /DecodeParms << /Predictor 15 /Colors 4 /Columns 40 >>");
}

} // namespace skrejlapa
