/// What a picture is found to paint: where its ink is, how much, and how fine its details are.
#include "findings.h"
#include "imported_picture.h"
#include "picture/transparency.h"
#include "sample_pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

PicturePtr import_page(const PageRecipe& recipe)
{
    Diagnostics found;
    return import_one(picture_file("logo.pdf", make_pdf(recipe)), found);
}

const VectorFacts& facts_of(const PicturePtr& picture) { return std::get<VectorPicture>(picture->content).facts; }

void expect_ink(const PicturePtr& picture, double left, double top, double right, double bottom)
{
    constexpr double grid_step = 0.7;
    EXPECT_NEAR(picture->ink->area.left().to_pt(), left, grid_step);
    EXPECT_NEAR(picture->ink->area.top().to_pt(), top, grid_step);
    EXPECT_NEAR(picture->ink->area.right().to_pt(), right, grid_step);
    EXPECT_NEAR(picture->ink->area.bottom().to_pt(), bottom, grid_step);
}

/// The cell at parts (0 to 1) of the picture's width and height.
InkCell cell(const PicturePtr& picture, double across, double down)
{
    const InkMap& map = picture->ink->map;
    return map.at(static_cast<int>(across * map.columns), static_cast<int>(down * map.rows));
}

const std::string gold = "/ColorSpace << /C [/Separation /Gold /DeviceCMYK << /FunctionType 2 /Domain [0 1] /N 1 "
                         "/C0 [0 0 0 0] /C1 [0 0.2 0.6 0.2] >>] >>";

} // namespace

TEST(MeasuredPicture, HasItsInkWhereThePageHasItNotWhereThePageEnds)
{
    expect_ink(import_page({.content = "20 10 30 20 re f"}), 20, 20, 50, 40);
}

TEST(MeasuredPicture, NotesFontsThatTellNoCharactersAndWhatCameLater)
{
    const VectorFacts facts = facts_of(import_page(
        {.content = "/I Do BT /F 9 Tf <0001> Tj /G 9 Tf (a) Tj ET",
         .resources =
             "/XObject << /I 7 0 R >> /Font << /F << /Type /Font /Subtype /Type0 /BaseFont /Dumb /Encoding "
             "/Identity-H /DescendantFonts [<< /Subtype /CIDFontType2 /FontDescriptor << /FontFile2 5 0 R >> >>] "
             ">> /G << /Type /Font /Subtype /Type1 /BaseFont /Plain /Encoding /WinAnsiEncoding /FontDescriptor << "
             "/FontFile3 6 0 R >> >> >>",
         .objects = {
             stream("", "font"), stream("/Subtype /OpenType", "font"),
             stream("/Type /XObject /Subtype /Image /Width 8 /Height 1 /BitsPerComponent 1 /ColorSpace /DeviceGray "
                    "/Filter /JBIG2Decode",
                    "scan")}}));
    EXPECT_THAT(facts.fonts, ElementsAre(FontInside{"Dumb", true, false}, FontInside{"Plain", true, true}));
    EXPECT_TRUE(facts.has_opentype && facts.has_jbig2);
}

TEST(MeasuredPicture, CountsWhitePaintAsPaper)
{
    expect_ink(import_page({.content = "0 0 0 0 k 0 0 100 50 re f 0 0 0 1 k 20 10 30 20 re f"}), 20, 20, 50, 40);
}

TEST(MeasuredPicture, CountsAllThatIsPaintedOfAWhitePicture)
{
    expect_ink(import_page({.content = "1 g 20 10 30 20 re f"}), 20, 20, 50, 40);
}

TEST(MeasuredPicture, EndsWhereItIsClipped)
{
    expect_ink(import_page({.content = "20 10 30 20 re W n 0 0 100 50 re f"}), 20, 20, 50, 40);
}

TEST(MeasuredPicture, IsMeasuredToItsEndThroughThousandsOfClips)
{
    std::string content;
    for (int clip = 0; clip < 5000; ++clip)
        content += "q 1 1 m 3 1 l 2 3 l h W n 0 0 9 9 re f Q ";
    const PicturePtr picture =
        import_page({.content = content + "1 1 1 1 k 0 0 100 100 re f", .page = "/MediaBox [0 0 100 100]"});
    EXPECT_FLOAT_EQ(cell(picture, 0.5, 0.5).total_ink, 4);
}

