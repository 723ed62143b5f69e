#include "color/cmyk_to_rgb.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

BlobPtr shipped_profile()
{
    return DiskFiles().map(Path(SKREJLAPA_SOURCE_DIR) / "icc/FOGRA39L_coated.icc").value_or(nullptr);
}

TEST(CmykToRgb, TurnsBlackAloneIntoGrayWithoutAProfile)
{
    const CmykToRgb conversion(nullptr);
    EXPECT_EQ(conversion.convert(Cmyk{0, 0, 0, 1}), (Rgb{0, 0, 0}));
    EXPECT_EQ(conversion.convert(Cmyk{0, 0, 0, 0.2}), (Rgb{204, 204, 204}));
}

TEST(CmykToRgb, LeavesThePaperWhite) { EXPECT_EQ(CmykToRgb(shipped_profile()).convert(Cmyk{}), (Rgb{255, 255, 255})); }

TEST(CmykToRgb, ShowsCyanAsThePressPrintsIt)
{
    const Rgb cyan = CmykToRgb(shipped_profile()).convert(Cmyk{1, 0, 0, 0});
    EXPECT_LT(cyan.r, 40);
    EXPECT_NEAR(cyan.g, 158, 12);
    EXPECT_NEAR(cyan.b, 226, 12);
}

TEST(CmykToRgb, TakesTheLookThatAnInkNames)
{
    const Ink ink{{1, 0, 0, 0}, {}, 1, Rgb{1, 2, 3}};
    EXPECT_EQ(CmykToRgb(shipped_profile()).convert(ink), (Rgb{1, 2, 3}));
}

TEST(CmykToRgb, MixesATintOfASpotInkWithThePaper)
{
    const CmykToRgb conversion(shipped_profile());
    const Rgb full = conversion.convert(Ink{{0, 1, 1, 0}, "Red", 1});
    const Rgb half = conversion.convert(Ink{{0, 1, 1, 0}, "Red", 0.5});
    EXPECT_EQ(half, tinted(full, 0.5));
}

TEST(CmykToRgb, ConvertsPixelsLikeColors)
{
    const CmykToRgb conversion(shipped_profile());
    const std::string pixels = conversion.convert_pixels(std::string("\xFF\0\0\0", 4));
    const Rgb color = conversion.convert(Cmyk{1, 0, 0, 0});
    ASSERT_EQ(pixels.size(), 3U);
    EXPECT_NEAR(static_cast<unsigned char>(pixels[0]), color.r, 3);
    EXPECT_NEAR(static_cast<unsigned char>(pixels[1]), color.g, 3);
    EXPECT_NEAR(static_cast<unsigned char>(pixels[2]), color.b, 3);
}

} // namespace

} // namespace skrejlapa
