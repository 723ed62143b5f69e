#include "findings.h"
#include "imported_picture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const PaletteColor leaf{"leaf", Rgb{0x3f, 0x9b, 0x3a}, {{0.75, 0.1, 0.95, 0.05}, {}, 1}};
const PaletteColor brand{"brand", std::nullopt, {{1, 0.75, 0, 0}, "PANTONE 286 C", 1}};

/// A drawing for the full importer: one with a style sheet is not plain.
std::string svg(std::string_view inside)
{
    return fmt::format("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
                       "width='200' height='100' viewBox='0 0 200 100'><style/>{}</svg>",
                       inside);
}

struct Outcome {
    PicturePtr picture;
    std::vector<std::string> findings;
    Diagnostics found;
};

Outcome import(std::string text, std::vector<PaletteColor> palette = {leaf, brand})
{
    Outcome outcome;
    outcome.picture = import_one(picture_file("logo.svg", std::move(text), std::move(palette)), outcome.found);
    outcome.findings = summarize(outcome.found, SourceMap{});
    return outcome;
}

std::string content_of(std::string text)
{
    const Outcome outcome = import(std::move(text));
    return outcome.picture ? show_content(*outcome.picture) : "refused";
}

std::string objects_of(std::string text)
{
    const Outcome outcome = import(std::move(text));
    return outcome.picture ? show_objects(*outcome.picture) : "refused";
}

} // namespace

TEST(SvgImport, TakesAPaletteColorNamedByVarExactly)
{
    EXPECT_THAT(content_of(svg("<rect width='50' height='50' fill='var(--leaf, #123456)'/>")),
                HasSubstr("0.75 0.1 0.95 0.05 k"));
}

TEST(SvgImport, TakesAnRgbValueThatIsAPaletteColorsExactly)
{
    EXPECT_THAT(content_of(svg("<rect width='50' height='50' fill='#3f9b3a'/>")), HasSubstr("0.75 0.1 0.95 0.05 k"));
}

TEST(SvgImport, StrokesInAPaletteColor)
{
    EXPECT_THAT(content_of(svg("<path d='M0 0h50' stroke='var(--leaf)' stroke-width='3'/>")),
                HasSubstr("0.75 0.1 0.95 0.05 K"));
}

TEST(SvgImport, PrintsGrayInBlackAlone)
{
    EXPECT_THAT(content_of(svg("<rect width='50' height='50' fill='#333'/>")), HasSubstr("0 0 0 0.8 k"));
}

TEST(SvgImport, SaysNothingAboutPaletteColorsAndGrays)
{
    EXPECT_THAT(import(svg("<rect width='9' height='9' fill='#3f9b3a'/><rect width='5' height='5'/>")).findings,
                IsEmpty());
}

TEST(SvgImport, NotesTheColorsOutsideThePaletteOnceForAFile)
{
    const Outcome outcome =
        import(svg("<rect width='9' height='9' fill='#ff0000'/><rect width='5' height='5' fill='#00f'/>"));
    EXPECT_THAT(outcome.findings, ElementsAre("note COLOR-NOT-IN-PALETTE"));
    EXPECT_THAT(outcome.found.all().front().message, HasSubstr("#0000ff, #ff0000"));
}

TEST(SvgImport, TellsAStandInFromARealColorThatLooksTheSame)
{
    // Pure red is what a palette colour of 100 M 100 Y looks like; the two must not be taken for each other.
    const PaletteColor signal{"signal", std::nullopt, {{0, 1, 1, 0}, {}, 1}};
    const Outcome outcome = import(
        svg("<rect width='9' height='9' fill='red'/><rect width='5' height='5' fill='var(--signal)'/>"), {signal});
    EXPECT_THAT(show_content(*outcome.picture), HasSubstr("0 1 1 0 k"));
    EXPECT_THAT(outcome.findings, ElementsAre("note COLOR-NOT-IN-PALETTE"));
}

TEST(SvgImport, PrintsASpotColorInItsOwnInk)
{
    const std::string objects = objects_of(svg("<rect width='50' height='50' fill='var(--brand)'/>"));
    EXPECT_THAT(objects, HasSubstr("/Separation /PANTONE#20286#20C /DeviceCMYK"));
    EXPECT_THAT(objects, HasSubstr("1 scn"));
}

TEST(SvgImport, TakesTheFallbackOfANameThatThePaletteDoesNotHave)
{
    EXPECT_THAT(content_of(svg("<rect width='50' height='50' fill='var(--other, #3f9b3a)'/>")),
                HasSubstr("0.75 0.1 0.95 0.05 k"));
}

