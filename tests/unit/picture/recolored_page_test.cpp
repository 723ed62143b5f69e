/// Colours of every kind inside a PDF page, brought to inks.
#include "color/source_colors.h"
#include "findings.h"
#include "imported_picture.h"
#include "sample_pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace skrejlapa
{

namespace
{

using testing::AllOf;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

const std::vector<PaletteColor> palette{{"leaf", Rgb{0x3f, 0x9b, 0x3a}, {{0.75, 0.1, 0.95, 0.05}, {}, 1}},
                                        {"brand", std::nullopt, {{1, 0.75, 0, 0}, "PANTONE 286 C", 1}}};
const std::string leaf = "0.24706 0.60784 0.22745";

std::string objects_of(const PageRecipe& recipe)
{
    Diagnostics found;
    const PicturePtr picture = import_one(picture_file("logo.pdf", make_pdf(recipe), palette), found);
    if (picture)
        return show_objects(*picture);
    return found.all().empty() ? "refused" : "refused: " + found.all().front().message;
}

/// A page that fills a box in `tint` of the space /C.
std::string filled_in(const std::string& space, const std::string& tint, std::vector<std::string> objects = {})
{
    return objects_of({.content = "/C cs " + tint + " scn 0 0 9 9 re f",
                       .resources = "/ColorSpace << /C " + space + " >>",
                       .objects = std::move(objects)});
}

std::string image(const std::string& dictionary, const std::string& data)
{
    return objects_of({.content = "/I Do",
                       .resources = "/XObject << /I 5 0 R >>",
                       .objects = {stream("/Type /XObject /Subtype /Image " + dictionary, data)}});
}

std::string shaded(const std::string& dictionary, const std::string& data = "")
{
    return objects_of({.content = "/S sh",
                       .resources = "/Shading << /S 5 0 R >>",
                       .objects = {data.empty() ? "<< " + dictionary + " >>" : stream(dictionary, data)}});
}

/// The process inks that were set last.
std::array<double, 4> last_inks(const std::string& objects)
{
    std::array<double, 4> inks{-1, -1, -1, -1};
    const std::size_t end = objects.rfind(" k\n");
    const std::size_t line = end == std::string::npos ? end : objects.rfind('\n', end);
    if (line != std::string::npos)
        std::istringstream(objects.substr(line, end - line)) >> inks[0] >> inks[1] >> inks[2] >> inks[3];
    return inks;
}

/// Adobe RGB's primaries.
std::string wide_rgb_profile()
{
    return make_rgb_profile(
        {.white = {0.3127, 0.3290}, .red = {0.64, 0.33}, .green = {0.21, 0.71}, .blue = {0.15, 0.06}});
}

} // namespace

TEST(RecoloredPage, ConvertsLabAsTheRgbThatLooksAlike)
{
    const auto lab = last_inks(filled_in("[/Lab << /WhitePoint [0.9642 1 0.8249] >>]", "39.3057 -2.1944 -41.2093"));
    const auto rgb = last_inks(objects_of({.content = "0.12549 0.37647 0.62745 rg 0 0 9 9 re f"}));
    for (std::size_t ink = 0; ink < 4; ++ink)
        EXPECT_NEAR(lab[ink], rgb[ink], 0.02) << ink;
}

TEST(RecoloredPage, ConvertsColorsFromTheProfileTheyAreIn)
{
    const std::string objects = filled_in("[/ICCBased 5 0 R]", "0.2 0.7 0.3", {stream("/N 3", wide_rgb_profile())});
    const auto profiled = last_inks(objects);
    const auto rgb = last_inks(objects_of({.content = "0.2 0.7 0.3 rg 0 0 9 9 re f"}));
    EXPECT_THAT(objects, Not(HasSubstr("ICCBased")));
    EXPECT_GT(profiled[0] - profiled[1], rgb[0] - rgb[1]); // a greener green
}

TEST(RecoloredPage, ConvertsImagesFromTheProfileTheyAreIn)
{
    const std::string objects =
        objects_of({.content = "/I Do",
                    .resources = "/XObject << /I 5 0 R >>",
                    .objects = {stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
                                       "/ColorSpace [/ICCBased 6 0 R]",
                                       "\x33\xB3\x4D"),
                                stream("/N 3", wide_rgb_profile())}});
    EXPECT_THAT(objects, AllOf(HasSubstr("/ColorSpace /DeviceCMYK"), Not(HasSubstr("ICCBased"))));
    const auto color = last_inks(filled_in("[/ICCBased 5 0 R]", "0.2 0.7 0.3", {stream("/N 3", wide_rgb_profile())}));
    const std::size_t samples = objects.rfind("\nstream\n") + 8;
    for (std::size_t ink = 0; ink < 4; ++ink)
        EXPECT_NEAR(static_cast<unsigned char>(objects.at(samples + ink)), color[ink] * 255, 2) << ink;
}

