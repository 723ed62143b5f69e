#include "picture/raster/bitmap.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

TEST(Bitmap, PacksRowsIntoWholeBytes)
{
    const std::string row = std::string(3, '\xFF') + std::string(6, '\0') + std::string(1, '\xFF');
    EXPECT_EQ(pack_bits(row + row, 10), std::string("\xE0\x40\xE0\x40", 4));
}

TEST(Bitmap, UnpacksWhatItPacked)
{
    const std::string samples = std::string("\0\xFF\0\xFF\xFF\0\0\0\xFF\xFF\0", 11);
    EXPECT_EQ(unpack_bits(pack_bits(samples, 11), 11), samples);
}

TEST(Bitmap, TellsGrayFromBlackAndWhite)
{
    EXPECT_TRUE(is_black_and_white(std::string("\0\xFF", 2)));
    EXPECT_FALSE(is_black_and_white("\x80"));
}

} // namespace skrejlapa