TEST(SvgImport, TakesTheValueThatTheSvgGivesTheName)
{
    EXPECT_THAT(content_of(svg("<style>svg { --own: #000 } rect { fill: var(--own) }</style>"
                               "<rect width='50' height='50'/>")),
                HasSubstr("0 0 0 1 k"));
}

TEST(SvgImport, NamesTheNearestColorForOneThatIsNotThere)
{
    const Outcome outcome = import(svg("<rect width='50' height='50' fill='var(--leef)'/>"));
    EXPECT_THAT(outcome.findings, ElementsAre("error PICTURE-UNKNOWN-COLOR"));
    EXPECT_THAT(outcome.found.all().front().help.front(), HasSubstr("var(--leaf)"));
}

TEST(SvgImport, LeavesNoRgbBehind)
{
    const std::string objects =
        objects_of(svg("<defs><linearGradient id='g'><stop offset='0' stop-color='red'/>"
                       "<stop offset='1' stop-color='blue' stop-opacity='0.3'/></linearGradient></defs>"
                       "<rect width='90' height='50' fill='url(#g)' stroke='#123456'/>"
                       "<g opacity='0.5'><circle r='30' fill='lime'/><circle r='20' fill='gray'/></g>"));
    EXPECT_THAT(objects, Not(HasSubstr("RGB")));
    EXPECT_THAT(objects, Not(testing::ContainsRegex("[0-9] rg|[0-9] RG")));
}

TEST(SvgImport, ConvertsTheStopsOfAGradient)
{
    const std::string objects =
        objects_of(svg("<defs><linearGradient id='g'><stop offset='0' stop-color='var(--leaf)'/>"
                       "<stop offset='1' stop-color='#000'/></linearGradient></defs>"
                       "<rect width='90' height='50' fill='url(#g)'/>"));
    EXPECT_THAT(objects, HasSubstr("/C0 [0.75 0.1 0.95 0.05 ]"));
    EXPECT_THAT(objects, HasSubstr("/C1 [0 0 0 1 ]"));
}

TEST(SvgImport, KeepsAGradientOfOneSpotInkInThatInk)
{
    const std::string objects =
        objects_of(svg("<defs><linearGradient id='g'><stop offset='0' stop-color='var(--brand)'/>"
                       "<stop offset='1' stop-color='#fff'/></linearGradient></defs>"
                       "<rect width='90' height='50' fill='url(#g)'/>"));
    EXPECT_THAT(objects, HasSubstr("/ColorSpace [/Separation /PANTONE#20286#20C"));
    EXPECT_THAT(objects, HasSubstr("/C0 [1 ]"));
}

TEST(SvgImport, MixesSpotAndProcessInksInAGradient)
{
    EXPECT_THAT(objects_of(svg("<defs><linearGradient id='g'><stop offset='0' stop-color='var(--brand)'/>"
                               "<stop offset='1' stop-color='#000'/></linearGradient></defs>"
                               "<rect width='90' height='50' fill='url(#g)'/>")),
                HasSubstr("/DeviceN [/Cyan /Magenta /Yellow /Black /PANTONE#20286#20C ]"));
}

TEST(SvgImport, KeepsOpacity)
{
    EXPECT_THAT(objects_of(svg("<rect width='50' height='50' fill='#3f9b3a' fill-opacity='0.5'/>")),
                HasSubstr("/ca 0.5"));
}

TEST(SvgImport, KeepsAMaskByAGradientGray)
{
    const std::string objects =
        objects_of(svg("<defs><linearGradient id='g'><stop offset='0' stop-color='#3f9b3a'/>"
                       "<stop offset='1' stop-color='#3f9b3a' stop-opacity='0'/></linearGradient></defs>"
                       "<rect width='90' height='50' fill='url(#g)'/>"));
    EXPECT_THAT(objects, HasSubstr("/SMask << "));
    EXPECT_THAT(objects, HasSubstr("/CS /DeviceGray"));
}

TEST(SvgImport, HasNoTransparencyWhereNothingIsTransparent)
{
    const std::string objects = objects_of(svg("<g style='isolation:isolate'><rect width='50' height='50'/></g>"
                                               "<path d='M0 0h50' stroke='#000' stroke-width='3'/>"));
    EXPECT_THAT(objects, Not(HasSubstr("/ca")));
    EXPECT_THAT(objects, Not(HasSubstr("/Group")));
}

TEST(SvgImport, LeavesOutStatesThatChangeNothing)
{
    EXPECT_EQ(content_of(svg("<path d='M8 8h40v20z'/>")), "1 0 0 -1 0 600 cm\n"
                                                          "0 0 0 1 k\n"
                                                          "48 48 m\n"
                                                          "288 48 l\n"
                                                          "288 168 l\n"
                                                          "h\n"
                                                          "f\n");
}

