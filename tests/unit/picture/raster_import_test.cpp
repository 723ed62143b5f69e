#include "color/source_colors.h"
#include "findings.h"
#include "imported_picture.h"
#include "picture/raster/bitmap.h"
#include "sample_rasters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

PicturePtr import(std::string bytes)
{
    Diagnostics found;
    return import_one(picture_file("photo", std::move(bytes)), found);
}

std::vector<std::string> findings_of(std::string bytes)
{
    Diagnostics found;
    import_one(picture_file("photo", std::move(bytes)), found);
    return summarize(found, SourceMap{});
}

RasterPicture raster(std::string bytes) { return std::get<RasterPicture>(import(std::move(bytes))->content); }

const std::string red{'\xFF', '\0', '\0'};

std::string red_png(int pixels_a_meter = 0)
{
    return make_png({.width = 4, .height = 4, .row = row_of(red, 4), .pixels_a_meter = pixels_a_meter});
}

/// A PNG whose header, checksum and all, says another size.
std::string claiming_size(std::string png, std::uint32_t width, std::uint32_t height)
{
    const auto put = [&](std::size_t at, std::uint32_t number) {
        for (std::size_t byte = 0; byte < 4; ++byte)
            png[at + byte] = static_cast<char>(number >> (24 - 8 * byte));
    };
    put(16, width);
    put(20, height);
    put(29, static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(png.data()) + 12, 17)));
    return png;
}

} // namespace

TEST(RasterImport, KeepsRgbUntilItIsKnownHowLargeThePictureIsShown)
{
    const RasterPicture picture = raster(red_png());
    EXPECT_EQ(picture.space, SampleSpace::rgb);
    EXPECT_EQ(picture.samples.view(), row_of(red, 16));
}

TEST(RasterImport, KeepsGrayGray)
{
    const RasterPicture picture = raster(make_png({.color_type = PNG_COLOR_TYPE_GRAY, .row = row_of("\x40", 4)}));
    EXPECT_EQ(picture.space, SampleSpace::gray);
    EXPECT_EQ(picture.samples.view(), std::string(16, '\x40'));
}

TEST(RasterImport, TakesRgbWithoutColorsForGray)
{
    EXPECT_EQ(raster(make_png({.row = row_of("\x40\x40\x40", 4)})).samples.view(), std::string(16, '\x40'));
}

TEST(RasterImport, ReadsSixteenBits)
{
    const RasterPicture picture =
        raster(make_png({.color_type = PNG_COLOR_TYPE_GRAY, .bit_depth = 16, .row = row_of("\x40\x99", 4)}));
    EXPECT_EQ(picture.samples.view(), std::string(16, '\x40'));
}

TEST(RasterImport, ReadsSingleBits)
{
    const RasterPicture picture =
        raster(make_png({.width = 8, .height = 1, .color_type = PNG_COLOR_TYPE_GRAY, .bit_depth = 1, .row = "\xF0"}));
    EXPECT_EQ(picture.bits, 1);
    EXPECT_EQ(picture.samples.view(), "\xF0");
}

TEST(RasterImport, KeepsAPaletteOfBlackAndWhiteAtOneBit)
{
    const RasterPicture picture = raster(make_png({.width = 10,
                                                   .height = 2,
                                                   .color_type = PNG_COLOR_TYPE_PALETTE,
                                                   .bit_depth = 1,
                                                   .row = std::string("\xF0\x40", 2),
                                                   .palette = {{255, 255, 255}, {0, 0, 0}}}));
    EXPECT_EQ(picture.bits, 1);
    EXPECT_EQ(picture.samples.view(), std::string("\x0F\x80\x0F\x80", 4));
}

TEST(RasterImport, TakesOneBitOfOtherColorsForAPictureLikeOthers)
{
    const RasterPicture picture = raster(make_png({.width = 8,
                                                   .height = 1,
                                                   .color_type = PNG_COLOR_TYPE_PALETTE,
                                                   .bit_depth = 1,
                                                   .row = "\xF0",
                                                   .palette = {{255, 255, 255}, {255, 0, 0}}}));
    EXPECT_EQ(picture.bits, 8);
    EXPECT_EQ(picture.space, SampleSpace::rgb);
}

