#include "color/source_colors.h"

#include "color/icc_profile.h"
#include "color/rgb_to_cmyk.h"

#include <gtest/gtest.h>
#include <lcms2.h>

namespace skrejlapa
{

namespace
{

constexpr RgbPrimaries srgb{{0.3127, 0.3290}, {0.64, 0.33}, {0.30, 0.60}, {0.15, 0.06}};
constexpr RgbPrimaries adobe_rgb{{0.3127, 0.3290}, {0.64, 0.33}, {0.21, 0.71}, {0.15, 0.06}};

std::string gray_profile(double gamma)
{
    cmsToneCurve* const curve = cmsBuildGamma(nullptr, gamma);
    cmsHPROFILE profile = cmsCreateGrayProfile(cmsD50_xyY(), curve);
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile, nullptr, &size);
    std::string bytes(size, '\0');
    cmsSaveProfileToMem(profile, bytes.data(), &size);
    cmsCloseProfile(profile);
    cmsFreeToneCurve(curve);
    return bytes;
}

TEST(ToSrgb, BringsColorsOfOtherPrimariesToThoseOfSrgb)
{
    const RgbPrimaries display_p3{{0.3127, 0.3290}, {0.680, 0.320}, {0.265, 0.690}, {0.150, 0.060}};
    const std::string profile = make_rgb_profile(display_p3);
    const std::string gray("\x80\x80\x80", 3);
    const std::string rose("\xC8\x64\x64", 3);
    EXPECT_EQ(to_srgb(gray, profile), gray);
    const std::string shown = to_srgb(rose, profile);
    EXPECT_GT(static_cast<unsigned char>(shown[0]), 0xC8); // redder, for sRGB's red is paler
    EXPECT_LT(static_cast<unsigned char>(shown[1]), 0x64);
}

TEST(ToSrgb, LeavesColorsWhereThereIsNoProfile) { EXPECT_EQ(to_srgb("abc", "no profile"), "abc"); }

} // namespace

TEST(SourceColors, KnowsThePrimariesOfSrgbRoundedAsFilesDo)
{
    EXPECT_FALSE(differ_from_srgb({{0.3127, 0.3290}, {0.6401, 0.3300}, {0.2999, 0.6}, {0.15, 0.0601}}));
    EXPECT_FALSE(differ_from_srgb(srgb));
    EXPECT_TRUE(differ_from_srgb(adobe_rgb));
}

TEST(SourceColors, MakesAProfileThatPixelsCanBeConvertedFrom)
{
    const std::string profile = make_rgb_profile(adobe_rgb);
    EXPECT_TRUE(can_convert_from(profile));
    EXPECT_EQ(read_profile_facts(profile)->color_space, "RGB");
}

TEST(SourceColors, MakesTheSameProfileAtAnyTime)
{
    EXPECT_EQ(make_rgb_profile(adobe_rgb).substr(24, 12), std::string(12, '\0'));
}

TEST(SourceColors, MakesNoneOfColorsThatDoNotExist)
{
    EXPECT_EQ(make_rgb_profile({{0, 0}, {0.64, 0.33}, {0.3, 0.6}, {0.15, 0.06}}), "");
}

TEST(SourceColors, TellsHowGrayOfAnotherGammaLooks)
{
    const GrayTone tone = gray_tone(gray_profile(1.0));
    EXPECT_EQ(tone[0], 0);
    EXPECT_EQ(tone[255], 255);
    EXPECT_NEAR(tone[55], 128, 2); // 21.6 % of the light is the middle of sRGB
}

TEST(SourceColors, TakesGrayOfGamma22AsItIs) { EXPECT_TRUE(changes_nothing(gray_tone(gray_profile(2.2)))); }

TEST(SourceColors, TakesGrayWithAnUnreadableProfileAsItIs) { EXPECT_TRUE(changes_nothing(gray_tone("no profile"))); }

TEST(SourceColors, KeepsTheNumbersOfGraySeparatedForAPress)
{
    std::string dot_gain = gray_profile(1.0);
    dot_gain.replace(12, 4, "prtr");
    EXPECT_TRUE(changes_nothing(gray_tone(dot_gain)));
}

} // namespace skrejlapa
