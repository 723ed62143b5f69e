#include "findings.h"
#include "imported_picture.h"
#include "sample_pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ContainsRegex;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const PaletteColor leaf{"leaf", Rgb{0x3f, 0x9b, 0x3a}, {{0.75, 0.1, 0.95, 0.05}, {}, 1}};

struct Outcome {
    PicturePtr picture;
    std::vector<std::string> findings;
    Diagnostics found;
};

Outcome import_bytes(std::string bytes, int page = 1)
{
    Outcome outcome;
    PictureSource source = picture_file("logo.pdf", std::move(bytes), {leaf});
    source.page = page;
    outcome.picture = import_one(source, outcome.found);
    outcome.findings = summarize(outcome.found, SourceMap{});
    return outcome;
}

/// A picture, or an error that says why there is none.
void expect_answer(const Outcome& outcome) { EXPECT_NE(outcome.picture != nullptr, outcome.found.has_errors()); }

Outcome import(const PageRecipe& recipe) { return import_bytes(make_pdf(recipe)); }

std::string objects_of(const PageRecipe& recipe)
{
    const Outcome outcome = import(recipe);
    return outcome.picture ? show_objects(*outcome.picture) : "refused";
}

} // namespace

TEST(PdfPageImport, BringsDeviceColorsToInks)
{
    const std::string objects = objects_of({.content = "0.2 g 0 0 9 9 re f 0.24706 0.60784 0.22745 RG 0 0 m 9 9 l S"});
    EXPECT_THAT(objects, HasSubstr("0 0 0 0.8 k"));
    EXPECT_THAT(objects, HasSubstr("0.75 0.1 0.95 0.05 K"));
}

TEST(PdfPageImport, KeepsCmykAsItIs)
{
    EXPECT_THAT(objects_of({.content = "0.1 0.2 0.3 0.4 k 0 0 9 9 re f"}), HasSubstr("0.1 0.2 0.3 0.4 k"));
}

TEST(PdfPageImport, StartsInBlackAsAPageDoes)
{
    EXPECT_THAT(objects_of({.content = "0 0 9 9 re f"}), HasSubstr("0 0 0 1 k"));
}

TEST(PdfPageImport, ReadsColorsInNamedSpaces)
{
    EXPECT_THAT(objects_of({.content = "/C cs 0.24706 0.60784 0.22745 sc 0 0 9 9 re f",
                            .resources = "/ColorSpace << /C [/CalRGB << /WhitePoint [1 1 1] >>] >>"}),
                HasSubstr("0.75 0.1 0.95 0.05 k"));
}

TEST(PdfPageImport, KeepsSpotInks)
{
    const std::string objects = objects_of(
        {.content = "/C cs 0.5 scn 0 0 9 9 re f",
         .resources = "/ColorSpace << /C [/Separation /Gold /DeviceCMYK << /FunctionType 2 /Domain [0 1] /N 1 "
                      "/C0 [0 0 0 0] /C1 [0 0.2 0.6 0.2] >>] >>"});
    EXPECT_THAT(objects, HasSubstr("/Separation /Gold /DeviceCMYK"));
    EXPECT_THAT(objects, HasSubstr("0.5 scn"));
}

TEST(PdfPageImport, RefusesASpotInkThatHasNoProcessInks)
{
    const Outcome outcome = import({.content = "/C cs 0.5 scn 0 0 9 9 re f",
                                    .resources = "/ColorSpace << /C [/Separation /Gold [/Lab << >>] << >>] >>"});
    EXPECT_THAT(outcome.findings, ElementsAre("error PICTURE-UNSUPPORTED"));
    EXPECT_THAT(outcome.found.all().front().message, HasSubstr("/Gold"));
}

TEST(PdfPageImport, IsCutToTheTrimBox)
{
    const Outcome outcome =
        import({.content = "0 0 9 9 re f", .page = "/MediaBox [0 0 100 50] /TrimBox [10 10 90 40]"});
    EXPECT_EQ(outcome.picture->size, (Size{pt(80), pt(30)}));
    EXPECT_THAT(show_objects(*outcome.picture), HasSubstr("/Matrix [1 0 0 1 -10 -10 ]"));
}

TEST(PdfPageImport, IsTurnedAsThePageIs)
{
    const Outcome outcome = import({.content = "0 0 9 9 re f", .page = "/MediaBox [0 0 100 50] /Rotate 90"});
    EXPECT_EQ(outcome.picture->size, (Size{pt(50), pt(100)}));
    EXPECT_THAT(show_objects(*outcome.picture), HasSubstr("/Matrix [0 -1 1 0 0 100 ]"));
}