TEST(MeasuredPicture, ReachesAsFarAsItsStrokes)
{
    expect_ink(import_page({.content = "10 w 20 25 m 80 25 l S"}), 15, 20, 85, 30);
}

TEST(MeasuredPicture, IsMeasuredThroughFormsAndMatrices)
{
    expect_ink(import_page({.content = "q 2 0 0 2 10 0 cm /F Do Q",
                            .resources = "/XObject << /F 5 0 R >>",
                            .objects = {stream("/Type /XObject /Subtype /Form /BBox [0 0 10 10] /Matrix [1 0 0 1 5 5]",
                                               "0 0 90 90 re f")}}),
               20, 20, 40, 40);
}

TEST(MeasuredPicture, IsTurnedAsThePageIs)
{
    expect_ink(import_page({.content = "0 0 30 10 re f", .page = "/MediaBox [0 0 100 50] /Rotate 90"}), 0, 0, 10, 30);
}

TEST(MeasuredPicture, SumsItsInks)
{
    const PicturePtr picture = import_page({.content = "1 0.5 0.5 0.25 k 0 0 50 50 re f"});
    EXPECT_FLOAT_EQ(cell(picture, 0.25, 0.5).total_ink, 2.25F);
    EXPECT_FLOAT_EQ(cell(picture, 0.25, 0.5).cover, 1);
    EXPECT_FLOAT_EQ(cell(picture, 0.75, 0.5).cover, 0);
}

TEST(MeasuredPicture, LetsTheLastPaintHideWhatLiesBelow)
{
    const PicturePtr picture = import_page({.content = "1 1 1 1 k 0 0 100 50 re f 0 0 0 0.5 k 0 0 50 50 re f"});
    EXPECT_FLOAT_EQ(cell(picture, 0.25, 0.5).total_ink, 0.5F);
    EXPECT_FLOAT_EQ(cell(picture, 0.75, 0.5).total_ink, 4);
}

TEST(MeasuredPicture, AddsInksThatOverprint)
{
    const PicturePtr picture = import_page({.content = "1 0 0 0 k 0 0 100 50 re f /O gs 0 1 0 0 k 0 0 50 50 re f",
                                            .resources = "/ExtGState << /O << /op true /OPM 1 >> >>"});
    EXPECT_FLOAT_EQ(cell(picture, 0.25, 0.5).total_ink, 2);
}

TEST(MeasuredPicture, FollowsAGradient)
{
    const PicturePtr picture = import_page(
        {.content = "/S sh",
         .resources = "/Shading << /S << /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 100 0] "
                      "/Function << /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [1 1 1 0] >> >> >>"});
    EXPECT_LT(cell(picture, 0, 0.5).total_ink, 0.1F);
    EXPECT_NEAR(cell(picture, 0.5, 0.5).total_ink, 1.5F, 0.1F);
    EXPECT_GT(cell(picture, 0.99, 0.5).total_ink, 2.9F);
}

TEST(MeasuredPicture, ReachesAsFarAsItsMesh)
{
    const auto corner = [](char x, char y) { return std::string{'\0', x, y, '\xFF', '\0', '\0', '\x80'}; };
    const PicturePtr picture = import_page(
        {.content = "/S sh",
         .resources = "/Shading << /S 5 0 R >>",
         .objects = {stream("/ShadingType 4 /ColorSpace /DeviceCMYK /BitsPerCoordinate 8 /BitsPerComponent 8 "
                            "/BitsPerFlag 8 /Decode [0 255 0 255 0 1 0 1 0 1 0 1]",
                            corner(20, 10) + corner(60, 10) + corner(40, 40))}});
    expect_ink(picture, 20, 10, 60, 40);
    EXPECT_NEAR(cell(picture, 0.4, 0.5).total_ink, 1.5F, 0.02F);
}

