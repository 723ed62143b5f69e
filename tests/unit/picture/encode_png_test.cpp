#include "picture/raster/encode_png.h"

#include "picture/raster/raster_file.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

TEST(EncodePng, KeepsThePixels)
{
    const std::string rgb = "abcdefghijklmnopqr";
    const Result<std::string> png = encode_png(3, 2, rgb);
    ASSERT_TRUE(png);
    const Result<RasterFile> file = decode_png(*png);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->width, 3);
    EXPECT_EQ(file->height, 2);
    EXPECT_EQ(file->samples.view(), rgb);
}

TEST(EncodePng, GivesTheSameBytesForTheSamePixels)
{
    EXPECT_EQ(encode_png(1, 2, "abcdef").value(), encode_png(1, 2, "abcdef").value());
}

} // namespace

} // namespace skrejlapa