TEST(PdfPageImport, IsTurnedByEveryQuarter)
{
    const Outcome half = import({.content = "0 0 9 9 re f", .page = "/MediaBox [0 0 100 50] /Rotate 180"});
    EXPECT_EQ(half.picture->size, (Size{pt(100), pt(50)}));
    EXPECT_THAT(show_objects(*half.picture), HasSubstr("/Matrix [-1 0 0 -1 100 50 ]"));
    const Outcome three = import({.content = "0 0 9 9 re f", .page = "/MediaBox [0 0 100 50] /Rotate 270"});
    EXPECT_EQ(three.picture->size, (Size{pt(50), pt(100)}));
    EXPECT_THAT(show_objects(*three.picture), HasSubstr("/Matrix [0 1 -1 0 50 0 ]"));
}

TEST(PdfPageImport, IsScaledByItsUserUnit)
{
    const Outcome outcome = import({.content = "0 0 9 9 re f", .page = "/MediaBox [0 0 100 50] /UserUnit 2"});
    EXPECT_EQ(outcome.picture->size, (Size{pt(200), pt(100)}));
    EXPECT_THAT(show_objects(*outcome.picture), HasSubstr("/Matrix [2 0 0 2 0 0 ]"));
}

TEST(PdfPageImport, IsCutToTheArtBoxWhereThereIsNoTrimBox)
{
    const Outcome outcome = import(
        {.content = "0 0 9 9 re f", .page = "/MediaBox [0 0 100 50] /ArtBox [10 10 60 40] /CropBox [0 0 90 45]"});
    EXPECT_EQ(outcome.picture->size, (Size{pt(50), pt(30)}));
}

TEST(PdfPageImport, EndsWhereThePageEnds)
{
    const Outcome outcome =
        import({.content = "0 0 9 9 re f", .page = "/MediaBox [0 0 100 50] /TrimBox [-50 10 300 500]"});
    EXPECT_EQ(outcome.picture->size.width, pt(100));
    EXPECT_EQ(outcome.picture->size.height, pt(40));
}

TEST(PdfPageImport, ClosesAStateLeftOpen)
{
    EXPECT_THAT(show_content(*import({.content = "0 0 9 9 re f q 2 w 0 0 9 9 re S"}).picture), Not(HasSubstr("q")));
    EXPECT_THAT(show_content(*import({.content = "q q 2 w 0 0 9 9 re S Q 0 0 9 9 re S"}).picture),
                HasSubstr("q\n2 w\n0 0 9 9 re\nS\nQ\n0 0 9 9 re\nS\n"));
}

TEST(PdfPageImport, KeepsGrayInlineImages)
{
    EXPECT_THAT(import({.content = "q 9 0 0 9 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"}).findings, IsEmpty());
}

TEST(PdfPageImport, DropsWhatDescribesColorantsInRgb)
{
    const std::string tint = stream("/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1 0 1]", "{0 exch 0 exch 0}");
    EXPECT_THAT(objects_of({.content = "/D cs 1 .5 scn 0 0 9 9 re f",
                            .resources = "/ColorSpace << /D [/DeviceN [/Cyan /Gold] /DeviceCMYK 5 0 R << /Colorants << "
                                         "/Gold [/Separation /Gold /DeviceRGB << /FunctionType 2 /Domain [0 1] /C0 [1 "
                                         "1 1] /C1 [1 1 0] /N 1 >>] >> >>] >>",
                            .objects = {tint}}),
                testing::AllOf(HasSubstr("/DeviceN"), Not(HasSubstr("RGB"))));
}

TEST(PdfPageImport, SaysOfAPageWithoutASizeWhatToDoInAPdf)
{
    const Outcome outcome = import({.content = "0 0 9 9 re f", .page = "/MediaBox [0 0 0 0]"});
    EXPECT_THAT(outcome.findings, ElementsAre("error PICTURE-NO-SIZE"));
    EXPECT_THAT(outcome.found.all().front().help.front(), HasSubstr("MediaBox"));
}

TEST(PdfPageImport, RefusesAPageThatIsNotThere)
{
    EXPECT_THAT(import_bytes(make_pdf({.content = "0 0 9 9 re f"}), 2).findings, ElementsAre("error PICTURE-PAGE"));
}

TEST(PdfPageImport, ConvertsImages)
{
    const std::string objects =
        objects_of({.content = "9 0 0 9 0 0 cm /I Do",
                    .resources = "/XObject << /I 5 0 R >>",
                    .objects = {stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
                                       "/ColorSpace /DeviceRGB",
                                       "abc")}});
    EXPECT_THAT(objects, HasSubstr("/ColorSpace /DeviceCMYK"));
    EXPECT_THAT(objects, Not(HasSubstr("RGB")));
}

TEST(PdfPageImport, ConvertsTheTableOfAnIndexedImage)
{
    EXPECT_THAT(objects_of({.content = "9 0 0 9 0 0 cm /I Do",
                            .resources = "/XObject << /I 5 0 R >>",
                            .objects = {stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
                                               "/ColorSpace [/Indexed /DeviceRGB 1 <FFFFFF000000>]",
                                               std::string(1, '\0'))}}),
                HasSubstr("/Indexed /DeviceCMYK 1 <00000000000000ff>"));
}