TEST(MeasuredPicture, SeesThroughASoftMask)
{
    const PicturePtr picture = import_page(
        {.content = "/M gs 0 0 100 50 re f",
         .resources = "/ExtGState << /M << /SMask << /S /Luminosity /G 5 0 R >> >> >>",
         .objects = {
             stream("/Type /XObject /Subtype /Form /BBox [0 0 100 50] /Group << /S /Transparency /CS /DeviceGray >>",
                    "1 g 20 10 30 20 re f")}});
    expect_ink(picture, 20, 20, 50, 40);
}

TEST(MeasuredPicture, KnowsItsImages)
{
    const PicturePtr picture = import_page(
        {.content = "q 40 0 0 20 10 10 cm /I Do Q",
         .resources = "/XObject << /I 5 0 R >>",
         .objects = {
             stream("/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray",
                    std::string("\x00\xFF", 2))}});
    expect_ink(picture, 10, 20, 30, 40);
    ASSERT_EQ(facts_of(picture).images.size(), 1U);
    EXPECT_EQ(facts_of(picture).images[0].width_px, 2);
    EXPECT_EQ(facts_of(picture).images[0].size, (Size{pt(40), pt(20)}));
}

TEST(MeasuredPicture, SeesNothingWhereAStencilMasksAnImage)
{
    const auto picture = [](const std::string& decode) {
        return import_page(
            {.content = "q 40 0 0 20 10 10 cm /I Do Q",
             .resources = "/XObject << /I 5 0 R >>",
             .objects = {
                 stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceCMYK "
                        "/Mask 6 0 R",
                        "\xFF\xFF\xFF\xFF"),
                 stream("/Type /XObject /Subtype /Image /ImageMask true /Width 2 /Height 1 /BitsPerComponent 1 " +
                            decode,
                        "\x40")}});
    };
    expect_ink(picture(""), 10, 20, 30, 40);
    expect_ink(picture("/Decode [1 0]"), 30, 20, 50, 40);
}

TEST(MeasuredPicture, SeesNothingWhereAColorKeyTakesPixelsOut)
{
    const PicturePtr picture = import_page(
        {.content = "q 40 0 0 20 10 10 cm /I Do Q",
         .resources = "/XObject << /I 5 0 R >>",
         .objects = {
             stream("/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray "
                    "/Mask [16 32]",
                    std::string("\x00\x18", 2))}});
    expect_ink(picture, 10, 20, 30, 40);
}

TEST(MeasuredPicture, CountsAnImageThatIsNotUnpackedAsHalfInk)
{
    const PicturePtr picture =
        import_page({.content = "q 40 0 0 20 10 10 cm /I Do Q",
                     .resources = "/XObject << /I 5 0 R >>",
                     .objects = {stream("/Type /XObject /Subtype /Image /Width 800 /Height 400 /ImageMask true "
                                        "/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 800 >>",
                                        "abc")}});
    expect_ink(picture, 10, 20, 50, 40);
    EXPECT_NEAR(picture->ink->cover, 0.5, 0.05);
    EXPECT_TRUE(facts_of(picture).images.at(0).is_bilevel);
}

TEST(MeasuredPicture, KnowsItsThinnestLinesByTheirInks)
{
    const PicturePtr picture =
        import_page({.content = "2 w 0 0 m 9 9 l S q 0.1 0 0 0.1 0 0 cm 5 w 1 1 0 0 K 0 0 m 9 9 l S Q "
                                "1 w 0 0 0 0 K 0 0 m 9 9 l S 0 0 60 0.25 re f"});
    EXPECT_EQ(facts_of(picture).lines.any, pt(0.25));
    EXPECT_EQ(facts_of(picture).lines.many_inks, pt(0.5));
    EXPECT_EQ(facts_of(picture).lines.white, pt(1));
    EXPECT_FALSE(facts_of(picture).text.any);
}

TEST(MeasuredPicture, TellsLinesInThreeInksFromThoseInTwo)
{
    const PicturePtr picture = import_page({.content = "1 w 1 1 0 0 K 0 0 m 9 9 l S 2 w 1 1 0.5 0 K 0 0 m 9 9 l S"});
    EXPECT_EQ(facts_of(picture).lines.many_inks, pt(1));
    EXPECT_EQ(facts_of(picture).lines.three_inks, pt(2));
}

