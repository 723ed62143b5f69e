// Pictures for screens: their own RGB exactly, inks by the look of print.
#include "imported_picture.h"
#include "picture/raster/place_rasters.h"
#include "sample_pdf.h"
#include "sample_rasters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const PaletteColor leaf{"leaf", Rgb{0x3f, 0x9b, 0x3a}, {{0.75, 0.1, 0.95, 0.05}, {}, 1, Rgb{0x3f, 0x9b, 0x3a}}};

class ScreenPicture : public testing::Test
{
protected:
    Diagnostics found;

    PicturePtr import(const PictureSource& source)
    {
        return import_pictures({source}, {.profile = shipped_profile()}, found, PictureColors::rgb).front();
    }
    std::string objects_of(const PageRecipe& recipe)
    {
        const PicturePtr picture = import(picture_file("logo.pdf", make_pdf(recipe)));
        return picture ? show_objects(*picture) : "refused";
    }
    std::string objects_of_svg(const std::string& shapes)
    {
        const PicturePtr picture = import(picture_file(
            "mark.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'>" + shapes + "</svg>", {leaf}));
        return picture ? show_objects(*picture) : "refused";
    }
};

TEST_F(ScreenPicture, KeepsTheRgbOfAPdfExactly)
{
    EXPECT_THAT(objects_of({.content = "0.2 0.4 0.6 rg 0 0 9 9 re f"}), HasSubstr("0.2 0.4 0.6 rg"));
}

TEST_F(ScreenPicture, ShowsTheInksOfAPdfAsPrintLooks)
{
    const std::string objects = objects_of({.content = "1 0 0 0 k 0 0 9 9 re f 0 0 0 1 K 0 0 m 9 9 l S"});
    EXPECT_THAT(objects, ContainsRegex("0 0\\.6[0-9]* 0\\.8[0-9]* rg"));
    EXPECT_THAT(objects, HasSubstr("0 0 0 RG"));
    EXPECT_THAT(objects, Not(HasSubstr("DeviceCMYK")));
}

TEST_F(ScreenPicture, ShowsASpotInkByWhatStandsInForIt)
{
    const std::string objects = objects_of(
        {.content = "/C cs 0.5 scn 0 0 9 9 re f",
         .resources = "/ColorSpace << /C [/Separation /Night /DeviceCMYK << /FunctionType 2 /Domain [0 1] /N 1 "
                      "/C0 [0 0 0 0] /C1 [0 0 0 1] >>] >>"});
    EXPECT_THAT(objects, ContainsRegex("0\\.50* 0\\.50* 0\\.50* rg|0\\.5019[0-9]* 0\\.5019[0-9]* 0\\.5019[0-9]* rg"));
    EXPECT_THAT(objects, Not(HasSubstr("Separation")));
}

TEST_F(ScreenPicture, ShowsAGradientInInksInRgb)
{
    const std::string objects =
        objects_of({.content = "/S sh",
                    .resources = "/Shading << /S << /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 9 0] /Function "
                                 "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 1] /C1 [0 0 0 0] >> >> >>"});
    EXPECT_THAT(objects, HasSubstr("/DeviceRGB"));
    EXPECT_THAT(objects, HasSubstr("/C0 [0 0 0 ]"));
}

TEST_F(ScreenPicture, ConvertsAnImageInInks)
{
    const std::string objects =
        objects_of({.content = "/I Do",
                    .resources = "/XObject << /I 5 0 R >>",
                    .objects = {stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
                                       "/ColorSpace /DeviceCMYK",
                                       "abcd")}});
    EXPECT_THAT(objects, HasSubstr("/ColorSpace /DeviceRGB"));
}

TEST_F(ScreenPicture, KeepsTheRgbOfAnSvgAndNotesNothing)
{
    EXPECT_THAT(objects_of_svg("<rect width='9' height='9' fill='#336699'/>"), HasSubstr("0.2 0.4 0.6 rg"));
    EXPECT_THAT(found.all(), IsEmpty());
}

TEST_F(ScreenPicture, ShowsAPaletteColorOfAnSvgAsThePaletteSays)
{
    EXPECT_THAT(objects_of_svg("<rect width='9' height='9' fill='var(--leaf)'/>"),
                ContainsRegex("0\\.247[0-9]* 0\\.607[0-9]* 0\\.227[0-9]* rg"));
}

TEST_F(ScreenPicture, KeepsTheRgbOfWhatLibrsvgDraws)
{
    const std::string objects = objects_of_svg("<g opacity='0.5'><rect width='9' height='9' fill='#336699'/>"
                                               "<circle cx='9' cy='9' r='5' fill='#336699'/></g>");
    EXPECT_THAT(objects, HasSubstr("0.2 0.4 0.6 rg"));
    EXPECT_THAT(objects, Not(HasSubstr("DeviceCMYK")));
}

TEST_F(ScreenPicture, KeepsThePixelsOfAnRgbFile)
{
    const PicturePtr picture = import(picture_file("photo.png", make_png({.width = 2, .height = 1, .row = "abcdef"})));
    ASSERT_NE(picture, nullptr);
    const auto& raster = std::get<RasterPicture>(picture->content);
    EXPECT_EQ(raster.space, SampleSpace::rgb);
    EXPECT_EQ(raster.samples.view(), "abcdef");
}

TEST_F(ScreenPicture, PassesAnRgbJpegThrough)
{
    const std::string file = make_jpeg({.pixel = std::string("\x40\x80\xC0", 3)});
    const PicturePtr picture = import(picture_file("photo.jpg", file));
    ASSERT_NE(picture, nullptr);
    EXPECT_EQ(std::get<RasterPicture>(picture->content).samples.view(), file);
}

TEST_F(ScreenPicture, ConvertsAJpegInInks)
{
    const PicturePtr picture =
        import(picture_file("photo.jpg", make_jpeg({.space = JCS_CMYK, .pixel = "\xFF\xFF\xFF\xFF"})));
    ASSERT_NE(picture, nullptr);
    const PictureUse use{.picture = 0, .size = picture->size, .visible = {}};
    const PlacedPictures placed = place_rasters(
        {picture}, {&use, 1}, {.colors = {.profile = shipped_profile()}, .become = PictureColors::rgb}, found);
    const auto& raster = std::get<RasterPicture>(placed.pictures.front()->content);
    EXPECT_EQ(raster.space, SampleSpace::rgb);
    EXPECT_EQ(raster.encoding, SampleEncoding::raw);
    EXPECT_EQ(raster.samples.view().substr(0, 3), "\xFF\xFF\xFF");
}

TEST_F(ScreenPicture, DrawsACodeInGrayLight)
{
    const std::string objects = show_objects(*import(qr_source("https://example.org")));
    EXPECT_THAT(objects, HasSubstr("0 g\n"));
    EXPECT_THAT(objects, Not(ContainsRegex(" k\n")));
}

} // namespace

} // namespace skrejlapa
