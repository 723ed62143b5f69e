#include "judged_file.h"

#include <limits>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class PdfReading : public JudgedFile
{
protected:
    /// The page draws a form that draws a form, so often; the last paints.
    void nest_forms(std::size_t depth, const std::string& paint)
    {
        constexpr std::size_t first = 5;
        recipe.resources = "/XObject << /X 5 0 R >>";
        recipe.content = "/X Do";
        for (std::size_t at = 0; at < depth; ++at) {
            const bool is_last = at + 1 == depth;
            recipe.objects.push_back(
                stream(fmt::format("/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X {} "
                                   "0 R >> >>",
                                   first + at + 1),
                       is_last ? paint : "/X Do"));
        }
    }
};

TEST_F(PdfReading, TellsAnAreaWithItsColorAndPlace)
{
    recipe.content = "0.1 0.2 0.3 0.4 k 8.504 500 20 30 re f";
    const PdfMark mark = only_mark();
    EXPECT_EQ(mark.kind, MarkKind::fill);
    EXPECT_EQ(mark.color.kind, ColorKind::cmyk);
    EXPECT_THAT(mark.color.parts, ElementsAre(0.1, 0.2, 0.3, 0.4));
    EXPECT_EQ(mark.area.left(), Length{});
    EXPECT_EQ(mark.area.top(), pt(575.433 - 530));
    EXPECT_EQ(mark.area.size, (Size{pt(20), pt(30)}));
    EXPECT_DOUBLE_EQ(mark.size_pt, 20);
}

TEST_F(PdfReading, ScalesLinesByTheMatrix)
{
    recipe.content = "q 0.5 0 0 0.5 0 0 cm 1 w 100 100 m 200 100 l S Q";
    EXPECT_DOUBLE_EQ(only_mark().size_pt, 0.5);
}

TEST_F(PdfReading, ScalesTypeByBothMatrices)
{
    recipe.resources = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
    recipe.content = "2 0 0 2 0 0 cm BT /F1 10 Tf 0.5 0 0 0.5 50 50 Tm (a) Tj ET";
    const PdfMark mark = only_mark();
    EXPECT_EQ(mark.kind, MarkKind::text);
    EXPECT_DOUBLE_EQ(mark.size_pt, 10);
    EXPECT_FALSE(facts().fonts.at(0).is_embedded);
}

TEST_F(PdfReading, ReadsAreasDrawnAsPathsForLines)
{
    recipe.content = "100 100 m 200 100 l 200 100.2 l 100 100.2 l h f";
    EXPECT_NEAR(only_mark().size_pt, 0.2, 1e-9);
}

TEST_F(PdfReading, FindsNoLineInACurve)
{
    recipe.content = "100 100 m 100 120 120 120 120 100 c h f";
    EXPECT_DOUBLE_EQ(only_mark().size_pt, 0);
}

TEST_F(PdfReading, KeepsEqualMarksAsOne)
{
    recipe.content = "0 0 0 1 k 50 50 10 10 re f 80 80 10 10 re f";
    EXPECT_EQ(only_mark().count, 2);
}

TEST_F(PdfReading, TellsMarksOutsideTheBleed)
{
    recipe.page = "/MediaBox [0 0 340 620] /BleedBox [20 20 320 600] /TrimBox [30 30 310 590]";
    recipe.content = "0 30 m 15 30 l S";
    EXPECT_TRUE(only_mark().is_outside);
}

TEST_F(PdfReading, LeavesOutWhatIsClippedAway)
{
    recipe.content = "q 0 0 50 50 re W n 0 0 0 1 k 100 100 50 50 re f Q";
    EXPECT_THAT(facts().pages.at(0).marks, IsEmpty());
}

TEST_F(PdfReading, ReckonsThePpiOfAnImage)
{
    recipe.resources = "/XObject << /I 5 0 R >>";
    recipe.objects = {stream("/Type /XObject /Subtype /Image /Width 300 /Height 200 /ColorSpace /DeviceRGB "
                             "/BitsPerComponent 8",
                             std::string(180000, 'x'))};
    recipe.content = "q 144 0 0 72 50 50 cm /I Do Q";
    const PdfMark mark = only_mark();
    EXPECT_EQ(mark.kind, MarkKind::image);
    EXPECT_EQ(mark.color.kind, ColorKind::rgb);
    EXPECT_DOUBLE_EQ(mark.ppi, 150);
}

