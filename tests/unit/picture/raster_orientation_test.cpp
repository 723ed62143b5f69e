#include "picture/raster/raster_orientation.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

struct TurnCase {
    int orientation;
    const char* samples;
    int width;
};

class UprightRaster : public testing::TestWithParam<TurnCase>
{
};

} // namespace

TEST_P(UprightRaster, ShowsItsSamplesAsTheCameraNoted)
{
    const RasterFile file = upright({.width = 3,
                                     .height = 2,
                                     .colors = RasterColors::gray,
                                     .samples = "abcdef",
                                     .alpha = "ABCDEF",
                                     .ppi_x = 300,
                                     .ppi_y = 200,
                                     .orientation = GetParam().orientation});
    EXPECT_EQ(file.samples.view(), GetParam().samples);
    std::string capitals = GetParam().samples;
    std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                   [](char sample) { return static_cast<char>(sample - 'a' + 'A'); });
    EXPECT_EQ(file.alpha.view(), capitals);
    EXPECT_EQ(file.width, GetParam().width);
    EXPECT_EQ(file.height, 6 / GetParam().width);
    EXPECT_EQ(file.ppi_x, GetParam().width == 3 ? 300 : 200);
    EXPECT_EQ(file.orientation, 1);
}

INSTANTIATE_TEST_SUITE_P(Exif, UprightRaster,
                         testing::Values(TurnCase{1, "abcdef", 3}, TurnCase{2, "cbafed", 3}, TurnCase{3, "fedcba", 3},
                                         TurnCase{4, "defabc", 3}, TurnCase{5, "adbecf", 2}, TurnCase{6, "daebfc", 2},
                                         TurnCase{7, "fcebda", 2}, TurnCase{8, "cfbead", 2}));

TEST(UprightRaster, KeepsPixelsOfSeveralSamplesWhole)
{
    EXPECT_EQ(upright({.width = 2, .height = 1, .samples = "rgbRGB", .orientation = 2}).samples.view(), "RGBrgb");
}

} // namespace skrejlapa