TEST(SvgImport, IsAFormOfItsNaturalSize)
{
    const Outcome outcome = import(svg("<rect width='50' height='50'/>"));
    EXPECT_EQ(outcome.picture->size, (Size{pt(150), pt(75)}));
    EXPECT_THAT(show_objects(*outcome.picture), HasSubstr("/Matrix [0.125 0 0 0.125 0 0 ]"));
}

TEST(SvgImport, TakesItsSizeFromTheViewBoxWhereItHasNoOther)
{
    EXPECT_EQ(import("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><rect width='9' height='9'/></svg>")
                  .picture->size,
              (Size{pt(30), pt(15)}));
}

TEST(SvgImport, ReadsMillimetres)
{
    EXPECT_EQ(import("<svg xmlns='http://www.w3.org/2000/svg' width='50.8mm' height='25.4mm' viewBox='0 0 4 2'>"
                     "<rect width='1' height='1'/></svg>")
                  .picture->size,
              (Size{pt(144), pt(72)}));
}

TEST(SvgImport, MeasuresWhereItHasInk)
{
    const PicturePtr picture =
        import(svg("<rect width='200' height='100' fill='#fff'/><rect x='50' y='25' width='100' height='50'/>"))
            .picture;
    EXPECT_NEAR(picture->ink->area.left().to_pt(), 37.5, 0.7);
    EXPECT_NEAR(picture->ink->area.bottom().to_pt(), 56.25, 0.7);
    EXPECT_NEAR(picture->ink->cover, 1, 0.02);
}

TEST(SvgImport, MeasuresAWhitePictureByWhatItPaints)
{
    const PicturePtr picture = import(svg("<rect x='50' width='100' height='100' fill='#fff'/>")).picture;
    EXPECT_NEAR(picture->ink->area.size.width.to_pt(), 75, 0.7);
}

TEST(SvgImport, RefusesText)
{
    const Outcome outcome = import(svg("<g>\n<text x='5' y='50'>Ministrija</text></g>"));
    EXPECT_THAT(outcome.findings, ElementsAre("error PICTURE-SVG-TEXT"));
    EXPECT_THAT(outcome.found.all().front().message, HasSubstr("line 2"));
    EXPECT_EQ(outcome.picture, nullptr);
}

TEST(SvgImport, LetsAnEmptyTextElementPass)
{
    EXPECT_THAT(import(svg("<rect width='9' height='9'/><text x='5' y='50'> </text>")).findings, IsEmpty());
}

TEST(SvgImport, FindsTextThatAnEntityHides)
{
    EXPECT_THAT(import("<!DOCTYPE svg [<!ENTITY t '<text>Ministrija</text>'>]>"
                       "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>&t;</svg>")
                    .findings,
                ElementsAre("error PICTURE-SVG-TEXT"));
}

TEST(SvgImport, TakesPaletteColorsFromEntities)
{
    EXPECT_THAT(content_of("<!DOCTYPE svg [<!ENTITY key 'var(--leaf)'>]>"
                           "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
                           "<rect width='5' height='5' fill='&key;'/></svg>"),
                HasSubstr("0.75 0.1 0.95 0.05 k"));
}

TEST(SvgImport, RefusesEntitiesThatUnfoldWithoutEnd)
{
    std::string doctype = "<!DOCTYPE svg [<!ENTITY a0 'aaaaaaaaaaaaaaaa'>";
    for (int level = 1; level < 8; ++level) {
        doctype += fmt::format("<!ENTITY a{} '", level);
        for (int copy = 0; copy < 20; ++copy)
            doctype += fmt::format("&a{};", level - 1);
        doctype += "'>";
    }
    EXPECT_THAT(import(doctype + "]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' id='&a7;'/>").findings,
                ElementsAre("error PICTURE-TOO-LARGE"));
}

TEST(SvgImport, RefusesEntitiesThatUnfoldToNothingWithoutEnd)
{
    std::string doctype = "<!DOCTYPE svg [<!ENTITY a0 ''>";
    for (int level = 1; level < 8; ++level) {
        doctype += fmt::format("<!ENTITY a{} '", level);
        for (int copy = 0; copy < 40; ++copy)
            doctype += fmt::format("&a{};", level - 1);
        doctype += "'>";
    }
    EXPECT_THAT(import(doctype + "]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' id='&a7;'/>").findings,
                ElementsAre("error PICTURE-TOO-LARGE"));
}