struct Coding {
    const char* name;
    bool tells_characters;
    const char* font;
};

class FontCoding : public PdfReading, public testing::WithParamInterface<Coding>
{
};

TEST_P(FontCoding, TellsCharactersOrNot)
{
    recipe.resources = std::string("/Font << /F1 << /Type /Font /BaseFont /A ") + GetParam().font + " >> >>";
    recipe.objects = {stream("", "a map")};
    recipe.content = "BT /F1 10 Tf 50 50 Td (a) Tj ET";
    EXPECT_EQ(facts().fonts.at(0).has_unicode, GetParam().tells_characters);
}

INSTANTIATE_TEST_SUITE_P(
    All, FontCoding,
    testing::Values(
        Coding{"ByMap", true, "/Subtype /Type0 /Encoding /Identity-H /ToUnicode 5 0 R"},
        Coding{"ByNothing", false, "/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< >>]"},
        Coding{
            "ByCollection", true,
            "/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /CIDSystemInfo << /Ordering (Japan1) >> >>]"},
        Coding{"ByWinAnsi", true, "/Subtype /TrueType /Encoding /WinAnsiEncoding"},
        Coding{"ByNamesOfGlyphs", true,
               "/Subtype /Type1 /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /amacron /f_i] >>"},
        Coding{"ByNamesOfTheFontsOwn", false,
               "/Subtype /Type1 /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /g12] >>"},
        Coding{"ByNamesOfGlyphsInAFontOfSigns", true,
               "/Subtype /Type1 /FontDescriptor << /Flags 4 >> /Encoding << /Differences [1 /omega] >>"},
        Coding{"ByTheProgramOfALatinFont", true, "/Subtype /Type1 /FontDescriptor << /Flags 32 >>"},
        Coding{"ByTheProgramOfSigns", false, "/Subtype /TrueType /FontDescriptor << /Flags 4 >>"},
        Coding{"ByDrawnGlyphs", true, "/Subtype /Type3 /Encoding << /Differences [97 /a] >>"}),
    [](const auto& each) { return each.param.name; });

TEST_F(PdfReading, NotesBlendModesThatPdfDoesNotKnow)
{
    recipe.resources = "/ExtGState << /A << /BM [/FooMode /Multiply] >> /B << /BM /Luminosity >> >>";
    recipe.content = "/A gs /B gs 50 50 10 10 re f";
    EXPECT_THAT(facts().own_blend_modes, ElementsAre("FooMode"));
}

