#include "preview/pixels.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

/// Three by two pixels, each of one letter.
Pixels letters() { return {3, 2, "aaabbbcccdddeeefff"}; }

TEST(ReadPpm, TakesTheSizeAndThePixels)
{
    const std::optional<Pixels> pixels = read_ppm("P6\n3 2\n255\naaabbbcccdddeeefff");
    ASSERT_TRUE(pixels);
    EXPECT_EQ(pixels->width, 3);
    EXPECT_EQ(pixels->height, 2);
    EXPECT_EQ(pixels->rgb, letters().rgb);
}

TEST(ReadPpm, TakesPixelsThatLookLikeSpace)
{
    const std::optional<Pixels> pixels = read_ppm("P6\n1 1\n255\n\n \t");
    ASSERT_TRUE(pixels);
    EXPECT_EQ(pixels->rgb, "\n \t");
}

TEST(ReadPpm, RefusesWhatIsNone)
{
    for (const char* const file : {"", "P5\n1 1\n255\na", "P6\n1 1\n255\nab", "P6\n1 1\n255\nabcd", "P6\n-1 1\n255\n",
                                   "P6\n1 1\n65535\nabcabc", "P6\n1"})
        EXPECT_FALSE(read_ppm(file)) << file;
}

TEST(Cut, TakesAPartOfTheRows)
{
    const Pixels part = cut(letters(), {1, 0, 2, 2});
    EXPECT_EQ(part.width, 2);
    EXPECT_EQ(part.rgb, "bbbccceeefff");
}

TEST(PutOver, ReplacesThePixelsBelow)
{
    Pixels ground = plain_ground(2, 2, '.');
    put_over({1, 2, "aaabbb"}, 1, 0, ground);
    EXPECT_EQ(ground.rgb, "...aaa...bbb");
}

} // namespace

} // namespace skrejlapa