TEST(PdfPageImport, SetsAColorAnewBehindAnImage)
{
    // Ghostscript 10.0 loses the colour at an image with a mask, but for what `Q` gives back.
    const std::vector<std::string> image{
        stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x")};
    EXPECT_THAT(objects_of({.content = "1 0 0 0 k /I Do 1 0 0 0 k 0 0 9 9 re f",
                            .resources = "/XObject << /I 5 0 R >>",
                            .objects = image}),
                HasSubstr("/I Do\n1 0 0 0 k\n0 0 9 9 re"));
    EXPECT_THAT(
        objects_of(
            {.content = "1 0 0 0 k q /I Do Q 0 0 9 9 re f", .resources = "/XObject << /I 5 0 R >>", .objects = image}),
        HasSubstr("q\n/I Do\nQ\n0 0 9 9 re"));
}

TEST(PdfPageImport, ConvertsNestedForms)
{
    EXPECT_THAT(objects_of({.content = "/F Do",
                            .resources = "/XObject << /F 5 0 R >>",
                            .objects = {stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]",
                                               "0.24706 0.60784 0.22745 rg 0 0 9 9 re f")}}),
                HasSubstr("0.75 0.1 0.95 0.05 k"));
}

TEST(PdfPageImport, RefusesAFormThatContainsItself)
{
    EXPECT_THAT(import({.content = "/F Do",
                        .resources = "/XObject << /F 5 0 R >>",
                        .objects = {stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
                                           "/Resources << /XObject << /F 5 0 R >> >>",
                                           "/F Do")}})
                    .findings,
                ElementsAre("error PICTURE-UNSUPPORTED"));
}

TEST(PdfPageImport, ConvertsGradientsBySamplesToo)
{
    const std::string objects = objects_of(
        {.content = "/S sh",
         .resources = "/Shading << /S << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 9 0] /Function 5 0 R >> >>",
         .objects = {stream("/FunctionType 0 /Domain [0 1] /Range [0 1 0 1 0 1] /Size [2] /BitsPerSample 8",
                            std::string("\xFF\xFF\xFF\0\0\0", 6))}});
    EXPECT_THAT(objects, HasSubstr("/ColorSpace /DeviceCMYK"));
    EXPECT_THAT(objects, HasSubstr("/Range [0 1 0 1 0 1 0 1 ]"));
}

TEST(PdfPageImport, RefusesAFontThatIsNotEmbedded)
{
    const Outcome outcome =
        import({.content = "BT /T 9 Tf (a) Tj ET",
                .resources = "/Font << /T << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"});
    EXPECT_THAT(outcome.findings, ElementsAre("error PICTURE-FONT-NOT-EMBEDDED"));
    EXPECT_THAT(outcome.found.all().front().message, HasSubstr("Helvetica"));
}

TEST(PdfPageImport, RefusesJavaScript)
{
    EXPECT_THAT(
        import({.content = "0 0 9 9 re f", .catalog = "/OpenAction << /S /JavaScript /JS (app.alert) >>"}).findings,
        ElementsAre("error PICTURE-SCRIPT"));
}

TEST(PdfPageImport, LeavesOutHiddenLayers)
{
    const std::string objects = objects_of({.content = "/OC /L BDC 1 0 0 1 k 0 0 9 9 re f EMC 0 1 0 0 k 0 0 9 9 re f",
                                            .resources = "/Properties << /L 5 0 R >>",
                                            .objects = {"<< /Type /OCG /Name (guides) >>"},
                                            .catalog = "/OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >>"});
    EXPECT_THAT(objects, ContainsRegex("re\nn"));
    EXPECT_THAT(objects, ContainsRegex("re\nf"));
    EXPECT_THAT(objects, Not(HasSubstr("BDC")));
}

struct MembershipCase {
    const char* policy;
    bool shows_with_one_on; ///< of two layers
    bool shows_with_none_on;
};

class LayerMembership : public testing::TestWithParam<MembershipCase>
{
};

TEST_P(LayerMembership, ShowsByItsPolicy)
{
    const auto shows = [](const std::string& off) {
        const std::string objects =
            objects_of({.content = "/OC /L BDC 1 0 0 1 k 0 0 9 9 re f EMC",
                        .resources = "/Properties << /L 5 0 R >>",
                        .objects = {fmt::format("<< /Type /OCMD /OCGs [6 0 R 7 0 R] {} >>", GetParam().policy),
                                    "<< /Type /OCG /Name (a) >>", "<< /Type /OCG /Name (b) >>"},
                        .catalog = "/OCProperties << /OCGs [6 0 R 7 0 R] /D << /OFF [" + off + "] >> >>"});
        return objects.find("re\nf") != std::string::npos;
    };
    EXPECT_EQ(shows("7 0 R"), GetParam().shows_with_one_on);
    EXPECT_EQ(shows("6 0 R 7 0 R"), GetParam().shows_with_none_on);
}