TEST(RasterImport, ReadsGrayOfTwoAndFourBits)
{
    const auto gray = [](int bits, const std::string& row) {
        return raster(make_png(
                          {.width = 2, .height = 1, .color_type = PNG_COLOR_TYPE_GRAY, .bit_depth = bits, .row = row}))
            .samples;
    };
    EXPECT_EQ(gray(2, "\x90").view(), "\xAA\x55");
    EXPECT_EQ(gray(4, "\xF3").view(), "\xFF\x33");
}

TEST(RasterImport, ReadsInterlacedFiles)
{
    const std::vector<std::string> rows{"\x10\x20\x30\x40", "\x50\x60\x70\x80", "\x11\x21\x31\x41", "\x51\x61\x71\x81"};
    const RasterPicture picture =
        raster(make_png({.color_type = PNG_COLOR_TYPE_GRAY, .row = {}, .is_interlaced = true, .rows = rows}));
    EXPECT_EQ(picture.samples.view(), rows[0] + rows[1] + rows[2] + rows[3]);
}

TEST(RasterImport, TakesAGrayThatStandsForTransparency)
{
    const RasterPicture picture =
        raster(make_png({.color_type = PNG_COLOR_TYPE_GRAY, .row = "\x40\x41\x40\x41", .gray_key = {"\0\x40", 2}}));
    EXPECT_EQ(picture.alpha.view().substr(0, 4), std::string("\0\xFF\0\xFF", 4));
}

TEST(RasterImport, BringsTheGammaOfAFileToThatOfSrgb)
{
    const RasterPicture picture =
        raster(make_png({.color_type = PNG_COLOR_TYPE_GRAY, .row = row_of("\x37", 4), .gamma = 1.0}));
    EXPECT_NEAR(static_cast<unsigned char>(picture.samples[0]), 128, 3); // 21.6 % of the light
}

TEST(RasterImport, TakesTheGammaOfSrgbAsItIs)
{
    EXPECT_EQ(raster(make_png({.color_type = PNG_COLOR_TYPE_GRAY, .row = row_of("\x37", 4), .gamma = 0.45455}))
                  .samples.view(),
              std::string(16, '\x37'));
}

TEST(RasterImport, MakesAProfileOfPrimariesGivenByNumber)
{
    EXPECT_THAT(raster(make_png({.row = row_of(red, 4), .wide_primaries = true})).profile, testing::HasSubstr("acsp"));
}

TEST(RasterImport, KeepsTheProfileOfAPng)
{
    const std::string profile = make_rgb_profile({{0.3127, 0.3290}, {0.64, 0.33}, {0.21, 0.71}, {0.15, 0.06}});
    EXPECT_EQ(raster(make_png({.row = row_of(red, 4), .profile = profile})).profile, profile);
}

TEST(RasterImport, PutsTheProfileOfAJpegTogetherFromItsParts)
{
    const std::string profile = make_rgb_profile({{0.3127, 0.3290}, {0.64, 0.33}, {0.21, 0.71}, {0.15, 0.06}});
    EXPECT_EQ(raster(make_jpeg({.pixel = red, .profile = profile, .profile_part = 100})).profile, profile);
}

TEST(RasterImport, TakesColorsWithADamagedProfileForSrgb)
{
    const std::string profile = make_rgb_profile({{0.3127, 0.3290}, {0.64, 0.33}, {0.21, 0.71}, {0.15, 0.06}});
    const std::string file = make_jpeg({.pixel = red, .profile = profile.substr(0, 300)});
    EXPECT_THAT(findings_of(file), ElementsAre("warning PICTURE-PROFILE"));
    EXPECT_EQ(raster(file).profile, "");
}

