#include "color/rgb_to_cmyk.h"

#include "color/source_colors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <lcms2.h>
#include <thread>

namespace skrejlapa
{

namespace
{

BlobPtr shipped_profile() { return DiskFiles().map(Path(SKREJLAPA_SOURCE_DIR) / "icc/FOGRA39L_coated.icc").value(); }

ColorTerms coated(double ink_limit) { return {.profile = shipped_profile(), .ink_limit = ink_limit}; }

/// All RGB colours of one red.
std::string plane_of_cube(int red)
{
    std::string rgb;
    rgb.reserve(std::size_t{256} * 256 * 3);
    for (int at = 0; at < 256 * 256; ++at) {
        rgb += static_cast<char>(red);
        rgb += static_cast<char>(at / 256);
        rgb += static_cast<char>(at % 256);
    }
    return rgb;
}

int largest_sum(const std::string& cmyk)
{
    int largest = 0;
    for (std::size_t at = 0; at < cmyk.size(); at += 4) {
        int sum = 0;
        for (std::size_t ink = 0; ink < 4; ++ink)
            sum += static_cast<unsigned char>(cmyk[at + ink]);
        largest = std::max(largest, sum);
    }
    return largest;
}

/// How inks look on paper, by the profile.
cmsCIELab look_of(const Cmyk& color)
{
    const BlobPtr icc = shipped_profile();
    cmsHPROFILE press = cmsOpenProfileFromMem(icc->bytes().data(), static_cast<cmsUInt32Number>(icc->bytes().size()));
    cmsHPROFILE lab = cmsCreateLab4Profile(nullptr);
    cmsHTRANSFORM transform =
        cmsCreateTransform(press, TYPE_CMYK_DBL, lab, TYPE_Lab_DBL, INTENT_RELATIVE_COLORIMETRIC, 0);
    const double inks[] = {color.c * 100, color.m * 100, color.y * 100, color.k * 100};
    cmsCIELab look{};
    cmsDoTransform(transform, inks, &look, 1);
    cmsDeleteTransform(transform);
    cmsCloseProfile(lab);
    cmsCloseProfile(press);
    return look;
}

/// A pixel as lcms2 renders it by itself.
std::string rendered(const std::string& pixel, cmsUInt32Number intent, cmsUInt32Number flags)
{
    const BlobPtr icc = shipped_profile();
    cmsHPROFILE press = cmsOpenProfileFromMem(icc->bytes().data(), static_cast<cmsUInt32Number>(icc->bytes().size()));
    cmsHPROFILE srgb = cmsCreate_sRGBProfile();
    cmsHTRANSFORM transform =
        cmsCreateTransform(srgb, TYPE_RGB_8, press, TYPE_CMYK_8, intent, flags | cmsFLAGS_NOOPTIMIZE);
    std::string inks(4, '\0');
    cmsDoTransform(transform, pixel.data(), inks.data(), 1);
    cmsDeleteTransform(transform);
    cmsCloseProfile(srgb);
    cmsCloseProfile(press);
    return inks;
}

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

TEST(RgbToCmyk, KeepsToTheInkLimitOverTheWholeCubeOfPixels)
{
    const RgbToCmyk unlimited(coated(4));
    const RgbToCmyk limited(coated(3));
    const RgbToCmyk uncoated(coated(2.4));
    int largest = 0;
    for (int red = 0; red < 256; ++red) {
        const std::string plane = plane_of_cube(red);
        if (red % 16 == 0)
            largest = std::max(largest, largest_sum(unlimited.convert_pixels(plane).value()));
        ASSERT_LE(largest_sum(limited.convert_pixels(plane).value()), 3 * 255) << red;
        if (red % 16 == 0) {
            ASSERT_LE(largest_sum(uncoated.convert_pixels(plane).value()), 2.4 * 255) << red;
        }
    }
    EXPECT_GT(largest, 3 * 255 + 20); // the profile alone does not keep to it
}

TEST(RgbToCmyk, KeepsToTheInkLimitInSingleColors)
{
    const RgbToCmyk conversion(coated(3));
    for (int at = 0; at < 18 * 18 * 18; ++at) {
        const Rgb color{at % 18 * 15, at / 18 % 18 * 15, at / 324 * 15};
        const Cmyk inks = conversion.convert(color).value();
        ASSERT_LE(inks.c + inks.m + inks.y + inks.k, 3 + 1e-9) << at;
    }
}

TEST(RgbToCmyk, KeepsDarkTonesTheirLookWhereItTakesInkAway)
{
    const RgbToCmyk unlimited(coated(4));
    const RgbToCmyk limited(coated(3));
    for (const Rgb color : {Rgb{1, 0, 0}, Rgb{0, 1, 4}, Rgb{6, 5, 6}, Rgb{12, 8, 4}, Rgb{4, 10, 14}}) {
        const cmsCIELab before = look_of(unlimited.convert(color).value());
        const cmsCIELab after = look_of(limited.convert(color).value());
        EXPECT_NEAR(after.L, before.L, 2);
        EXPECT_NEAR(after.a, before.a, 1.5);
        EXPECT_NEAR(after.b, before.b, 1.5);
    }
}

struct RenderingCase {
    Rendering rendering;
    cmsUInt32Number intent;
    cmsUInt32Number flags;
};

class RgbToCmykRendering : public testing::TestWithParam<RenderingCase>
{
};

TEST_P(RgbToCmykRendering, IsThatOfLcms)
{
    const RgbToCmyk conversion(coated(4));
    for (const std::string& pixel : {std::string("\x05\x05\xF0", 3), std::string("\x08\x05\x06", 3),
                                     std::string("\xFF\xFF\xFF", 3), std::string("\xC0\x80\x40", 3)}) {
        const std::string inks =
            conversion.convert_pixels(pixel, {.profile = {}, .rendering = GetParam().rendering}).value();
        const std::string expected = rendered(pixel, GetParam().intent, GetParam().flags);
        for (std::size_t ink = 0; ink < 4; ++ink)
            EXPECT_NEAR(byte_at(inks, ink), byte_at(expected, ink), 1) << ink;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Intents, RgbToCmykRendering,
    testing::Values(
        RenderingCase{{}, INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_BLACKPOINTCOMPENSATION},
        RenderingCase{{.black_point_compensation = false}, INTENT_RELATIVE_COLORIMETRIC, 0},
        RenderingCase{{.intent = RenderingIntent::perceptual}, INTENT_PERCEPTUAL, cmsFLAGS_BLACKPOINTCOMPENSATION},
        RenderingCase{{.intent = RenderingIntent::saturation}, INTENT_SATURATION, cmsFLAGS_BLACKPOINTCOMPENSATION},
        RenderingCase{
            {.intent = RenderingIntent::absolute}, INTENT_ABSOLUTE_COLORIMETRIC, cmsFLAGS_BLACKPOINTCOMPENSATION}));

TEST(RgbToCmyk, RendersAsThePictureAsks)
{
    const RgbToCmyk conversion(coated(3));
    const std::string blue("\x05\x05\xF0", 3);
    const auto inks = [&](const Rendering& rendering) {
        return conversion.convert_pixels(blue, {.profile = {}, .rendering = rendering}).value();
    };
    const std::string dark("\x08\x05\x06", 3);
    EXPECT_NE(inks({.intent = RenderingIntent::perceptual}), inks({}));
    EXPECT_NE(
        conversion.convert_pixels(dark, {.profile = {}, .rendering = {.black_point_compensation = false}}).value(),
        conversion.convert_pixels(dark).value());
}

TEST(RgbToCmyk, PrintsNeutralPixelsInBlackAloneWhereAsked)
{
    const RgbToCmyk conversion(coated(3));
    const std::string pixels("\x33\x33\x33\x33\x33\x34", 6);
    const std::string inks =
        conversion.convert_pixels(pixels, {.profile = {}, .rendering = {.neutrals = NeutralInks::black_alone}}).value();
    EXPECT_EQ(inks.substr(0, 4), std::string("\0\0\0\xCC", 4));
    EXPECT_NE(inks[4], '\0');
}

TEST(RgbToCmyk, TakesPixelsByTheirOwnProfile)
{
    const RgbToCmyk conversion(coated(3));
    const std::string wide = make_rgb_profile({{0.3127, 0.3290}, {0.64, 0.33}, {0.21, 0.71}, {0.15, 0.06}});
    const std::string green("\x40\xC0\x40", 3);
    const std::string taken_for_srgb = conversion.convert_pixels(green).value();
    const std::string taken_for_wide = conversion.convert_pixels(green, {.profile = wide, .rendering = {}}).value();
    EXPECT_GT(byte_at(taken_for_wide, 0), byte_at(taken_for_srgb, 0) + 5); // a stronger green has more cyan
}

} // namespace skrejlapa
