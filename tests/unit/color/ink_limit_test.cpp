#include "color/ink_limit.h"

#include <array>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using Pixel = std::array<unsigned char, 4>;

Pixel limited(Pixel pixel, double limit)
{
    limit_ink(pixel.data(), 1, limit);
    return pixel;
}

double sum(const Cmyk& color) { return color.c + color.m + color.y + color.k; }
int sum(const Pixel& pixel) { return pixel[0] + pixel[1] + pixel[2] + pixel[3]; }

} // namespace

TEST(InkLimit, LeavesAloneWhatKeepsToIt)
{
    const Cmyk color{0.9, 0.8, 0.7, 0.6};
    EXPECT_EQ(limit_ink(color, 3), color);
    EXPECT_EQ(limited({230, 204, 179, 152}, 3), (Pixel{230, 204, 179, 152}));
}

TEST(InkLimit, ReducesTheColorsInOneProportionAndKeepsBlack)
{
    // 1 + 0.8 + 0.7 + 0.9 = 3.4: 0.4 too much of 2.5, so that each keeps 0.84 of itself.
    EXPECT_EQ(limit_ink({1, 0.8, 0.7, 0.9}, 3), (Cmyk{0.84, 0.672, 0.588, 0.9}));
}

TEST(InkLimit, ReducesPixelsAsItDoesColors)
{
    const Pixel pixel = limited({255, 204, 179, 230}, 3);
    const Cmyk color = limit_ink({1, 204 / 255.0, 179 / 255.0, 230 / 255.0}, 3);
    EXPECT_NEAR(pixel[0], color.c * 255, 1);
    EXPECT_NEAR(pixel[1], color.m * 255, 1);
    EXPECT_NEAR(pixel[2], color.y * 255, 1);
    EXPECT_EQ(pixel[3], 230);
}

TEST(InkLimit, ReducesBlackOnlyWhereItExceedsTheLimitAlone)
{
    EXPECT_EQ(limit_ink({0.5, 0.5, 0.5, 1}, 0.9), (Cmyk{0, 0, 0, 0.9}));
    EXPECT_EQ(limited({128, 128, 128, 255}, 0.9), (Pixel{0, 0, 0, 229}));
    EXPECT_EQ(limited({0, 0, 0, 255}, 0.9), (Pixel{0, 0, 0, 229}));
}

TEST(InkLimit, HoldsForEveryMixture)
{
    for (const double limit : {1.0, 2.2, 2.4, 2.8, 3.0, 3.3}) {
        for (int at = 0; at < 18 * 18 * 18 * 18; ++at) {
            const Pixel pixel{static_cast<unsigned char>(at % 18 * 15), static_cast<unsigned char>(at / 18 % 18 * 15),
                              static_cast<unsigned char>(at / 324 % 18 * 15),
                              static_cast<unsigned char>(at / 5832 * 15)};
            ASSERT_LE(sum(limited(pixel, limit)), limit * 255) << at << ' ' << limit;
            const Cmyk color{pixel[0] / 255.0, pixel[1] / 255.0, pixel[2] / 255.0, pixel[3] / 255.0};
            ASSERT_LE(sum(limit_ink(color, limit)), limit + 1e-4) << at << ' ' << limit;
        }
    }
}

TEST(InkLimit, LosesLittleMoreInkThanItMust)
{
    EXPECT_GE(sum(limited({255, 250, 245, 240}, 3)), 3 * 255 - 3);
    EXPECT_GE(sum(limit_ink({1, 0.98, 0.96, 0.94}, 3)), 3 - 0.0004);
}

} // namespace skrejlapa