TEST(RasterImport, SaysThatCmykIsSeparatedForAnotherPress)
{
    std::string other(shipped_profile()->bytes());
    other.replace(other.find("FOGRA39L Coated"), 7, "FOGRA52");
    const auto cmyk = [](std::string profile) {
        return make_jpeg({.space = JCS_CMYK, .pixel = "\x40\x50\x60\x70", .profile = std::move(profile)});
    };
    EXPECT_THAT(findings_of(cmyk(other)), ElementsAre("note PICTURE-CMYK-PROFILE"));
    EXPECT_THAT(findings_of(cmyk(std::string(shipped_profile()->bytes()))), ElementsAre());
}

TEST(RasterImport, TakesAPhotographOfACameraSetToAdobeRgbForThat)
{
    const std::string profile =
        make_rgb_profile({{0.3127, 0.3290}, {0.64, 0.33}, {0.21, 0.71}, {0.15, 0.06}, 2.19921875});
    EXPECT_EQ(raster(make_jpeg({.pixel = red, .exif = adobe_rgb_exif()})).profile, profile);
    EXPECT_EQ(raster(make_jpeg({.pixel = red})).profile, "");
}

/// The PNG with a chunk cICP behind its header; libpng passes over it, checksum and all.
std::string with_code_points(std::string png, const std::string& codes)
{
    constexpr std::size_t behind_header = 8 + 25;
    return png.insert(behind_header, std::string("\0\0\0\x04", 4) + "cICP" + codes + std::string(4, '\0'));
}

TEST(RasterImport, TakesTheColorsOfAPngFromItsCodePointsBeforeAllElse)
{
    const std::string display_p3 = make_rgb_profile({{0.3127, 0.3290}, {0.680, 0.320}, {0.265, 0.690}, {0.150, 0.060}});
    const std::string codes("\x0C\x0D\0\x01", 4);
    const PngRecipe wide{.row = row_of(red, 4), .wide_primaries = true};
    EXPECT_EQ(raster(with_code_points(make_png({.row = row_of(red, 4)}), codes)).profile, display_p3);
    EXPECT_EQ(raster(with_code_points(make_png(wide), codes)).profile, display_p3);
    EXPECT_EQ(raster(with_code_points(make_png(wide), std::string("\x01\x0D\0\x01", 4))).profile, "");
}

TEST(RasterImport, PassesOverCodePointsThatAreNotForPrint)
{
    const std::string hdr("\x09\x10\0\x01", 4);
    const std::string narrow("\x0C\x0D\0\0", 4);
    const PngRecipe wide{.row = row_of(red, 4), .wide_primaries = true};
    for (const std::string& codes : {hdr, narrow})
        EXPECT_EQ(raster(with_code_points(make_png(wide), codes)).profile, raster(make_png(wide)).profile);
}

TEST(RasterImport, ReadsYcckAsCmyk)
{
    const RasterPicture picture =
        raster(make_jpeg({.space = JCS_CMYK, .pixel = "\x40\x50\x60\x70", .is_ycck = true, .is_arithmetic = true}));
    EXPECT_EQ(picture.space, SampleSpace::cmyk);
    EXPECT_TRUE(picture.inverted);
    ASSERT_GE(picture.samples.size(), 4U);
    for (std::size_t ink = 0; ink < 4; ++ink)
        EXPECT_NEAR(static_cast<unsigned char>(picture.samples[ink]), 0x40 + 0x10 * static_cast<int>(ink), 2);
}