TEST(RecoloredPage, NamesADamagedProfile)
{
    EXPECT_THAT(filled_in("[/ICCBased 5 0 R]", "0.2 0.7 0.3", {stream("/N 3", "no profile")}),
                HasSubstr("an ICC profile that is damaged"));
}

TEST(RecoloredPage, PutsASpotInkGivenInRgbOverProcessInks)
{
    EXPECT_THAT(filled_in("[/Separation /Moss /DeviceRGB << /FunctionType 2 /Domain [0 1] /N 1 /C0 [1 1 1] /C1 [" +
                              leaf + "] >>]",
                          "0.5"),
                AllOf(HasSubstr("/Separation /Moss /DeviceCMYK"), HasSubstr("0.5 scn"), Not(HasSubstr("RGB"))));
}

TEST(RecoloredPage, GivesASpotInkOfThePaletteThePalettesLook)
{
    EXPECT_THAT(filled_in("[/Separation /PANTONE#20286#20C /DeviceCMYK << /FunctionType 2 /Domain [0 1] /N 1 "
                          "/C0 [0 0 0 0] /C1 [0.9 0.6 0.1 0] >>]",
                          "1"),
                AllOf(HasSubstr("/C1 [1 0.75 0 0 ]"), HasSubstr("/PANTONE#20286#20C")));
}

TEST(RecoloredPage, KeepsABentTintTransformOverCmyk)
{
    EXPECT_THAT(filled_in("[/Separation /Moss /DeviceCMYK << /FunctionType 2 /Domain [0 1] /N 2 /C0 [0 0 0 0] "
                          "/C1 [0.5 0 1 0] >>]",
                          "1"),
                HasSubstr("/N 2"));
}

TEST(RecoloredPage, PutsAMixOfSpotInksGivenInRgbOverProcessInks)
{
    EXPECT_THAT(filled_in("[/DeviceN [/Moss /Clay] /DeviceRGB 5 0 R]", "0.5 1",
                          {stream("/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]",
                                  "{ 1 exch sub exch 1 exch sub dup 3 -1 roll }")}),
                AllOf(HasSubstr("/DeviceN [/Moss /Clay ] /DeviceCMYK"), HasSubstr("/Size [33 33 ]"),
                      HasSubstr("0.5 1 scn"), Not(HasSubstr("RGB"))));
}

TEST(RecoloredPage, NamesASpotInkWhoseTransformIsDamaged)
{
    EXPECT_THAT(filled_in("[/Separation /Moss /DeviceRGB 5 0 R]", "1",
                          {stream("/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]", "{ pop pop }")}),
                AllOf(HasSubstr("refused"), HasSubstr("/Moss")));
}

TEST(RecoloredPage, LooksUpColorsInATable)
{
    EXPECT_THAT(filled_in("[/Indexed /DeviceRGB 1 <0000003f9b3a>]", "1"), HasSubstr("0.75 0.1 0.95 0.05 k"));
}

TEST(RecoloredPage, PrintsNeutralLabInBlackAlone)
{
    EXPECT_THAT(filled_in("[/Lab << /WhitePoint [0.9642 1 0.8249] >>]", "0 0 0"), HasSubstr("0 0 0 1 k"));
    EXPECT_THAT(filled_in("[/Lab << /WhitePoint [0.9642 1 0.8249] >>]", "53.6 0 0"),
                ContainsRegex("0 0 0 0\\.49?[89]?[0-9]* k"));
}

TEST(RecoloredPage, FollowsTheGammaOfCalRgb)
{
    EXPECT_THAT(filled_in("[/CalRGB << /WhitePoint [0.9505 1 1.089] /Gamma [1 1 1] "
                          "/Matrix [0.4124 0.2126 0.0193 0.3576 0.7152 0.1192 0.1805 0.0722 0.9505] >>]",
                          "0.2159 0.2159 0.2159"),
                ContainsRegex("0 0 0 0\\.49[0-9]* k"));
}

