#include "findings.h"
#include "imported_picture.h"
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

} // namespace

TEST(RasterImport, BringsRgbToCmyk)
{
    const RasterPicture picture = raster(red_png());
    EXPECT_EQ(picture.space, SampleSpace::cmyk);
    EXPECT_EQ(picture.samples.size(), 4 * 4 * 4U);
    EXPECT_EQ(picture.samples[0], '\0');                            // no cyan
    EXPECT_GT(static_cast<unsigned char>(picture.samples[1]), 240); // full magenta
}

TEST(RasterImport, KeepsGrayGray)
{
    const RasterPicture picture = raster(make_png({.color_type = PNG_COLOR_TYPE_GRAY, .row = row_of("\x40", 4)}));
    EXPECT_EQ(picture.space, SampleSpace::gray);
    EXPECT_EQ(picture.samples, std::string(16, '\x40'));
}

TEST(RasterImport, TakesRgbWithoutColorsForGray)
{
    EXPECT_EQ(raster(make_png({.row = row_of("\x40\x40\x40", 4)})).samples, std::string(16, '\x40'));
}

TEST(RasterImport, ReadsSixteenBits)
{
    const RasterPicture picture =
        raster(make_png({.color_type = PNG_COLOR_TYPE_GRAY, .bit_depth = 16, .row = row_of("\x40\x99", 4)}));
    EXPECT_EQ(picture.samples, std::string(16, '\x40'));
}

TEST(RasterImport, ReadsSingleBits)
{
    const RasterPicture picture =
        raster(make_png({.width = 8, .height = 1, .color_type = PNG_COLOR_TYPE_GRAY, .bit_depth = 1, .row = "\xF0"}));
    EXPECT_EQ(picture.samples, std::string(4, '\xFF') + std::string(4, '\0'));
}

TEST(RasterImport, PartsTheAlphaFromTheColors)
{
    const RasterPicture picture =
        raster(make_png({.color_type = PNG_COLOR_TYPE_GRAY_ALPHA, .row = row_of("\x40\x80", 4)}));
    EXPECT_EQ(picture.samples, std::string(16, '\x40'));
    EXPECT_EQ(picture.alpha, std::string(16, '\x80'));
}

TEST(RasterImport, DropsAnAlphaThatIsOpaqueAllOver)
{
    EXPECT_EQ(raster(make_png({.color_type = PNG_COLOR_TYPE_GRAY_ALPHA, .row = row_of("\x40\xFF", 4)})).alpha, "");
}

TEST(RasterImport, ReadsAPaletteWithTransparency)
{
    const RasterPicture picture = raster(make_png({.color_type = PNG_COLOR_TYPE_PALETTE,
                                                   .row = std::string("\0\1\0\1", 4),
                                                   .palette = {{255, 0, 0}, {0, 0, 0}},
                                                   .palette_alpha = std::string("\xFF\0", 2)}));
    EXPECT_EQ(picture.alpha.substr(0, 4), std::string("\xFF\0\xFF\0", 4));
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
    EXPECT_EQ(content.samples, file);
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
    EXPECT_EQ(picture.space, SampleSpace::cmyk);
    EXPECT_EQ(picture.samples.size(), 16 * 16 * 4U);
}

TEST(RasterImport, FindsTheInkOnWhite)
{
    const std::string row = row_of("\xFF\xFF\xFF", 2) + row_of(red, 2);
    const PicturePtr picture = import(make_png({.row = row}));
    EXPECT_EQ(picture->ink.left(), picture->size.width.scaled(0.5));
    EXPECT_EQ(picture->ink_cover, 1);
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
    std::string bomb = red_png();
    bomb.replace(16, 8, std::string("\x00\x01\x00\x00\x00\x01\x00\x00", 8)); // 65536 x 65536, its checksum now wrong
    EXPECT_THAT(findings_of(bomb), ElementsAre("error PICTURE-DAMAGED"));
}

TEST(RasterImport, SurvivesEveryFlippedByte)
{
    for (const std::string& whole : {red_png(), make_jpeg({.pixel = red})}) {
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
            findings_of(damaged);
        }
    }
}

} // namespace skrejlapa