TEST_F(PdfReading, NotesImagesThatAreToBeSmoothed)
{
    recipe.content = "q 72 0 0 72 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G /I false ID x EI Q";
    EXPECT_FALSE(facts().smooths_images);
    recipe.content = "q 72 0 0 72 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G /I true ID x EI Q";
    EXPECT_TRUE(facts().smooths_images);
    recipe.resources = "/XObject << /I 5 0 R >>";
    recipe.objects = {
        stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ImageMask true /Interpolate true", "x")};
    recipe.content = "/I Do";
    EXPECT_TRUE(facts().smooths_images);
}

TEST_F(PdfReading, ReadsAnInlineImage)
{
    recipe.content = "q 72 0 0 72 50 50 cm BI /W 4 /H 4 /BPC 1 /CS /G ID \x81\x42\x24\x18 EI Q 0 0 0 1 k 9 9 5 5 re f";
    const PdfFacts read = facts();
    ASSERT_EQ(read.pages.at(0).marks.size(), 2U);
    EXPECT_EQ(read.pages[0].marks[0].kind, MarkKind::image);
    EXPECT_TRUE(read.pages[0].marks[0].is_bilevel);
}

TEST_F(PdfReading, LooksIntoForms)
{
    recipe.resources = "/XObject << /X 5 0 R >>";
    recipe.objects = {stream("/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [2 0 0 2 0 0] /Resources << >>",
                             "1 0 0 RG 0.1 w 10 10 m 50 50 l S")};
    recipe.content = "/X Do";
    const PdfMark mark = only_mark();
    EXPECT_EQ(mark.color.kind, ColorKind::rgb);
    EXPECT_NEAR(mark.size_pt, 0.2, 1e-9);
}

TEST_F(PdfReading, EndsWithFormsThatDrawThemselves)
{
    recipe.resources = "/XObject << /X 5 0 R >>";
    recipe.objects = {
        stream("/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X 5 0 R >> >>",
               "0 0 0 1 k 10 10 5 5 re f /X Do /X Do")};
    recipe.content = "/X Do";
    EXPECT_GE(facts().pages.at(0).marks.size(), 1U);
}

TEST_F(PdfReading, LooksIntoFormsWithinForms)
{
    nest_forms(40, "1 0 0 rg 10 10 50 50 re f");
    EXPECT_EQ(only_mark().color.kind, ColorKind::rgb);
    EXPECT_FALSE(facts().is_cut_short);
}

TEST_F(PdfReading, SaysWhereFormsNestTooDeeply)
{
    nest_forms(120, "1 0 0 rg 10 10 50 50 re f");
    EXPECT_TRUE(facts().is_cut_short);
    EXPECT_THAT(summarize(judged(), SourceMap{}), ElementsAre("warning PDF-CUT-SHORT"));
}

TEST_F(PdfReading, StopsAtWhatUnpacksToVeryMuch)
{
    // Each pair \x81\x81 stands for 128 of the second byte: three times over, 1 KB makes 256 MB.
    const std::string runs = "/RunLengthDecode /RunLengthDecode /RunLengthDecode";
    recipe.objects = {
        stream("/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Filter [" + runs + "]", std::string(1024, '\x81'))};
    recipe.resources = "/XObject << /X 5 0 R >>";
    recipe.content = "/X Do /X Do /X Do";
    EXPECT_THAT(summarize(judged(), SourceMap{}), ElementsAre("warning PDF-CUT-SHORT"));
}

TEST_F(PdfReading, TakesAnImageOfImpossibleSize)
{
    recipe.resources = "/XObject << /I 5 0 R >>";
    recipe.objects = {stream("/Type /XObject /Subtype /Image /Width 99999999999999999999.0 /Height -5 "
                             "/ColorSpace /DeviceCMYK /BitsPerComponent 8",
                             "x")};
    recipe.content = "q 72 0 0 72 50 50 cm /I Do Q";
    EXPECT_EQ(only_mark().width_px, std::numeric_limits<int>::max());
    EXPECT_EQ(only_mark().height_px, 0);
}

TEST_F(PdfReading, TellsImagesOfDifferentSizesApart)
{
    recipe.resources = "/XObject << /I 5 0 R /J 6 0 R >>";
    for (const char* size : {"/Width 1 /Height 200000", "/Width 2 /Height 100000"})
        recipe.objects.push_back(stream(fmt::format("/Type /XObject /Subtype /Image {} /ColorSpace /DeviceCMYK "
                                                    "/BitsPerComponent 8",
                                                    size),
                                        "x"));
    recipe.content = "q 0.0001 0 0 72 50 50 cm /I Do Q q 0.0002 0 0 36 50 50 cm /J Do Q";
    EXPECT_EQ(facts().pages.at(0).marks.size(), 2U);
}

TEST_F(PdfReading, TellsASpotInkWithItsAlternate)
{
    recipe.resources = "/ColorSpace << /S [/Separation /PANTONE#20286#20C /DeviceRGB << /FunctionType 2 /Domain [0 1] "
                       "/C0 [1 1 1] /C1 [0 0 1] /N 1 >>] >>";
    recipe.content = "/S cs 0.5 scn 50 50 10 10 re f";
    const PdfMark mark = only_mark();
    EXPECT_EQ(mark.color.kind, ColorKind::spots);
    EXPECT_EQ(mark.color.alternate, ColorKind::rgb);
    EXPECT_THAT(mark.color.colorants, ElementsAre("PANTONE 286 C"));
    EXPECT_THAT(mark.color.parts, ElementsAre(0.5));
}

TEST_F(PdfReading, TakesTheOverprintOfLinesForAreasThatSayNone)
{
    recipe.resources = "/ExtGState << /G << /OP true /OPM 1 >> >>";
    recipe.content = "/G gs 0 0 0 1 k 50 50 10 10 re f";
    const PdfMark mark = only_mark();
    EXPECT_TRUE(mark.overprints);
    EXPECT_EQ(mark.overprint_mode, 1);
}

TEST_F(PdfReading, TellsTransparency)
{
    recipe.resources = "/ExtGState << /G << /ca 0.5 >> >>";
    recipe.content = "/G gs 50 50 10 10 re f";
    EXPECT_TRUE(only_mark().is_transparent);
    EXPECT_TRUE(facts().pages.at(0).uses_transparency);
}

TEST_F(PdfReading, TellsThingsThatNoPdfXMayHold)
{
    recipe.catalog = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>";
    EXPECT_THAT(facts().forbidden, testing::Contains("actions"));
}

TEST_F(PdfReading, TellsWhatIsNoPdfInAPage)
{
    recipe.content = "BX what EX 50 50 foo 100 re f /X Do ((( ";
    EXPECT_THAT(facts().pages.at(0).damage,
                ElementsAre("an operator that PDF does not know (foo)", "an operator without its numbers (re)",
                            "a drawing or picture that is not in the file"));
    recipe.content = "0 0 0 1 k 50 50 100 100 re f (a ";
    EXPECT_THAT(facts().pages.at(0).damage, ElementsAre("a string, dictionary or picture without an end"));
}

TEST_F(PdfReading, FindsScriptsInAnnotationsAndActionsThatFollow)
{
    recipe.page += " /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 1 1] /A << /S /URI /URI (http://a.lv) /Next << "
                   "/S /JavaScript /JS (1) >> >> >>]";
    EXPECT_THAT(facts().forbidden, ElementsAre("JavaScript"));
    EXPECT_TRUE(facts().pages.at(0).annotations.at(0).has_action);
}

TEST_F(PdfReading, FindsWhatAGraphicsStateWrittenInPlaceHolds)
{
    recipe.resources = "/ExtGState << /G << /TR2 /Identity /HTP [0 0] /HT << /HalftoneType 6 >> >> >>";
    recipe.content = "/G gs 50 50 10 10 re f";
    EXPECT_THAT(facts().forbidden, ElementsAre("transfer functions", "halftone phases", "halftones of its own"));
    recipe.resources = "/ExtGState << /G << /TR2 /Default /HT /Default >> >>";
    EXPECT_THAT(facts().forbidden, IsEmpty());
}

TEST_F(PdfReading, TakesTheLaterOfHeaderAndCatalogueForTheVersion)
{
    recipe.catalog = "/Version /1.7";
    EXPECT_EQ(facts().version, "1.7");
    recipe.catalog = "/Version /1.4";
    EXPECT_EQ(facts().version, "1.6");
}

TEST_F(PdfReading, TellsWhatViewersAreAskedToShowAndWhetherLayersSwitch)
{
    recipe.catalog = "/ViewerPreferences << /ViewArea /CropBox >> /OCProperties << /OCGs [] /D << /AS [<< >>] >> >>";
    EXPECT_THAT(facts().view_boxes, ElementsAre("CropBox"));
    EXPECT_TRUE(facts().has_changing_layers);
}

TEST_F(PdfReading, MeasuresWhatEndsAtTheTrim)
{
    // The page is cut at 8.504 pt: one area ends there on the left, another runs to the end of the bleed at the top.
    recipe.content = "0 0 0 1 k 8.504 100 50 283.465 re f 0 500 300.472 83.937 re f";
    const Edges<int> unfilled = facts().pages.at(0).unfilled_bleed;
    EXPECT_NEAR(unfilled.left, 100, 1);
    EXPECT_EQ(unfilled.top + unfilled.right + unfilled.bottom, 0);
}

TEST_F(PdfReading, TakesPaperAndWhatABleedingGroundCoversForFilled)
{
    recipe.content = "0 0 0 0 k 8.504 8.504 283.464 566.929 re f";
    EXPECT_EQ(facts().pages.at(0).unfilled_bleed, Edges<int>{});
    recipe.content = "0 0 0 0.2 k 0 0 300.472 583.937 re f 0 0 0 1 k 8.504 8.504 100 566.929 re f";
    EXPECT_EQ(facts().pages.at(0).unfilled_bleed, Edges<int>{});
}

/// Pages read with what is known of earlier files.
class KnownPages : public JudgedFile
{
protected:
    ContentReadings known{8};

    PdfPageFact read()
    {
        const Result<PdfFacts> read = pdf_reader().value()->read(make_pdf(recipe), &known);
        EXPECT_TRUE(read);
        return read.value_or(PdfFacts{}).pages.at(0);
    }
    [[nodiscard]] std::size_t count_known() const { return known.count().known; }
};

TEST_F(KnownPages, AreNotReadAgain)
{
    recipe.content = "0.1 0.2 0.3 0.4 k 8.504 500 20 30 re f";
    const PdfPageFact first = read();
    const PdfPageFact second = read();
    EXPECT_EQ(count_known(), 1);
    ASSERT_EQ(second.marks.size(), 1);
    EXPECT_EQ(second.marks.front().color, first.marks.front().color);
    EXPECT_EQ(second.unfilled_bleed, first.unfilled_bleed);
}

TEST_F(KnownPages, AreThoseOfTheSameContentResourcesAndBoxes)
{
    recipe.content = "/S gs 0 0 0 1 k 8.504 500 20 30 re f";
    recipe.resources = "/ExtGState << /S << /op true /OP true >> >>";
    EXPECT_TRUE(read().marks.at(0).overprints);
    recipe.resources = "/ExtGState << /S << /op false /OP false >> >>";
    EXPECT_FALSE(read().marks.at(0).overprints);
    recipe.content = "/S gs 0 0 0 0.5 k 8.504 500 20 30 re f";
    EXPECT_EQ(read().marks.at(0).color.parts.at(3), 0.5);
    recipe.page = "/MediaBox [0 0 300.472 583.937] /TrimBox [28.504 8.504 291.968 575.433]";
    EXPECT_EQ(read().marks.at(0).area.left(), pt(-20));
    EXPECT_EQ(count_known(), 0);
}

TEST_F(KnownPages, MayUseOtherFontsOfTheSameKind)
{
    recipe.content = "BT /F1 10 Tf 20 500 Td (A) Tj ET";
    recipe.resources = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Noto /Widths [500] >> >>";
    read();
    recipe.resources = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /GHIJKL+Noto /Widths [600 700] >> >>";
    EXPECT_EQ(read().marks.size(), 1);
    EXPECT_EQ(count_known(), 1);
    recipe.resources = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
    read();
    EXPECT_EQ(count_known(), 1);
}

TEST_F(KnownPages, AreNoneWhoseObjectsHoldEachOther)
{
    recipe.content = "/X Do";
    recipe.resources = "/XObject << /X 5 0 R >>";
    recipe.objects = {stream("/Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X 5 0 R >> >>", "/X Do")};
    read();
    read();
    EXPECT_EQ(known.count().asked, 0);
}

TEST(PdfReader, RefusesWhatIsNoPdf)
{
    Diagnostics found;
    judge_pdf({"file.pdf", "Not a PDF at all.", nullptr}, {}, found);
    EXPECT_THAT(summarize(found, SourceMap{}), ElementsAre("error PDF-UNREADABLE"));
}

TEST(PdfReader, NeverFailsOnDamagedFiles)
{
    PageRecipe recipe{.content = "0 0 0 1 k 10 10 5 5 re f BT /F1 5 Tf (a) Tj ET",
                      .resources = "/Font << /F1 5 0 R >>"};
    recipe.objects = {"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"};
    const std::string sound = make_pdf(recipe);
    for (std::size_t at = 0; at < sound.size(); at += 3) {
        std::string damaged = sound;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        Diagnostics found;
        judge_pdf({"file.pdf", damaged, nullptr}, {}, found);
        judge_pdf({"file.pdf", sound.substr(0, at), nullptr}, {}, found);
    }
}

} // namespace

} // namespace skrejlapa