TEST(SvgImport, RefusesPropertiesThatUnfoldWithoutEnd)
{
    std::string style = "--p12:red";
    for (int level = 0; level < 12; ++level) {
        style += fmt::format(";--p{}:", level);
        for (int copy = 0; copy < 20; ++copy)
            style += fmt::format("var(--p{}) ", level + 1);
    }
    EXPECT_THAT(import(fmt::format("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' style='{}'>"
                                   "<rect width='5' height='5' fill='var(--p0)'/></svg>",
                                   style))
                    .findings,
                ElementsAre("error PICTURE-TOO-LARGE"));
}

TEST(SvgImport, NamesAPropertyThatNamesItself)
{
    EXPECT_THAT(import(svg("<g style='--own: var(--own)'><rect width='5' height='5' fill='var(--own)'/></g>")).findings,
                ElementsAre("error PICTURE-UNKNOWN-COLOR"));
}

TEST(SvgImport, RefusesATagOfHundredsOfAttributes)
{
    std::string attributes;
    for (int number = 0; number < 300; ++number)
        attributes += fmt::format(" a{}=''", number);
    const Outcome outcome = import(svg("<rect width='5' height='5'" + attributes + "/>"));
    EXPECT_THAT(outcome.findings, ElementsAre("error PICTURE-TOO-LARGE"));
    EXPECT_THAT(outcome.found.all().front().message, HasSubstr("more than 256 attributes in line 1"));
}

TEST(SvgImport, TakesTheFirstOfTwoMasksOfOneName)
{
    const std::string mask = "<mask id='m'><path d='M0 0h30v20z' fill='white'/></mask>";
    EXPECT_THAT(content_of(svg(mask + mask + "<rect mask='url(#m)' width='90' height='80' fill='#3f9b3a'/>")),
                HasSubstr("W\nn"));
}

TEST(SvgImport, RefusesPixels)
{
    const Outcome outcome = import(svg("<filter id='f'><feGaussianBlur stdDeviation='3'/></filter>\n"
                                       "<rect width='50' height='50' filter='url(#f)'/>"));
    EXPECT_THAT(outcome.findings, ElementsAre("error PICTURE-RASTERISED"));
    EXPECT_THAT(outcome.found.all().front().message, HasSubstr("<filter> in line 1"));
}

TEST(SvgImport, KeepsAMaskThatOnlyClips)
{
    const std::string objects =
        objects_of(svg("<mask id='m' style='mask-type:luminance' maskUnits='userSpaceOnUse' x='0' y='0' width='40' "
                       "height='40'><path d='M0 0h30v20z' fill='white' fill-rule='evenodd'/></mask>"
                       "<g mask='url(#m)'><rect width='90' height='80' fill='#3f9b3a'/></g>"));
    EXPECT_THAT(objects, HasSubstr("h\nW*\nn"));
    EXPECT_THAT(objects, HasSubstr("0.75 0.1 0.95 0.05 k"));
}

TEST(SvgImport, KeepsAMaskByAlphaThatOnlyClips)
{
    EXPECT_THAT(objects_of(svg("<mask id='m' mask-type='alpha'><circle cx='20' cy='20' r='9' fill='#D9D9D9'/></mask>"
                               "<rect mask='url(#m)' width='90' height='80' fill='#3f9b3a'/>")),
                HasSubstr("W\nn"));
}

class RealMask : public testing::TestWithParam<const char*>
{
};

TEST_P(RealMask, IsRefusedForItsPixels)
{
    EXPECT_THAT(import(svg(GetParam())).findings, ElementsAre("error PICTURE-RASTERISED"));
}

INSTANTIATE_TEST_SUITE_P(
    Svg, RealMask,
    testing::Values(
        "<mask id='m'><rect width='50' height='50' fill='#888'/></mask><path d='M0 0h50v50z' mask='url(#m)'/>",
        "<mask id='m'><rect width='50' height='50' fill='white' opacity='.5'/></mask>"
        "<path d='M0 0h50v50z' mask='url(#m)'/>",
        "<mask id='m'><rect width='50' height='50' fill='white'/><circle r='9'/></mask>"
        "<path d='M0 0h50v50z' mask='url(#m)'/>",
        "<mask id='m'><rect width='50' height='50' fill='white'/></mask>"
        "<path d='M0 0h50v50z' style='mask:url(#m)'/>"));

TEST(SvgImport, RefusesAnEmbeddedImageThatTheRendererWouldPassOver)
{
    const Outcome outcome = import(svg("<desc/>\n<image xlink:href='data:image/webp;base64,\nAAAA\n' width='50' "
                                       "height='50'/>"));
    EXPECT_THAT(outcome.findings, ElementsAre("error PICTURE-RASTERISED"));
    EXPECT_THAT(outcome.found.all().front().message, HasSubstr("<image> in line 2"));
}