TEST(RecoloredPage, ConvertsImagesOfAnyDepth)
{
    // Four bits a sample, two pixels: white and black.
    const std::string objects =
        image("/Width 2 /Height 1 /BitsPerComponent 4 /ColorSpace /DeviceRGB", std::string("\xFF\xF0\x00", 3));
    EXPECT_THAT(objects, AllOf(HasSubstr("/ColorSpace /DeviceCMYK"), HasSubstr("/BitsPerComponent 8")));
    EXPECT_THAT(objects, HasSubstr(std::string("\nstream\n\0\0\0\0", 12)));
}

TEST(RecoloredPage, AppliesTheDecodeArrayOfAnImageItConverts)
{
    const std::string objects =
        image("/Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Decode [1 0 1 0 1 0]",
              std::string("\0\0\0", 3));
    EXPECT_THAT(objects, AllOf(HasSubstr(std::string("\nstream\n\0\0\0\0\nend", 16)), Not(HasSubstr("/Decode"))));
}

TEST(RecoloredPage, TurnsAColorKeyIntoAStencil)
{
    const std::string objects = image(
        "/Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Mask [255 255 255 255 255 255]", "\xFF\xFF\xFF"
                                                                                                         "abc");
    EXPECT_THAT(objects, ContainsRegex("/Mask @[0-9]+"));
    EXPECT_THAT(objects, HasSubstr("/ImageMask true"));
    EXPECT_THAT(objects, HasSubstr("stream\n\x80\nend"));
}

TEST(RecoloredPage, KeepsATableOfSpotInks)
{
    EXPECT_THAT(image("/Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace [/Indexed [/Separation /Moss /DeviceGray "
                      "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [1] /C1 [0.5] >>] 1 <00FF>]",
                      std::string("\0", 1)),
                AllOf(HasSubstr("/Indexed [/Separation /Moss /DeviceCMYK"), HasSubstr("/C1 [0 0 0 0.5 ]")));
}

TEST(RecoloredPage, RefusesAnImageWithTooFewSamples)
{
    EXPECT_THAT(image("/Width 9 /Height 9 /BitsPerComponent 8 /ColorSpace /DeviceGray", "abc"),
                HasSubstr("a damaged image"));
}

TEST(RecoloredPage, UnpacksLzwWhichPrintDoesNotAllow)
{
    const std::string objects =
        image("/Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /LZWDecode",
              std::string("\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01", 9));
    EXPECT_THAT(objects, AllOf(Not(HasSubstr("LZW")), HasSubstr("/FlateDecode")));
}

TEST(RecoloredPage, NamesJpeg2000)
{
    EXPECT_THAT(image("/Width 1 /Height 1 /Filter /JPXDecode", "abc"), HasSubstr("an image in JPEG 2000"));
}

TEST(RecoloredPage, MakesAnImageOfAnInlineOneInRgb)
{
    const std::string objects = objects_of({.content = "BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc\nEI"});
    EXPECT_THAT(objects, AllOf(HasSubstr("/Inline1 Do"), HasSubstr("/ColorSpace /DeviceCMYK"), Not(HasSubstr("/RGB"))));
}

TEST(RecoloredPage, SmoothsNoImage)
{
    const std::string objects =
        image("/Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Interpolate true", "x");
    EXPECT_THAT(objects, AllOf(HasSubstr("/Width 1"), Not(HasSubstr("/Interpolate"))));
    const std::string inline_image = objects_of({.content = "BI /W 1 /H 1 /BPC 8 /CS /G /I true ID x EI"});
    EXPECT_THAT(inline_image, AllOf(HasSubstr("/Width 1"), Not(HasSubstr("/Interpolate")), Not(HasSubstr("/I true"))));
}