TEST(RasterImport, TurnsAPngAsItsExifDataSay)
{
    const std::string exif("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 26);
    const RasterPicture picture =
        raster(make_png({.width = 2, .height = 1, .color_type = PNG_COLOR_TYPE_GRAY, .row = "\x10\x80", .exif = exif}));
    EXPECT_EQ(picture.width, 1);
    EXPECT_EQ(picture.height, 2);
    EXPECT_EQ(picture.samples.view(), "\x10\x80");
}

TEST(RasterImport, SaysThatAnAnimationIsPrintedAsItsFirstPicture)
{
    std::string file = red_png();
    const std::size_t behind_header = 8 + 25;
    // Its checksum is wrong: libpng passes over chunks that it does not know and that are not needed.
    file.insert(behind_header, std::string("\0\0\0\x08"
                                           "acTL"
                                           "\0\0\0\x02\0\0\0\0"
                                           "\0\0\0\0",
                                           20));
    EXPECT_THAT(findings_of(file), ElementsAre("note PICTURE-ANIMATED"));
}

TEST(RasterImport, PartsTheAlphaFromTheColors)
{
    const RasterPicture picture =
        raster(make_png({.color_type = PNG_COLOR_TYPE_GRAY_ALPHA, .row = row_of("\x40\x80", 4)}));
    EXPECT_EQ(picture.samples.view(), std::string(16, '\x40'));
    EXPECT_EQ(picture.alpha.view(), std::string(16, '\x80'));
}

TEST(RasterImport, DropsAnAlphaThatIsOpaqueAllOver)
{
    EXPECT_EQ(raster(make_png({.color_type = PNG_COLOR_TYPE_GRAY_ALPHA, .row = row_of("\x40\xFF", 4)})).alpha.view(),
              "");
}

TEST(RasterImport, ReadsAPaletteWithTransparency)
{
    const RasterPicture picture = raster(make_png({.color_type = PNG_COLOR_TYPE_PALETTE,
                                                   .row = std::string("\0\1\0\1", 4),
                                                   .palette = {{255, 0, 0}, {0, 0, 0}},
                                                   .palette_alpha = std::string("\xFF\0", 2)}));
    EXPECT_EQ(picture.alpha.view().substr(0, 4), std::string("\xFF\0\xFF\0", 4));
}

TEST(RasterImport, IsAsLargeAsItsDensitySays)
{
    EXPECT_NEAR(import(red_png(5906))->size.width.to_pt(), 4 * 72 / 150.0, 0.001); // 150 ppi
}

TEST(RasterImport, IsSetAt300PpiWhereTheFileDoesNotSay)
{
    EXPECT_NEAR(import(red_png())->size.width.to_pt(), 4 * 72 / 300.0, 0.001);
}

TEST(RasterImport, PassesAGrayJpegThrough)
{
    const std::string file = make_jpeg({.space = JCS_GRAYSCALE, .pixel = "\x40", .ppi = 144});
    const PicturePtr picture = import(file);
    const auto& content = std::get<RasterPicture>(picture->content);
    EXPECT_EQ(content.encoding, SampleEncoding::jpeg);
    EXPECT_EQ(content.samples.view(), file);
    EXPECT_EQ(picture->size.width, pt(8));
}

TEST(RasterImport, PassesACmykJpegThroughAndSaysThatItIsInverted)
{
    // libjpeg writes Adobe's marker with every CMYK file.
    const RasterPicture picture = raster(make_jpeg({.space = JCS_CMYK, .pixel = "\x40\x50\x60\x70"}));
    EXPECT_EQ(picture.space, SampleSpace::cmyk);
    EXPECT_EQ(picture.encoding, SampleEncoding::jpeg);
    EXPECT_TRUE(picture.inverted);
}

TEST(RasterImport, PassesPlainCmykThroughAsItIs)
{
    const RasterPicture picture =
        raster(make_jpeg({.space = JCS_CMYK, .pixel = "\x40\x50\x60\x70", .has_adobe_marker = false}));
    EXPECT_EQ(picture.encoding, SampleEncoding::jpeg);
    EXPECT_FALSE(picture.inverted);
}

TEST(RasterImport, PassesAProgressiveJpegThrough)
{
    EXPECT_EQ(raster(make_jpeg({.space = JCS_GRAYSCALE, .pixel = "\x40", .is_progressive = true})).encoding,
              SampleEncoding::jpeg);
}

TEST(RasterImport, DecodesAJpegOfAKindThatPdfDoesNotHave)
{
    EXPECT_EQ(raster(make_jpeg({.space = JCS_GRAYSCALE, .pixel = "\x40", .is_arithmetic = true})).encoding,
              SampleEncoding::raw);
}

TEST(RasterImport, DecodesAGrayJpegWhoseToneIsNotThatOfPrint)
{
    // The profile of a gamma of 2.2 with its exponent set to 1.
    std::string linear = make_rgb_profile({{0.3127, 0.3290}, {0.64, 0.33}, {0.21, 0.71}, {0.15, 0.06}});
    const std::size_t curve = linear.find("para");
    linear.replace(curve + 8, 8, std::string("\0\0\0\0\0\1\0\0", 8));
    const RasterPicture picture =
        raster(make_jpeg({.space = JCS_GRAYSCALE, .pixel = "\x37", .profile = std::move(linear)}));
    EXPECT_EQ(picture.encoding, SampleEncoding::raw);
    EXPECT_NEAR(static_cast<unsigned char>(picture.samples[0]), 128, 3);
}

TEST(RasterImport, TurnsAJpegAsTheCameraNoted)
{
    const RasterPicture picture =
        raster(make_jpeg({.width = 16, .height = 8, .space = JCS_GRAYSCALE, .pixel = "\x40", .orientation = 6}));
    EXPECT_EQ(picture.width, 8);
    EXPECT_EQ(picture.height, 16);
    EXPECT_EQ(picture.encoding, SampleEncoding::raw);
}

TEST(RasterImport, DecodesAColorJpeg)
{
    const RasterPicture picture = raster(make_jpeg({.pixel = red}));
    EXPECT_EQ(picture.encoding, SampleEncoding::raw);
    EXPECT_EQ(picture.space, SampleSpace::rgb);
    EXPECT_EQ(picture.samples.size(), 16 * 16 * 3U);
}

TEST(RasterImport, FindsTheInkOnWhite)
{
    const std::string row = row_of("\xFF\xFF\xFF", 2) + row_of(red, 2);
    const PicturePtr picture = import(make_png({.row = row}));
    EXPECT_EQ(picture->ink->area.left(), picture->size.width.scaled(0.5));
    EXPECT_EQ(picture->ink->cover, 1);
}

TEST(RasterImport, RefusesEveryTruncatedPng)
{
    const std::string whole = red_png();
    for (std::size_t length = 8; length + 12 < whole.size(); ++length) // the last chunk holds nothing
        EXPECT_THAT(findings_of(whole.substr(0, length)), ElementsAre("error PICTURE-DAMAGED")) << length;
}

TEST(RasterImport, RefusesEveryTruncatedJpeg)
{
    const std::string whole = make_jpeg({.pixel = red});
    for (std::size_t length = 3; length + 2 < whole.size(); ++length)
        EXPECT_THAT(findings_of(whole.substr(0, length)), ElementsAre("error PICTURE-DAMAGED")) << length;
}

TEST(RasterImport, RefusesMorePixelsThanAnySheetNeeds)
{
    EXPECT_THAT(findings_of(claiming_size(red_png(), 20000, 20000)), ElementsAre("error PICTURE-TOO-LARGE"));
    std::string jpeg = make_jpeg({.pixel = red});
    const std::size_t frame = jpeg.find("\xFF\xC0");
    jpeg.replace(frame + 5, 4, "\xFF\x00\xFF\x00", 4); // 65280 x 65280
    EXPECT_THAT(findings_of(jpeg), ElementsAre("error PICTURE-TOO-LARGE"));
}

TEST(RasterImport, RefusesASmallFileThatClaimsToBeLarge)
{
    Diagnostics found;
    import_one(picture_file("photo", claiming_size(red_png(), 8192, 8192)), found);
    ASSERT_EQ(found.all().size(), 1U);
    EXPECT_THAT(found.all().front().message, testing::HasSubstr("too short for the size that it claims"));
}

TEST(RasterImport, RefusesAHeaderWithAWrongChecksum)
{
    std::string broken = red_png();
    broken[16] = '\x01';
    EXPECT_THAT(findings_of(broken), ElementsAre("error PICTURE-DAMAGED"));
}

TEST(RasterImport, SurvivesEveryFlippedByte)
{
    for (const std::string& whole : {red_png(), make_jpeg({.pixel = red})}) {
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
            Diagnostics found;
            const PicturePtr picture = import_one(picture_file("photo", damaged), found);
            EXPECT_NE(picture != nullptr, found.has_errors()) << at;
        }
    }
}

} // namespace skrejlapa