TEST(SvgImport, LetsAHiddenImagePass)
{
    EXPECT_THAT(import(svg("<g display='none'><image xlink:href='data:image/webp;base64,AAAA' width='50' "
                           "height='50'/></g><rect width='50' height='50'/>"))
                    .findings,
                IsEmpty());
}

TEST(SvgImport, LetsAnUnusedFilterPass)
{
    EXPECT_THAT(import(svg("<defs><filter id='f'><feGaussianBlur stdDeviation='3'/></filter></defs>"
                           "<rect width='50' height='50'/>"))
                    .findings,
                IsEmpty());
}

TEST(SvgImport, KeepsPatternsAsVectors)
{
    const std::string objects = objects_of(svg("<pattern id='p' width='8' height='8' patternUnits='userSpaceOnUse'>"
                                               "<rect width='4' height='4' fill='var(--leaf)'/></pattern>"
                                               "<rect width='50' height='50' fill='url(#p)'/>"));
    EXPECT_THAT(objects, HasSubstr("0.75 0.1 0.95 0.05 k"));
}

TEST(SvgImport, RefusesADamagedFile)
{
    EXPECT_THAT(import("<svg xmlns='http://www.w3.org/2000/svg'><rect").findings, ElementsAre("error PICTURE-DAMAGED"));
}

TEST(SvgImport, RefusesASizeOfNothing)
{
    EXPECT_THAT(import("<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>").findings,
                ElementsAre("error PICTURE-NO-SIZE"));
}

TEST(SvgImport, RefusesASizeThatNoPageCanHave)
{
    EXPECT_THAT(import("<svg xmlns='http://www.w3.org/2000/svg' width='1e9' height='5'><rect/></svg>").findings,
                ElementsAre("error PICTURE-TOO-LARGE"));
}

TEST(SvgImport, MakesTheSameBytesEachTime)
{
    const std::string text = svg("<defs><linearGradient id='g'><stop stop-color='red'/></linearGradient></defs>"
                                 "<rect width='50' height='50' fill='url(#g)' opacity='0.4'/>");
    EXPECT_EQ(objects_of(text), objects_of(text));
}

TEST(SvgImport, SurvivesEveryTruncation)
{
    const std::string whole =
        svg("<style>@font-face{}</style><!-- var(--x) --><![CDATA[ ]]><rect fill='var(--leaf, rgb(1,2,3))' "
            "width='9' height='9'/>");
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const Outcome outcome = import(whole.substr(0, length));
        EXPECT_EQ(outcome.picture, nullptr) << length;
    }
}

class OutsideReference : public testing::TestWithParam<const char*>
{
};

TEST_P(OutsideReference, IsRefused) { EXPECT_THAT(import(GetParam()).findings, ElementsAre("error PICTURE-EXTERNAL")); }

INSTANTIATE_TEST_SUITE_P(
    Svg, OutsideReference,
    testing::Values("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='photo.png'/></svg>",
                    "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><use href='other.svg#a'/></svg>",
                    "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
                    "<style>@import url(style.css);</style></svg>",
                    "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
                    "<rect fill='url(http://example.org/#g)'/></svg>",
                    "<?xml-stylesheet href='style.css'?><svg xmlns='http://www.w3.org/2000/svg' width='9' "
                    "height='9'/>",
                    "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                    "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"));

class InsideReference : public testing::TestWithParam<const char*>
{
};

TEST_P(InsideReference, IsAllowed) { EXPECT_THAT(import(GetParam()).findings, IsEmpty()); }

INSTANTIATE_TEST_SUITE_P(
    Svg, InsideReference,
    testing::Values("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
                    "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg xmlns='http://www.w3.org/2000/svg' "
                    "width='9' height='9'><rect width='5' height='5'/></svg>",
                    "<!DOCTYPE svg [<!ENTITY ns 'http://www.w3.org/2000/svg'>]><svg xmlns='&ns;' width='9' "
                    "height='9'><rect width='5' height='5'/></svg>",
                    "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' "
                    "height='9'><defs><rect id='r' width='5' height='5'/></defs><use xlink:href='#r'/></svg>",
                    "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><a href='https://example.org'>"
                    "<rect width='5' height='5'/></a></svg>",
                    "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' "
                    "height='9'><a xlink:href='https://example.org'><rect width='9' height='9'/></a></svg>"));

} // namespace skrejlapa