TEST(RecoloredPage, BringsSixteenBitsToEight)
{
    const std::string deep = image("/Width 2 /Height 1 /BitsPerComponent 16 /ColorSpace /DeviceGray /Mask [257 514]",
                                   std::string("\x40\x40\xff\xff", 4));
    EXPECT_THAT(deep, AllOf(HasSubstr("/BitsPerComponent 8"), HasSubstr("/Mask [1 2 ]"),
                            HasSubstr("stream\n\x40\xff\nendstream")));
    const std::string masked =
        objects_of({.content = "/I Do",
                    .resources = "/XObject << /I 5 0 R >>",
                    .objects = {stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /SMask 6 0 R "
                                       "/BitsPerComponent 8 /ColorSpace /DeviceGray",
                                       "x"),
                                stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 "
                                       "/BitsPerComponent 16 /ColorSpace /DeviceGray",
                                       "yy")}});
    EXPECT_THAT(masked, AllOf(HasSubstr("/SMask"), Not(HasSubstr("/BitsPerComponent 16"))));
    const std::string within = objects_of({.content = "BI /W 1 /H 1 /BPC 16 /CS /G ID xx EI"});
    EXPECT_THAT(within, AllOf(HasSubstr("/Inline1 Do"), HasSubstr("/BitsPerComponent 8")));
}

TEST(RecoloredPage, SaysTheMapOfTrueTypeGlyphsThatIsTheDefault)
{
    const std::string objects = objects_of(
        {.content = "BT /F 9 Tf <0001> Tj ET",
         .resources = "/Font << /F << /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H "
                      "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /FontDescriptor << "
                      "/FontFile2 5 0 R >> >>] >> >>",
         .objects = {stream("", "font")}});
    EXPECT_THAT(objects, HasSubstr("/CIDToGIDMap /Identity"));
}

TEST(RecoloredPage, TakesBlendModesThatPdfDoesNotKnowForNormal)
{
    const auto blended = [](const std::string& mode) {
        return objects_of(
            {.content = "/B gs 0 0 9 9 re f 5 5 9 9 re f", .resources = "/ExtGState << /B << /BM " + mode + " >> >>"});
    };
    EXPECT_THAT(blended("/Screen"), HasSubstr("/BM /Screen"));
    EXPECT_THAT(blended("[/FooMode /Multiply]"), AllOf(HasSubstr("/BM /Multiply"), Not(HasSubstr("FooMode"))));
    EXPECT_THAT(blended("/FooMode"), AllOf(HasSubstr("9 9 re"), Not(HasSubstr("FooMode"))));
}

TEST(RecoloredPage, ConvertsTheCornersOfAMesh)
{
    const std::string corner("\0\x10\x20\x3f\x9b\x3a", 6);
    const std::string objects = shaded("/ShadingType 4 /ColorSpace /DeviceRGB /BitsPerCoordinate 8 /BitsPerComponent 8 "
                                       "/BitsPerFlag 8 /Decode [0 100 0 50 0 1 0 1 0 1]",
                                       corner + corner + corner);
    EXPECT_THAT(objects, AllOf(HasSubstr("/ColorSpace /DeviceCMYK"), HasSubstr("/BitsPerComponent 16"),
                               HasSubstr("/Decode [0 100 0 50 0 1 0 1 0 1 0 1 ]")));
    EXPECT_THAT(objects, HasSubstr(std::string("\0\x10\x20\xBF\xFF\x19\x9A", 7)));
}

TEST(RecoloredPage, NamesAGradientInInksThatHasNoColors)
{
    EXPECT_THAT(shaded("/ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 9 0]"),
                HasSubstr("a gradient with a damaged function"));
    EXPECT_THAT(shaded("/ShadingType 4 /ColorSpace /DeviceCMYK /BitsPerCoordinate 8 /BitsPerComponent 8 "
                       "/BitsPerFlag 8 /Decode [0 9]",
                       "abc"),
                HasSubstr("a damaged gradient"));
}

TEST(RecoloredPage, ConvertsTheFunctionOfAMesh)
{
    EXPECT_THAT(
        shaded("/ShadingType 5 /VerticesPerRow 2 /ColorSpace /DeviceRGB /BitsPerCoordinate 8 /BitsPerComponent 8 "
               "/Decode [0 100 0 50 0 1] /Function << /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0] /C1 [" +
                   leaf + "] >>",
               "aaabbbcccddd"),
        AllOf(HasSubstr("/C1 [0.75 0.1 0.95 0.05 ]"), HasSubstr("aaabbbcccddd")));
}

TEST(RecoloredPage, ConvertsColorsByAFunctionOfThePlace)
{
    EXPECT_THAT(
        objects_of({.content = "/S sh",
                    .resources = "/Shading << /S << /ShadingType 1 /ColorSpace /DeviceRGB /Function 5 0 R >> >>",
                    .objects = {stream("/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]", "{ 0 }")}}),
        AllOf(HasSubstr("/Size [33 33 ]"), HasSubstr("/ColorSpace /DeviceCMYK"), HasSubstr("/Matrix [1 0 0 1 0 0 ]")));
}

