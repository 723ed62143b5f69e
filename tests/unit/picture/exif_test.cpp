#include "picture/raster/exif.h"

#include "sample_rasters.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

using namespace std::string_view_literals;

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

TEST(ExifColors, AreAdobeRgbWhereTheInteroperabilitySaysSo)
{
    EXPECT_TRUE(exif_says_adobe_rgb(adobe_rgb_exif()));
    std::string srgb = adobe_rgb_exif();
    srgb.replace(srgb.find("R03"), 3, "R98");
    EXPECT_FALSE(exif_says_adobe_rgb(srgb));
}

TEST(ExifColors, SurviveEveryTruncation)
{
    const std::string whole = adobe_rgb_exif();
    constexpr std::size_t end_of_index = 69;
    for (std::size_t length = 0; length < end_of_index; ++length)
        EXPECT_FALSE(exif_says_adobe_rgb(std::string_view(whole).substr(0, length))) << length;
}

} // namespace skrejlapa
