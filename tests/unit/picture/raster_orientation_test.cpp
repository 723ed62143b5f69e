#include "picture/raster_orientation.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using namespace std::string_view_literals;

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

TEST(ExifOrientation, IsReadInBothOrdersOfBytes)
{
    EXPECT_EQ(exif_orientation("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"sv), 6);
    EXPECT_EQ(exif_orientation("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x08\0\0\0"sv), 8);
}

TEST(ExifOrientation, IsUprightWhereTheDataBreakOff)
{
    EXPECT_EQ(exif_orientation("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01"sv), 1);
    EXPECT_EQ(exif_orientation("II*\0\xFF\xFF\xFF\xFF"sv), 1);
    EXPECT_EQ(exif_orientation(""sv), 1);
}

} // namespace skrejlapa