TEST(RecoloredPage, ConvertsAGradientThatIsCalculated)
{
    EXPECT_THAT(objects_of({.content = "/S sh",
                            .resources = "/Shading << /S << /ShadingType 2 /Coords [0 0 1 0] /ColorSpace /DeviceRGB "
                                         "/Function 5 0 R >> >>",
                            .objects = {stream("/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]",
                                               "{ dup 0.5 gt { pop 1 0 0 } { pop 0 0 1 } ifelse }")}}),
                AllOf(HasSubstr("/Size [256 ]"), Not(HasSubstr("RGB"))));
}

TEST(RecoloredPage, ConvertsTheGlyphsOfAType3Font)
{
    const std::string objects = objects_of(
        {.content = "BT /F 10 Tf (a) Tj ET",
         .resources = "/Font << /F 5 0 R >>",
         .objects = {"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 97 "
                     "/LastChar 97 /Widths [10] /Encoding << /Differences [97 /a] >> /CharProcs << /a 6 0 R >> "
                     "/Resources << >> >>",
                     stream("", "10 0 d0 " + leaf + " rg 0 0 10 10 re f")}});
    EXPECT_THAT(objects, AllOf(HasSubstr("/Type3"), HasSubstr("10 0 d0\n0.75 0.1 0.95 0.05 k")));
}

TEST(RecoloredPage, BringsTheBackdropOfAMaskToGray)
{
    EXPECT_THAT(
        objects_of({.content = "/M gs 0 0 9 9 re f",
                    .resources = "/ExtGState << /M << /SMask << /S /Luminosity /G 5 0 R /BC [1 0 0] >> >> >>",
                    .objects = {stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Group << /S /Transparency "
                                       "/CS /DeviceRGB >>",
                                       "0 1 0 rg 0 0 9 9 re f")}}),
        AllOf(HasSubstr("/BC [0.3 ]"), HasSubstr("0.59 g")));
}

TEST(RecoloredPage, ColorsAPatternInASpotInk)
{
    EXPECT_THAT(
        objects_of({.content = "/C cs 0.5 /P scn 0 0 50 50 re f",
                    .resources = "/ColorSpace << /C [/Pattern [/Separation /Moss /DeviceCMYK << /FunctionType 2 "
                                 "/Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [0.5 0 1 0] >>]] >> /Pattern << /P 5 0 R >>",
                    .objects = {stream("/PatternType 1 /PaintType 2 /TilingType 1 /BBox [0 0 9 9] /XStep 9 "
                                       "/YStep 9 /Resources << >>",
                                       "0 0 5 5 re f")}}),
        AllOf(HasSubstr("0.5 /P scn"), HasSubstr("[/Pattern [/Separation /Moss")));
}

TEST(RecoloredPage, SetsNoColorInATileThatHasNone)
{
    const std::string objects =
        objects_of({.content = "/C cs 1 0 0 0 /P scn 0 0 50 50 re f",
                    .resources = "/ColorSpace << /C [/Pattern /DeviceCMYK] >> /Pattern << /P 5 0 R >>",
                    .objects = {stream("/PatternType 1 /PaintType 2 /TilingType 1 /BBox [0 0 9 9] /XStep 9 "
                                       "/YStep 9 /Resources << >>",
                                       "0 1 1 0 k 0 0 5 5 re f")}});
    EXPECT_THAT(objects, HasSubstr("1 0 0 0 /P scn"));
    EXPECT_THAT(objects, Not(ContainsRegex("[01] k\n[^s]*0 0 5 5 re")));
}

TEST(RecoloredPage, SetsNoColorInAGlyphThatHasNone)
{
    const std::string objects = objects_of(
        {.content = "BT /F 10 Tf (a) Tj ET",
         .resources = "/Font << /F 5 0 R >>",
         .objects = {"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 97 "
                     "/LastChar 97 /Widths [10] /Encoding << /Differences [97 /a] >> /CharProcs << /a 6 0 R >> "
                     "/Resources << >> >>",
                     stream("", "10 0 0 0 10 10 d1 1 0 0 rg 0 0 10 10 re f")}});
    EXPECT_THAT(objects, HasSubstr("10 0 0 0 10 10 d1\n0 0 10 10 re\nf"));
}

