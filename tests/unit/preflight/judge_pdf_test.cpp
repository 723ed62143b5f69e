#include "judged_file.h"

namespace skrejlapa
{

namespace
{

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class JudgePdf : public JudgedFile
{
protected:
    JudgePdf() { recipe.content = "0 0 0 0.5 k 50 50 100 100 re f"; }

    void overprint() { recipe.resources = "/ExtGState << /G << /OP true /op true /OPM 1 >> >>"; }
    void font(const std::string& name)
    {
        recipe.resources += fmt::format(" /Font << /F1 << /Type /Font /Subtype /Type3 /BaseFont /{} >> >>", name);
    }
};

TEST_F(JudgePdf, TakesAGoodFile) { EXPECT_THAT(findings(), IsEmpty()); }

TEST_F(JudgePdf, RefusesAFileThatDoesNotClaimTheStandard)
{
    terms.output.standards = {PdfStandard::pdf_x4};
    EXPECT_THAT(findings(), ElementsAre("error PDF-STANDARD"));
}

/// As far as a page shows it: the claim alone, without what goes with it.
constexpr const char* x4_claim = "/Metadata 5 0 R";
std::string x4_metadata()
{
    return stream("/Type /Metadata /Subtype /XML", "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>");
}

TEST_F(JudgePdf, TakesAFileThatKeepsOneOfTheStandardsTheHouseTakes)
{
    recipe.catalog = x4_claim;
    recipe.objects = {x4_metadata()};
    terms.output.standards = {PdfStandard::pdf_x4};
    EXPECT_THAT(findings(), Contains("error PDF-STANDARD"));
    terms.output.standards = {PdfStandard::pdf_x4, PdfStandard::pdf_16};
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(JudgePdf, WarnsOfAnUntrueClaimWhereTheHouseAsksForNoStandard)
{
    terms.output.standards = {};
    EXPECT_THAT(findings(), IsEmpty());
    recipe.catalog = x4_claim;
    recipe.objects = {x4_metadata()};
    EXPECT_THAT(findings(), Contains("warning PDF-STANDARD"));
    EXPECT_FALSE(judged().has_errors());
}

TEST_F(JudgePdf, AdvisesThoseWhoMadeAFileElsewhereAndThoseWhoBuiltItDifferently)
{
    terms.output.standards = {PdfStandard::pdf_x4};
    EXPECT_THAT(judged().all().at(0).help.at(0), HasSubstr("export it as PDF/X-4"));
    const PaintList list;
    EXPECT_THAT(judged(&list).all().at(0).help.at(0), HasSubstr("build the edition by this card"));
}

TEST_F(JudgePdf, RefusesRgb)
{
    recipe.content = "1 0 0 rg 50 50 100 100 re f";
    EXPECT_THAT(findings(), ElementsAre("error PDF-RGB"));
}

TEST_F(JudgePdf, RefusesColorsThatDependOnAProfile)
{
    recipe.resources = "/ColorSpace << /L [/Lab << /WhitePoint [0.96 1 0.82] >>] >>";
    recipe.content = "/L cs 50 0 0 sc 50 50 100 100 re f";
    EXPECT_THAT(findings(), ElementsAre("error PDF-NOT-INKS"));
}

TEST_F(JudgePdf, RefusesAPageWithoutTrim)
{
    recipe.page = "/MediaBox [0 0 300 580]";
    EXPECT_THAT(findings(), ElementsAre("error PDF-TRIM"));
}

TEST_F(JudgePdf, RefusesATrimBoxThatNobodyCanCutBy)
{
    const std::vector<std::pair<std::string, std::string>> boxes{
        {"8 8 8 8", "empty"}, {"8 8 9 9", "nothing is cut that small"}, {"8 8 900 570", "reaches beyond the page"}};
    for (const auto& [box, words] : boxes) {
        recipe.page = "/MediaBox [0 0 300 580] /TrimBox [" + box + "]";
        EXPECT_THAT(findings(), ElementsAre("error PDF-TRIM")) << box;
        EXPECT_THAT(judged().all().at(0).message, HasSubstr(words));
    }
}

TEST_F(JudgePdf, SaysWhatAFileIsThatIsNoPdf)
{
    const std::vector<std::pair<std::string, std::string>> files{
        {"", "it is empty"}, {"\xFF\xD8\xFF\xE0", "it is a JPEG picture"}, {"Hello\n", "it is plain text"}};
    for (const auto& [bytes, words] : files) {
        Diagnostics found;
        judge_pdf({"file.pdf", bytes, nullptr}, terms, found);
        EXPECT_THAT(summarize(found, SourceMap{}), ElementsAre("error PDF-UNREADABLE"));
        EXPECT_THAT(found.all().at(0).message, HasSubstr(words));
    }
}

TEST_F(JudgePdf, ReadsAFileBehindOtherBytes)
{
    Diagnostics found;
    const std::string bytes = "Content-Type: application/pdf\n\n" + make_pdf(recipe);
    judge_pdf({"file.pdf", bytes, nullptr}, terms, found);
    EXPECT_THAT(summarize(found, SourceMap{}), IsEmpty());
}

TEST_F(JudgePdf, RefusesTooLittleBleed)
{
    terms.bleed = mm(5);
    EXPECT_THAT(findings(), ElementsAre("error BLEED-TOO-SMALL"));
}

TEST_F(JudgePdf, RefusesACropBoxOfItsOwn)
{
    recipe.page += " /CropBox [10 10 200 200]";
    EXPECT_THAT(findings(), Contains("error PDF-PAGE-BOXES"));
}

TEST_F(JudgePdf, WarnsOfATurnedPage)
{
    recipe.page += " /Rotate 90";
    EXPECT_THAT(findings(), ElementsAre("warning PDF-PAGES-DIFFER"));
}

TEST_F(JudgePdf, WarnsOfAnEmptyPage)
{
    recipe.content = "";
    EXPECT_THAT(findings(), ElementsAre("warning PAGE-EMPTY"));
}

TEST_F(JudgePdf, WarnsOfAnnotations)
{
    recipe.page += " /Annots [<< /Type /Annot /Subtype /Link /Rect [20 20 50 50] >>]";
    EXPECT_THAT(findings(), ElementsAre("warning PDF-ANNOTATION"));
}

TEST_F(JudgePdf, RefusesMarksWhereTheCardDoes)
{
    recipe.page = "/MediaBox [0 0 340 620] /BleedBox [20 20 320 600] /TrimBox [30 30 310 590]";
    recipe.content += " 0 30 m 15 30 l S";
    EXPECT_THAT(findings(), IsEmpty());
    terms.output.marks = {.crop = false, .fold = true};
    EXPECT_THAT(findings(), IsEmpty()) << "they may be of a fold";
    terms.output.marks.fold = false;
    EXPECT_THAT(findings(), ElementsAre("error PDF-MARKS"));
}

TEST_F(JudgePdf, RefusesFontsThatAreNotInTheFile)
{
    overprint();
    recipe.resources += " /Font << /F1 << /Type /Font /Subtype /TrueType /BaseFont /Arial >> >>";
    recipe.content += " /G gs 0 0 0 1 k BT /F1 10 Tf 50 50 Td (a) Tj ET";
    EXPECT_THAT(findings(), ElementsAre("error PDF-FONT-NOT-EMBEDDED"));
}

TEST_F(JudgePdf, RefusesFontsWhereOutlinesAreWanted)
{
    overprint();
    font("Own");
    recipe.content += " /G gs 0 0 0 1 k BT /F1 10 Tf 50 50 Td (a) Tj ET";
    EXPECT_THAT(findings(), IsEmpty());
    terms.output.text = TextForm::outlines;
    EXPECT_THAT(findings(), ElementsAre("error PDF-FONTS-LEFT"));
}

TEST_F(JudgePdf, WarnsOfCourier)
{
    overprint();
    font("Courier");
    recipe.content += " /G gs 0 0 0 1 k BT /F1 10 Tf 50 50 Td (a) Tj ET";
    EXPECT_THAT(findings(), ElementsAre("warning FONT-COURIER"));
}

TEST_F(JudgePdf, RefusesWhiteTextThatOverprints)
{
    overprint();
    font("Own");
    recipe.content += " /G gs 0 0 0 0 k BT /F1 10 Tf 50 50 Td (a) Tj ET";
    EXPECT_THAT(findings(), ElementsAre("error OVERPRINT-WHITE"));
}

TEST_F(JudgePdf, WarnsOfSmallBlackTextThatKnocksOut)
{
    font("Own");
    recipe.content += " 0 0 0 1 k BT /F1 11.9 Tf 50 50 Td (a) Tj ET";
    EXPECT_THAT(findings(), ElementsAre("warning BLACK-KNOCKS-OUT"));
}

TEST_F(JudgePdf, TakesBlackTextOf12PtThatKnocksOut)
{
    font("Own");
    recipe.content += " 0 0 0 1 k BT /F1 12 Tf 50 50 Td (a) Tj ET";
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(JudgePdf, WarnsOfSmallTextInDeviceGray)
{
    font("Own");
    recipe.content += " 0 g BT /F1 10 Tf 50 50 Td (a) Tj ET";
    EXPECT_THAT(findings(), ElementsAre("warning COLOR-GRAY"));
}

TEST_F(JudgePdf, RefusesThinLines)
{
    recipe.content += " 0 0 0 0.5 K 0.24 w 50 50 m 90 90 l S";
    EXPECT_THAT(findings(), ElementsAre("error LINE-TOO-THIN"));
}

TEST_F(JudgePdf, TakesLinesAtTheLimit)
{
    recipe.content += " 0 0 0 0.5 K 0.25 w 50 50 m 90 90 l S";
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(JudgePdf, WarnsOfThinLinesByTheNumberOfTheirInks)
{
    terms.output.smallest_reversed_line = {pt(0.3), pt(0.5), pt(1)};
    recipe.content = "1 0.5 0 0 K 0.49 w 50 50 m 90 90 l S";
    EXPECT_THAT(findings(), ElementsAre("warning LINE-REVERSED-TOO-THIN"));
    recipe.content = "1 0.5 0 0 K 0.5 w 50 50 m 90 90 l S";
    EXPECT_THAT(findings(), IsEmpty());
    recipe.content = "1 0.5 0 0.2 K 0.99 w 50 50 m 90 90 l S";
    EXPECT_THAT(findings(), ElementsAre("warning LINE-REVERSED-TOO-THIN"));
    recipe.content = "1 0.5 0 0.2 K 1 w 50 50 m 90 90 l S";
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(JudgePdf, WarnsOfTextInRichBlackByTheCard)
{
    font("Own");
    recipe.content += " 0.5 0.4 0 1 k BT /F1 12 Tf 50 50 Td (a) Tj ET";
    EXPECT_THAT(findings(), IsEmpty());
    terms.output.origins["rich-black-area"] = {};
    EXPECT_THAT(findings(), ElementsAre("warning TEXT-RICH-BLACK"));
}

TEST_F(JudgePdf, WarnsOfSmallType)
{
    overprint();
    font("Own");
    recipe.content += " /G gs 0 0 0 1 k BT /F1 4.9 Tf 50 50 Td (a) Tj ET";
    EXPECT_THAT(findings(), ElementsAre("warning TYPE-TOO-SMALL"));
}

TEST_F(JudgePdf, WarnsOfSmallTypeInSeveralInks)
{
    font("Own");
    recipe.content += " 1 1 0 0 k BT /F1 7.9 Tf 50 50 Td (a) Tj ET";
    EXPECT_THAT(findings(), ElementsAre("warning TYPE-REVERSED-TOO-SMALL"));
}

TEST_F(JudgePdf, WarnsOfASmallAreaOverTheInkLimit)
{
    recipe.content = "1 1 0.6 0.5 k 50 50 40 100 re f";
    EXPECT_THAT(findings(), ElementsAre("warning INK-LIMIT-COLOR"));
    terms.output.ink_limit = 3.1;
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(JudgePdf, RefusesAnAreaOverTheInkLimitThatFillsASquareOf15Mm)
{
    recipe.content = "1 1 0.6 0.5 k 50 50 43 43 re f";
    EXPECT_THAT(findings(), ElementsAre("error INK-LIMIT"));
}

TEST_F(JudgePdf, WarnsOfTextInTheSafeMargin)
{
    overprint();
    font("Own");
    recipe.content += " /G gs 0 0 0 1 k BT /F1 10 Tf 20 50 Td (a) Tj ET"; // 4.06 mm from the left
    EXPECT_THAT(findings(), ElementsAre("warning LAYOUT-UNSAFE"));
    terms.safe = mm(4);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(JudgePdf, WarnsOfAnAreaThatEndsAtTheTrim)
{
    recipe.content = "0 0 0 0.5 k 8.504 100 100 100 re f";
    EXPECT_THAT(findings(), ElementsAre("warning BLEED-NOT-FILLED"));
    EXPECT_THAT(judged().all().at(0).message, HasSubstr(": left"));
}

TEST_F(JudgePdf, RefusesDamagedContent)
{
    recipe.content += " foo";
    EXPECT_THAT(findings(), ElementsAre("error PDF-DAMAGED"));
}

TEST_F(JudgePdf, RefusesScriptsWhateverStandardTheHouseAsksFor)
{
    recipe.catalog = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>";
    EXPECT_THAT(findings(), ElementsAre("error PDF-ACTIONS"));
}

TEST_F(JudgePdf, TakesAThinRectangleForALine)
{
    recipe.content = "0 0 0 1 k 50 50 100 1.9 re f";
    EXPECT_THAT(findings(), ElementsAre("warning BLACK-KNOCKS-OUT"));
    recipe.content = "0.5 g 50 50 100 1.9 re f";
    EXPECT_THAT(findings(), ElementsAre("warning COLOR-GRAY"));
}

TEST_F(JudgePdf, TakesACodeForNoLine)
{
    recipe.content = "0 0 0 1 k 50 50 7 1 re 50 52 1 1 re 56 54 1 1 re f";
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(JudgePdf, RefusesACoarsePicture)
{
    recipe.resources = "/XObject << /I 5 0 R >>";
    recipe.objects = {stream("/Type /XObject /Subtype /Image /Width 149 /Height 300 /ColorSpace /DeviceCMYK "
                             "/BitsPerComponent 8",
                             std::string(std::size_t{149} * 300 * 4, 'x'))};
    recipe.content = "q 72 0 0 72 50 50 cm /I Do Q";
    EXPECT_THAT(findings(), ElementsAre("error PICTURE-LOW-RESOLUTION"));
}

TEST_F(JudgePdf, RefusesTransparencyWhereTheCardDoes)
{
    recipe.resources = "/ExtGState << /G << /ca 0.5 >> >>";
    recipe.content += " /G gs 50 50 10 10 re f";
    terms.output.may_be_transparent = false;
    EXPECT_THAT(findings(), Contains("error PDF-TRANSPARENT"));
}

TEST_F(JudgePdf, RefusesASpotInkWhereTheCardDoes)
{
    recipe.resources = "/ColorSpace << /S [/Separation /Gold /DeviceCMYK << /FunctionType 2 /Domain [0 1] "
                       "/C0 [0 0 0 0] /C1 [0 0.3 1 0] /N 1 >>] >>";
    recipe.content = "/S cs 1 scn 50 50 10 10 re f";
    EXPECT_THAT(findings(), ElementsAre("note SPOT-USED"));
    terms.output.may_use_spot_inks = false;
    EXPECT_THAT(findings(), ElementsAre("error SPOT-FORBIDDEN"));
}

TEST_F(JudgePdf, NamesTheBoxOfAFileOfOurOwn)
{
    PaintPage page{"1", {mm(100), mm(200)}, mm(3), Length{}, {}};
    const Rect area{{pt(50 - 8.504), pt(575.433 - 150)}, {pt(100), pt(100)}};
    page.items.push_back(
        {FillPath{{MoveTo{area.origin}, LineTo{{area.right(), area.top()}}, LineTo{{area.right(), area.bottom()}},
                   LineTo{{area.left(), area.bottom()}}, ClosePath{}},
                  black},
         "panel",
         {}});
    const PaintList list{{page}};
    recipe.content = "1 0 0 rg 50 50 100 100 re f";
    const Diagnostics found = judged(&list);
    ASSERT_EQ(found.all().size(), 1U);
    EXPECT_EQ(found.all()[0].place.box, "panel");
}

} // namespace

} // namespace skrejlapa