TEST(MeasuredPicture, KnowsTheSmallestAreaInRichBlack)
{
    constexpr double mm2_per_pt2 = 0.12445;
    const PicturePtr picture =
        import_page({.content = "0.5 0.4 0 1 k 0 0 30 20 re f q 0.5 0 0 0.5 0 0 cm 0 0 20 10 re f Q "
                                "0 0 0 1 k 0 0 2 2 re f 0.5 0.4 0 0.9 k 0 0 2 2 re f"});
    ASSERT_TRUE(facts_of(picture).least_rich_black_mm2);
    EXPECT_NEAR(*facts_of(picture).least_rich_black_mm2, 50 * mm2_per_pt2, 0.01);
}

TEST(MeasuredPicture, KnowsOfNoRichBlackInBlackAlone)
{
    EXPECT_FALSE(facts_of(import_page({.content = "0 0 0 1 k 0 0 2 2 re f 0 g 4 4 2 2 re f"})).least_rich_black_mm2);
}

TEST(MeasuredPicture, KnowsTheLinesOfAPlainSvg)
{
    Diagnostics found;
    const PicturePtr picture =
        import_one(picture_file("mark.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='40'>"
                                            "<path d='M0 9h60' stroke='black' stroke-width='.4'/></svg>"),
                   found);
    EXPECT_EQ(facts_of(picture).lines.any, pt(0.3));
}

TEST(MeasuredPicture, KnowsItsSpotInks)
{
    const PicturePtr picture = import_page({.content = "/C cs 0.5 scn 0 0 50 50 re f", .resources = gold});
    EXPECT_THAT(facts_of(picture).spots, ElementsAre("Gold"));
    EXPECT_FLOAT_EQ(cell(picture, 0.25, 0.5).total_ink, 0.5F);
    EXPECT_FALSE(facts_of(picture).holds_rgb);
    EXPECT_FALSE(is_transparent(*picture));
}

TEST(MeasuredPicture, KnowsOfWhiteThatOverprints)
{
    const PageRecipe recipe{.content = "/O gs 0 0 0 0 k 0 0 50 50 re f",
                            .resources = "/ExtGState << /O << /op true /OPM 1 >> >>"};
    EXPECT_TRUE(facts_of(import_page(recipe)).overprints_white);
    EXPECT_FALSE(facts_of(import_page({.content = "0 0 0 0 k 0 0 50 50 re f"})).overprints_white);
}

TEST(MeasuredPicture, KnowsWhetherItIsTransparent)
{
    EXPECT_TRUE(is_transparent(
        *import_page({.content = "/T gs 0 0 50 50 re f", .resources = "/ExtGState << /T << /ca 0.5 >> >>"})));
}

TEST(MeasuredPicture, IsRefusedWhenItPaintsMoreThanAnyPressWould)
{
    std::vector<std::string> forms;
    for (int level = 0; level < 8; ++level)
        forms.push_back(
            stream(fmt::format("/Type /XObject /Subtype /Form /BBox [0 0 100 50] "
                               "/Resources << /XObject << /F {} 0 R >> >>",
                               level + 6),
                   level == 7 ? "0 0 9 9 re f" : "/F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do"));
    Diagnostics found;
    const PicturePtr picture = import_one(picture_file("bomb.pdf", make_pdf({.content = "/F Do /F Do /F Do",
                                                                             .resources = "/XObject << /F 5 0 R >>",
                                                                             .objects = forms})),
                                          found);
    EXPECT_FALSE(picture);
    EXPECT_THAT(summarize(found, SourceMap{}), ElementsAre("error PICTURE-TOO-LARGE"));
}

TEST(MeasuredPicture, GivesTheMapOfARaster)
{
    Diagnostics found;
    const PicturePtr picture = import_one(qr_source("https://example.org"), found);
    EXPECT_FLOAT_EQ(cell(picture, 0, 0).cover, 1);
    EXPECT_FLOAT_EQ(cell(picture, 0, 0).total_ink, 0);
    EXPECT_EQ(picture->ink->map.cells.size(),
              static_cast<std::size_t>(picture->ink->map.columns * picture->ink->map.rows));
}

} // namespace skrejlapa