TEST(RecoloredPage, ReadsASpaceOnceHoweverOftenItIsSet)
{
    const std::string objects =
        objects_of({.content = "/C cs 1 scn 0 0 9 9 re f /C cs 0.5 scn 9 0 9 9 re f /C cs 0.2 scn 0 9 9 9 re f",
                    .resources = "/ColorSpace << /C [/Separation /Moss [/Lab << /WhitePoint [0.9642 1 0.8249] >>] "
                                 "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [100 0 0] /C1 [30 20 -60] >>] >>"});
    EXPECT_THAT(objects, HasSubstr("/Ink1 cs\n0.2 scn"));
    EXPECT_EQ(objects.find("/FunctionType 0"), objects.rfind("/FunctionType 0"));
}

TEST(RecoloredPage, NotesColorsOfProfilesAsSrgbShowsThem)
{
    Diagnostics found;
    import_one(picture_file("logo.pdf", make_pdf({.content = "/C cs 0.2 0.4 0.6 scn 0 0 9 9 re f",
                                                  .resources = "/ColorSpace << /C [/ICCBased 5 0 R] >>",
                                                  .objects = {stream("/N 3", wide_rgb_profile())}})),
               found);
    ASSERT_EQ(summarize(found, SourceMap{}), std::vector<std::string>{"note COLOR-NOT-IN-PALETTE"});
    const std::string light = to_srgb("\x33\x66\x99", wide_rgb_profile());
    EXPECT_THAT(found.all().front().message,
                HasSubstr(fmt::format("#{:02x}{:02x}{:02x}", static_cast<unsigned char>(light[0]),
                                      static_cast<unsigned char>(light[1]), static_cast<unsigned char>(light[2]))));
}

TEST(RecoloredPage, SaysNothingOfTheColorsThatASpotInkLooksLike)
{
    Diagnostics found;
    import_one(picture_file("logo.pdf", make_pdf({.content = "/C cs 0.5 scn 0 0 9 9 re f",
                                                  .resources = "/ColorSpace << /C [/Separation /Moss /DeviceRGB "
                                                               "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [1 1 1] "
                                                               "/C1 [0.1 0.4 0.2] >>] >>"})),
               found);
    EXPECT_TRUE(found.all().empty());
}

TEST(RecoloredPage, PrintsAColorOfAProfileThatLooksLikeThePalettesInThePalettesInks)
{
    const std::string light = to_srgb("\x33\x66\x99", wide_rgb_profile());
    const auto part = [&](std::size_t at) { return static_cast<int>(static_cast<unsigned char>(light[at])); };
    const std::vector<PaletteColor> blue{{"blue", Rgb{part(0), part(1), part(2)}, {{0.9, 0.5, 0, 0.1}, {}, 1}}};
    Diagnostics found;
    const PicturePtr picture = import_one(picture_file("logo.pdf",
                                                       make_pdf({.content = "/C cs 0.2 0.4 0.6 scn 0 0 9 9 re f",
                                                                 .resources = "/ColorSpace << /C [/ICCBased 5 0 R] >>",
                                                                 .objects = {stream("/N 3", wide_rgb_profile())}}),
                                                       blue),
                                          found);
    EXPECT_THAT(show_content(*picture), HasSubstr("0.9 0.5 0 0.1 k"));
}

TEST(RecoloredPage, TakesForADevicesColorsWhatTheFileSaysTheyAre)
{
    const std::string said = objects_of({.content = "0.2 0.7 0.3 rg 0 0 9 9 re f",
                                         .resources = "/ColorSpace << /DefaultRGB [/ICCBased 5 0 R] >>",
                                         .objects = {stream("/N 3", wide_rgb_profile())}});
    EXPECT_EQ(last_inks(said),
              last_inks(filled_in("[/ICCBased 5 0 R]", "0.2 0.7 0.3", {stream("/N 3", wide_rgb_profile())})));
    EXPECT_THAT(objects_of({.content = "0.2 0.7 0.3 rg 0 0 9 9 re f",
                            .resources = "/ColorSpace << /DefaultRGB [/ICCBased 5 0 R] >>",
                            .objects = {stream("/N 3", "no profile")}}),
                Not(HasSubstr("refused")));
}

