#include "color/rgb_to_cmyk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

namespace skrejlapa
{

namespace
{

BlobPtr shipped_profile() { return DiskFiles().map(Path(SKREJLAPA_SOURCE_DIR) / "icc/FOGRA39L_coated.icc").value(); }

unsigned char byte_at(const std::string& pixels, std::size_t at) { return static_cast<unsigned char>(pixels.at(at)); }

} // namespace

TEST(RgbToCmyk, PrintsGrayInBlackAlone)
{
    EXPECT_EQ(RgbToCmyk(shipped_profile()).convert({51, 51, 51}).value(), (Cmyk{0, 0, 0, 0.8}));
}

TEST(RgbToCmyk, NeedsNoProfileForGray) { EXPECT_TRUE(RgbToCmyk(nullptr).convert({255, 255, 255}).has_value()); }

TEST(RgbToCmyk, AgreesWithGhostscript)
{
    // gs -sDEVICE=tiff32nc -dRenderIntent=1 -dBlackPtComp=1 -sOutputICCProfile=FOGRA39L_coated.icc: B9 07 ED 21
    const Cmyk green = RgbToCmyk(shipped_profile()).convert({63, 155, 58}).value();
    EXPECT_NEAR(green.c, 0xB9 / 255.0, 0.01);
    EXPECT_NEAR(green.m, 0x07 / 255.0, 0.01);
    EXPECT_NEAR(green.y, 0xED / 255.0, 0.01);
    EXPECT_NEAR(green.k, 0x21 / 255.0, 0.01);
}

TEST(RgbToCmyk, RefusesAnRgbProfile)
{
    const auto failed = RgbToCmyk(make_blob("no profile at all")).convert({255, 0, 0});
    ASSERT_FALSE(failed.has_value());
    EXPECT_EQ(failed.error().code, "COLOR-PROFILE");
}

TEST(RgbToCmyk, ConvertsPixelsAsItDoesColors)
{
    const RgbToCmyk conversion(shipped_profile());
    const std::string pixels = conversion.convert_pixels("\xC8\x28\x28").value();
    const Cmyk color = conversion.convert({0xC8, 0x28, 0x28}).value();
    EXPECT_NEAR(byte_at(pixels, 0) / 255.0, color.c, 0.02);
    EXPECT_NEAR(byte_at(pixels, 1) / 255.0, color.m, 0.02);
    EXPECT_NEAR(byte_at(pixels, 2) / 255.0, color.y, 0.02);
    EXPECT_NEAR(byte_at(pixels, 3) / 255.0, color.k, 0.02);
}

TEST(RgbToCmyk, ConvertsManyPixelsAsItDoesFew)
{
    const RgbToCmyk conversion(shipped_profile());
    std::string photograph;
    for (int pixel = 0; pixel < 30000; ++pixel)
        photograph += "\xC8\x28\x28";
    const std::string few = conversion.convert_pixels("\xC8\x28\x28").value();
    const std::string many = conversion.convert_pixels(photograph).value();
    for (std::size_t ink = 0; ink < 4; ++ink)
        EXPECT_NEAR(byte_at(many, ink), byte_at(few, ink), 4) << ink;
}

TEST(RgbToCmyk, LeavesWhitePixelsWithoutInk)
{
    EXPECT_EQ(RgbToCmyk(shipped_profile()).convert_pixels("\xFF\xFF\xFF").value(), std::string(4, '\0'));
}

TEST(RgbToCmyk, GivesTheSameToManyThreads)
{
    const RgbToCmyk conversion(shipped_profile());
    std::vector<Cmyk> colors(8);
    {
        std::vector<std::jthread> threads;
        for (Cmyk& color : colors)
            threads.emplace_back([&] { color = conversion.convert({10, 120, 200}).value_or(Cmyk{}); });
    }
    EXPECT_THAT(colors, testing::Each(RgbToCmyk(shipped_profile()).convert({10, 120, 200}).value()));
}

} // namespace skrejlapa