INSTANTIATE_TEST_SUITE_P(Pdf, LayerMembership,
                         testing::Values(MembershipCase{"", true, false}, MembershipCase{"/P /AnyOn", true, false},
                                         MembershipCase{"/P /AllOn", false, false},
                                         MembershipCase{"/P /AnyOff", true, true},
                                         MembershipCase{"/P /AllOff", false, true}));

TEST(PdfPageImport, BringsALuminosityMaskToGray)
{
    const std::string objects =
        objects_of({.content = "/G gs 0 0 9 9 re f",
                    .resources = "/ExtGState << /G << /SMask << /S /Luminosity /G 5 0 R >> >> >>",
                    .objects = {stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
                                       "/Group << /S /Transparency /CS /DeviceRGB >>",
                                       "1 0 0 rg 0 0 9 9 re f")}});
    EXPECT_THAT(objects, HasSubstr("0.3 g"));
    EXPECT_THAT(objects, HasSubstr("/CS /DeviceGray"));
    EXPECT_THAT(objects, Not(HasSubstr("RGB")));
}

TEST(PdfPageImport, LetsNothingButItsContentOut)
{
    // One restore too many would take the state of the page it stands on.
    EXPECT_THAT(objects_of({.content = "Q Q 0 0 9 9 re f"}), Not(ContainsRegex("\nQ")));
}

namespace
{

/// Objects of ten references each to the next, eight deep, written by `write` from a list of references.
template <class Write> std::vector<std::string> fanning_out(const Write& write, const std::string& last)
{
    constexpr int first = 5;
    constexpr int levels = 8;
    std::vector<std::string> objects;
    for (int level = 0; level < levels; ++level) {
        std::string references;
        for (int copy = 0; copy < 10; ++copy)
            references += fmt::format("{} 0 R ", first + level + 1);
        objects.push_back(write("[" + references + "]"));
    }
    objects.push_back(last);
    return objects;
}

} // namespace

TEST(PdfPageImport, RefusesArraysThatUnfoldWithoutEnd)
{
    const auto array = [](const std::string& references) { return references; };
    EXPECT_THAT(import({.content = "/G gs 0 0 9 9 re f",
                        .resources = "/ExtGState << /G << /LW 2 /D [5 0 R 0] >> >>",
                        .objects = fanning_out(array, "[1 2]")})
                    .findings,
                ElementsAre("error PICTURE-TOO-LARGE"));
}

TEST(PdfPageImport, ReadsAFunctionOnceHoweverOftenItIsNamed)
{
    const auto stitched = [](const std::string& references) {
        return "<< /FunctionType 3 /Domain [0 1] /Bounds [.1 .2 .3 .4 .5 .6 .7 .8 .9] /Encode [0 1 0 1 0 1 0 1 0 1 0 1 "
               "0 1 0 1 0 1 0 1] /Functions " +
               references + " >>";
    };
    const std::string ends = "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [1 0 0] /C1 [0 0 1] >>";
    EXPECT_THAT(objects_of({.content = "/S sh",
                            .resources = "/Shading << /S << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 9 0] "
                                         "/Function 5 0 R >> >>",
                            .objects = fanning_out(stitched, ends)}),
                HasSubstr("/FunctionType 0"));
}

TEST(PdfPageImport, SurvivesEveryTruncation)
{
    const std::string whole = make_pdf({.content = "0.2 g 0 0 9 9 re f", .resources = "/ExtGState << >>"});
    for (std::size_t length = 5; length < whole.size(); length += 3)
        expect_answer(import_bytes(whole.substr(0, length)));
}

TEST(PdfPageImport, SurvivesEveryFlippedByte)
{
    const std::string whole =
        make_pdf({.content = "/S sh /G gs 0.2 g 0 0 9 9 re f",
                  .resources = "/ExtGState << /G << /ca 0.5 >> >> /Shading << /S << /ShadingType 2 "
                               "/ColorSpace /DeviceRGB /Coords [0 0 9 0] /Function << /FunctionType 2 /N 1 "
                               "/C0 [1 0 0] /C1 [0 0 1] /Domain [0 1] >> >> >>"});
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x11);
        expect_answer(import_bytes(damaged));
    }
}

TEST(PdfPageImport, MakesTheSameBytesEachTime)
{
    const PageRecipe recipe{.content = "0.2 g 0 0 9 9 re f"};
    EXPECT_EQ(objects_of(recipe), objects_of(recipe));
}

} // namespace skrejlapa