TEST(RecoloredPage, FollowsTheGammaOfCalGray)
{
    const std::string space = "[/CalGray << /WhitePoint [0.9505 1 1.089] /Gamma 1 >>]";
    EXPECT_THAT(filled_in(space, "0.5"), ContainsRegex("\n0 0 0 0\\.26[0-9]* k"));
    const std::string dictionary = "/Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace " + space;
    EXPECT_THAT(image(dictionary, "\x80"), AllOf(HasSubstr("/DeviceGray"), HasSubstr("\nstream\n\xBC\nend")));
}

TEST(RecoloredPage, KeepsBlackAndWhiteWhateverTheirTone)
{
    EXPECT_THAT(image("/Width 8 /Height 1 /BitsPerComponent 1 /ColorSpace [/CalGray << /WhitePoint [0.95 1 1.09] "
                      "/Gamma 1 >>]",
                      "\xA5"),
                AllOf(HasSubstr("/BitsPerComponent 1"), HasSubstr("stream\n\xA5\nend")));
}

TEST(RecoloredPage, HandsItsColorSpaceDownToAFormThatCountsOnIt)
{
    const PageRecipe recipe{.content = "/DeviceCMYK cs 0 1 0 0 sc /F Do",
                            .resources = "/XObject << /F 5 0 R >>",
                            .objects = {stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << >>",
                                               "1 0 0 0 sc 0 0 9 9 re f")}};
    EXPECT_THAT(objects_of(recipe), HasSubstr("1 0 0 0 k\n0 0 9 9 re"));
}

TEST(RecoloredPage, RefusesColorsMixedWithTheirGround)
{
    EXPECT_THAT(objects_of({.content = "/I Do",
                            .resources = "/XObject << /I 5 0 R >>",
                            .objects = {stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
                                               "/ColorSpace /DeviceRGB /SMask 6 0 R",
                                               "abc"),
                                        stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
                                               "/ColorSpace /DeviceGray /Matte [1 1 1]",
                                               "\x80")}}),
                HasSubstr("mixed with its ground"));
}

TEST(RecoloredPage, RefusesATableOfColorsMixedWithTheirGround)
{
    EXPECT_THAT(objects_of({.content = "/I Do",
                            .resources = "/XObject << /I 5 0 R >>",
                            .objects = {stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
                                               "/ColorSpace [/Indexed /DeviceRGB 1 <000000FFFFFF>] /SMask 6 0 R",
                                               "\x01"),
                                        stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
                                               "/ColorSpace /DeviceGray /Matte [1 1 1]",
                                               "\x80")}}),
                HasSubstr("mixed with its ground"));
}

class SpaceInItself : public testing::TestWithParam<const char*>
{
};

TEST_P(SpaceInItself, IsRefused) { EXPECT_THAT(filled_in(GetParam(), "1"), HasSubstr("refused")); }

INSTANTIATE_TEST_SUITE_P(Pdf, SpaceInItself,
                         testing::Values("[/Indexed /C 1 <000000FFFFFF>]", "[/Pattern /C]",
                                         "[/Separation /Moss /C << /FunctionType 2 /Domain [0 1] /N 1 >>]",
                                         "[/Separation /Moss [/Indexed /C 1 <00FF>] << /FunctionType 2 /N 1 >>]"));

TEST(RecoloredPage, KeepsOverprint)
{
    EXPECT_THAT(objects_of({.content = "/O gs 0 1 0 0 k 0 0 9 9 re f",
                            .resources = "/ExtGState << /O << /OP true /op true /OPM 1 >> >>"}),
                HasSubstr("/OP true /OPM 1 /op true"));
}

class ActingFile : public testing::TestWithParam<const char*>
{
};

TEST_P(ActingFile, IsRefused)
{
    EXPECT_THAT(objects_of({.content = "0 0 9 9 re f", .catalog = GetParam()}), HasSubstr("refused: logo.pdf carries"));
}

INSTANTIATE_TEST_SUITE_P(Pdf, ActingFile,
                         testing::Values("/Names << /JavaScript << >> >>", "/OpenAction << /S /JavaScript /JS (x) >>",
                                         "/OpenAction << /S /Launch >>", "/AA << /WC << /S /JavaScript >> >>",
                                         "/AcroForm << /Fields [] /XFA [] >>"));

TEST(RecoloredPage, LetsAFilePassThatOpensAtAPlace)
{
    EXPECT_THAT(objects_of({.content = "0 0 9 9 re f", .catalog = "/OpenAction << /S /GoTo /D [3 0 R /Fit] >>"}),
                Not(HasSubstr("refused")));
}

} // namespace skrejlapa
