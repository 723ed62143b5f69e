#include "pdf_plates.h"
#include "set_text.h"

#include <algorithm>

#include <gmock/gmock.h>

namespace skrejlapa
{

namespace
{

using testing::AllOf;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

Path2D square(Point at)
{
    return {MoveTo{at}, LineTo{{at.x + mm(10), at.y}}, LineTo{{at.x + mm(10), at.y + mm(10)}},
            LineTo{{at.x, at.y + mm(10)}}, ClosePath{}};
}

PaintItem filled(Point at, const Ink& ink) { return {FillPath{square(at), ink}, "box", {}}; }

const Ink leaf{{0.75, 0.1, 0.95, 0.05}, {}, 1};

int count(const std::string& text, std::string_view part)
{
    int found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

std::string unpacked(std::vector<PaintItem> items)
{
    PaintPage page = empty_page();
    page.items = std::move(items);
    return PdfFile(PaintList{{page}}).unpacked();
}

TEST(WritePdfColor, FillsARectangleInProcessInks)
{
    EXPECT_THAT(unpacked({filled({}, leaf)}), HasSubstr(".75 .1 .95 .05 k\n22.677 589.607 28.346 28.346 re\nf\n"));
}

TEST(WritePdfColor, NamesAColorOnlyWhereItChanges)
{
    EXPECT_EQ(count(unpacked({filled({}, leaf), filled({mm(20), mm(0)}, leaf)}), " k\n"), 1);
}

TEST(WritePdfColor, WritesASpotInkWithItsNameEscaped)
{
    const Ink spot{{1, 0.75, 0, 0.02}, "PANTONE 286 C", 0.4};
    EXPECT_THAT(unpacked({filled({}, spot)}), AllOf(HasSubstr("[ /Separation /PANTONE#20286#20C /DeviceCMYK"),
                                                    HasSubstr("/S0 cs .4 scn"), HasSubstr("/C1 [ 1 0.75 0 0.02 ]")));
}

TEST(WritePdfColor, DefinesASpotInkOnceForAllPages)
{
    const Ink spot{{1, 0.75, 0, 0.02}, "Silver", 1};
    PaintPage page = empty_page();
    page.items = {filled({}, spot)};
    const std::string file = PdfFile(PaintList{{page, page}}).unpacked();
    EXPECT_EQ(count(file, "/FunctionType 2"), 1);
}

TEST(WritePdfColor, UsesNoRgbAndNoGrayForWhatIsFilled)
{
    const std::string file = unpacked({filled({}, leaf), {StrokePath{square({}), black, pt(1)}, "box", {}}});
    for (const char* operation : {" rg\n", " RG\n", " g\n", " G\n", "DeviceRGB"})
        EXPECT_THAT(file, Not(HasSubstr(operation)));
}

TEST(WritePdfColor, DrawsMarksInAllInks)
{
    PaintPage page = empty_page();
    page.marks = {StrokePath{{MoveTo{{mm(-8), {}}}, LineTo{{mm(-3), {}}}}, registration, pt(0.25)}};
    EXPECT_THAT(PdfFile(PaintList{{page}}).unpacked(),
                AllOf(HasSubstr("/S0 CS 1 SCN\n.25 w\n0 617.953 m\n14.173 617.953 l\nS\n"),
                      HasSubstr("/Separation /All /DeviceCMYK")));
}

PaintItem black_text()
{
    return {DrawGlyphs{{mm(5), mm(5)}, set_text("a", find_face("Noto Sans")).front(), Overprint::overprint}, "box", {}};
}

TEST(WritePdfOverprint, LeavesInksBeneathWhereBlackHasNone)
{
    EXPECT_THAT(unpacked({black_text()}),
                AllOf(HasSubstr("/O1 gs\n"), ContainsRegex("/OP true\\s+/OPM 1\\s+/op true")));
}

TEST(WritePdfOverprint, IsNotNamedWhereNothingOverprints)
{
    EXPECT_THAT(unpacked({filled({}, black)}), Not(HasSubstr("ExtGState")));
}

TEST(WritePdfOverprint, EndsBeforeWhatIsToKnockOut)
{
    EXPECT_THAT(unpacked({black_text(), filled({}, leaf)}),
                ContainsRegex("/O1 gs\n(.*\n)*/O0 gs\n(.*\n)*.75 .1 .95 .05 k"));
}

TEST(WritePdfOverprint, EndsBeforeAGroup)
{
    const std::string file = unpacked(
        {black_text(), {PushOpacity{0.5}, {}, {}}, filled({}, leaf), filled({mm(5), mm(5)}, leaf), {Pop{}, {}, {}}});
    EXPECT_THAT(file, ContainsRegex("/O0 gs\n(.*\n)*/G0 Do"));
}

// How much cyan is left, on average, where black is printed over it.
double cyan_beneath(const PaintItem& text, const OutputTerms& terms = {})
{
    PaintPage page = empty_page();
    const Ink cyan{{1, 0, 0, 0}, {}, 1};
    page.items = {filled({mm(2), mm(-2)}, cyan), text};
    double left = 0;
    int pixels = 0;
    for (const PlatePixel& pixel : plates_of(PdfFile(PaintList{{page}}, {}, terms))) {
        if (pixel.k < 0.95)
            continue;
        left += pixel.c;
        ++pixels;
    }
    EXPECT_GT(pixels, 20);
    return left / std::max(pixels, 1);
}

PaintItem black_square(Overprint overprint)
{
    return {DrawGlyphs{{mm(5), mm(5)}, set_text("a", find_face("Skrejlapa Square")).front(), overprint}, "box", {}};
}

TEST(WritePdfOverprint, LeavesTheInksBeneathOnTheirPlates)
{
    EXPECT_GT(cyan_beneath(black_square(Overprint::overprint)), 0.95);
    EXPECT_LT(cyan_beneath(black_square(Overprint::knock_out)), 0.05);
}

TEST(WritePdfOverprint, IsKeptInOutlines)
{
    OutputTerms terms;
    terms.text = TextForm::outlines;
    EXPECT_GT(cyan_beneath(black_square(Overprint::overprint), terms), 0.95);
}

TEST(WritePdfOpacity, PaintsOneMarkThroughAGraphicsState)
{
    const std::string file = unpacked({{PushOpacity{0.5}, {}, {}}, filled({}, leaf), {Pop{}, {}, {}}});
    EXPECT_THAT(file, AllOf(HasSubstr("/A500 gs"), HasSubstr("/ca .5"), Not(HasSubstr("/Form"))));
}

TEST(WritePdfOpacity, PaintsSeveralMarksAsAGroupInProcessInks)
{
    const std::string file =
        unpacked({{PushOpacity{0.5}, {}, {}}, filled({}, leaf), filled({mm(5), mm(5)}, black), {Pop{}, {}, {}}});
    EXPECT_THAT(file, AllOf(HasSubstr("/G0 Do"), HasSubstr("/Subtype /Form"),
                            HasSubstr("/Group << /CS /DeviceCMYK /S /Transparency /Type /Group >>")));
}

TEST(WritePdfOpacity, MakesThePageAGroupOnlyWhereItIsTransparent)
{
    EXPECT_THAT(unpacked({filled({}, leaf)}), Not(HasSubstr("/Transparency")));
}

TEST(WritePdfOpacity, KeepsAGroupWithinAGroup)
{
    PaintPage page = empty_page();
    const PaintItem pop{Pop{}, {}, {}};
    page.items = {{PushOpacity{0.5}, {}, {}},
                  filled({}, leaf),
                  {PushOpacity{0.25}, {}, {}},
                  filled({mm(5), {}}, black),
                  filled({mm(7), {}}, leaf),
                  pop,
                  pop};
    const PdfFile file(PaintList{{page}});
    EXPECT_THAT(file.output_of("qpdf --check {}"), HasSubstr("No syntax or stream encoding errors found"));
    EXPECT_THAT(file.unpacked(), AllOf(HasSubstr("/G0 Do"), HasSubstr("/G1 Do")));
}

TEST(WritePdfOpacity, IsTheProductWhereOneStandsInAnother)
{
    const PaintItem pop{Pop{}, {}, {}};
    EXPECT_THAT(unpacked({{PushOpacity{0.5}, {}, {}}, {PushOpacity{0.5}, {}, {}}, filled({}, leaf), pop, pop}),
                ContainsRegex("/A250 gs\n(.*\n)*.75 .1 .95 .05 k"));
}

TEST(WritePdfState, TurnsClockwise)
{
    const std::string file = unpacked({{PushRotation{{}, 90}, {}, {}}, filled({}, leaf), {Pop{}, {}, {}}});
    EXPECT_THAT(file, HasSubstr("0 -1 1 0 -595.276 640.63 cm\n"));
}

TEST(WritePdfState, LeavesTheTextInAGroupAsItIs)
{
    PaintItem narrow = black_text();
    auto& run = std::get<DrawGlyphs>(narrow.operation).run;
    run.glyph_scale = 0.81;
    run.glyphs.back().y = pt(2);
    const PaintItem pop{Pop{}, {}, {}};
    EXPECT_THAT(
        unpacked({narrow, {PushOpacity{0.5}, {}, {}}, black_text(), black_text(), pop}),
        AllOf(ContainsRegex("81 Tz\n(.*\n)*100 Tz\n(.*\n)*/G0 Do"), ContainsRegex("2 Ts\n(.*\n)*0 Ts\n(.*\n)*/G0 Do")));
}

TEST(WritePdfState, SavesAtMost28States)
{
    std::vector<PaintItem> items;
    for (int i = 0; i < 60; ++i)
        items.push_back({PushClip{square({mm(i), {}})}, {}, {}});
    items.push_back(filled({}, leaf));
    for (int i = 0; i < 60; ++i) {
        items.push_back({Pop{}, {}, {}});
        items.push_back(filled({mm(i), {}}, leaf));
    }
    const std::string file = unpacked(items);
    int depth = 0;
    int deepest = 0;
    for (std::size_t at = 0; at + 2 < file.size(); ++at) {
        if (file.compare(at, 3, "\nq\n") == 0)
            deepest = std::max(deepest, ++depth);
        else if (file.compare(at, 3, "\nQ\n") == 0)
            --depth;
    }
    EXPECT_EQ(depth, 0);
    EXPECT_GT(deepest, 20);
    EXPECT_LE(deepest, 28);
}

} // namespace

} // namespace skrejlapa
