#include "pdf_file.h"
#include "set_text.h"

#include <utility>

#include <gmock/gmock.h>

namespace skrejlapa
{

namespace
{

using testing::AllOf;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

PaintList page_with(const std::string& text, const FacePtr& face, const Ink& color = black)
{
    PaintPage page = empty_page();
    add_text(page, {mm(10), mm(20)}, set_text(text, face, pt(12), color));
    return {{page}};
}

TEST(WritePdf, IsSoundInStructure)
{
    const PdfFile file(page_with("Lauki un meži", find_face("Noto Sans")));
    EXPECT_THAT(file.output_of("qpdf --check {}"), HasSubstr("No syntax or stream encoding errors found"));
}

TEST(WritePdf, WritesAnEmptyPageSoundly)
{
    const PdfFile file(PaintList{{empty_page()}});
    EXPECT_THAT(file.output_of("qpdf --check {}"), HasSubstr("No syntax or stream encoding errors found"));
}

TEST(WritePdf, EmbedsATrueTypeSubsetWithUnicode)
{
    const PdfFile file(page_with("abc", find_face("Noto Sans")));
    EXPECT_THAT(file.output_of("pdffonts {}"),
                ContainsRegex("[A-Z]{6}\\+NotoSans-Regular +CID TrueType +Identity-H +yes yes yes"));
}

TEST(WritePdf, EmbedsACffSubsetWithUnicode)
{
    const PdfFile file(page_with("abc", find_face("Skrejlapa Square CFF")));
    EXPECT_THAT(file.output_of("pdffonts {}"), ContainsRegex("CID Type 0C +Identity-H +yes yes yes"));
}

class LatvianLetters : public testing::TestWithParam<const char*>
{
};

TEST_P(LatvianLetters, AreAllExtracted)
{
    const std::string letters = "aābcčdeēfgģhiījkķlļmnņoprsštuūvzž";
    const std::string capitals = "AĀBCČDEĒFGĢHIĪJKĶLĻMNŅOPRSŠTUŪVZŽ";
    PaintPage page = empty_page();
    add_text(page, {mm(10), mm(20)}, set_text(letters, find_face(GetParam())));
    add_text(page, {mm(10), mm(30)}, set_text(capitals, find_face(GetParam())));
    const std::string text = PdfFile(PaintList{{page}}).text();
    EXPECT_THAT(text, AllOf(HasSubstr(letters), HasSubstr(capitals)));
}

INSTANTIATE_TEST_SUITE_P(WritePdf, LatvianLetters, testing::Values("Noto Sans", "Source Serif 4", "IBM Plex Sans"));

TEST(WritePdf, SaysALigatureAsItsLetters)
{
    const std::vector<LineRun> runs = set_text("office", find_face("IBM Plex Sans"));
    ASSERT_LT(runs.front().glyphs.size(), 6U) << "the font has no ligature to test with";
    PaintPage page = empty_page();
    add_text(page, {mm(10), mm(20)}, runs);
    EXPECT_EQ(PdfFile(PaintList{{page}}).text(), "office\n\n");
}

// Two lines, the first broken with a hyphen of its own run.
PaintList broken_word(bool added_by_the_engine)
{
    PaintPage page = empty_page();
    const FacePtr face = find_face("Noto Sans");
    std::vector<LineRun> first = set_text("iedzī", face);
    std::vector<LineRun> hyphen = set_text("-", face);
    const Length x = width_of(first);
    for (PlacedGlyph& glyph : hyphen.front().glyphs)
        glyph.x += x;
    hyphen.front().added_hyphen = added_by_the_engine;
    add_text(page, {mm(10), mm(20)}, first);
    add_text(page, {mm(10), mm(20)}, hyphen);
    add_text(page, {mm(10), mm(20) + pt(14)}, set_text("votāji", face));
    return {{page}};
}

TEST(WritePdf, MarksAnAddedHyphenAsSoft)
{
    EXPECT_THAT(PdfFile(broken_word(true)).unpacked(), HasSubstr("/Span <</ActualText <FEFF00AD>>> BDC"));
}

// Poppler gives the soft hyphen and the line's end; a searching reader drops both.
TEST(WritePdf, LeavesAWordOverALineEndFindable)
{
    EXPECT_EQ(PdfFile(broken_word(true)).text(), "iedzī\u00AD\nvotāji\n\n");
}

TEST(WritePdf, KeepsAHyphenThatTheAuthorWrote)
{
    EXPECT_THAT(PdfFile(broken_word(false)).unpacked(), Not(HasSubstr("ActualText")));
}

TEST(WritePdf, SaysAHyphenOfAnotherKindAsItIs)
{
    const PdfFile file(page_with("a-b c-d e\u2011f", find_face("Noto Sans")));
    EXPECT_THAT(file.text(), HasSubstr("a-b c-d e\u2011f"));
}

TEST(WritePdf, SaysANoBreakSpaceAsASpace)
{
    const PdfFile file(page_with("lauki meži\u00A0upes", find_face("Noto Sans")));
    EXPECT_EQ(file.text(), "lauki meži upes\n\n");
    EXPECT_THAT(file.unpacked(), Not(HasSubstr("ActualText")));
}

TEST(WritePdf, SaysALetterWithMarksThatHaveGlyphsOfTheirOwn)
{
    const std::string text = "x\u0304 b\u0327 ņ";
    EXPECT_EQ(PdfFile(page_with(text, find_face("Noto Sans"))).text(), text + "\n\n");
}

// Readers see the end of a word in a gap, and in a step back to a mark over the letter before it.
TEST(WritePdf, KeepsAWordOfSpacedLettersWhole)
{
    std::vector<LineRun> runs = set_text("SPACED OUT", find_face("Noto Sans"));
    Length spaced_by;
    for (PlacedGlyph& glyph : runs.front().glyphs)
        glyph.x += std::exchange(spaced_by, spaced_by + pt(2.4));
    PaintPage page = empty_page();
    add_text(page, {mm(10), mm(20)}, runs);
    EXPECT_EQ(PdfFile(PaintList{{page}}).text(), "SPACED OUT\n\n");
}

TEST(WritePdf, KeepsAWordWithAMarkSetBackOverItsLetterWhole)
{
    const std::string text = "abx\u0304cd";
    std::vector<LineRun> runs = set_text(text, find_face("Noto Sans"));
    ASSERT_EQ(runs.front().clusters[2].glyph_count, 2U) << "the font has the letter with its mark";
    runs.front().glyphs[3].x -= pt(4);
    PaintPage page = empty_page();
    add_text(page, {mm(10), mm(20)}, runs);
    EXPECT_EQ(PdfFile(PaintList{{page}}).text(), text + "\n\n");
}

TEST(WritePdf, SaysLettersThatStandTogetherByTheirGlyphs)
{
    EXPECT_THAT(PdfFile(page_with("AVATAR Tēvs", find_face("Noto Sans"))).unpacked(), Not(HasSubstr("ActualText")));
}

TEST(WritePdf, GivesTheSameBytesTwice)
{
    const PaintList list = page_with("Lauki un meži", find_face("Noto Sans"));
    EXPECT_EQ(PdfFile::written(list), PdfFile::written(list));
}

TEST(WritePdf, GivesOtherContentAnotherIdentifier)
{
    const auto identifier = [](const std::string& text) {
        const std::string bytes = PdfFile::written(page_with(text, find_face("Noto Sans")));
        return bytes.substr(bytes.find("/ID"), 80);
    };
    EXPECT_NE(identifier("a"), identifier("b"));
}

TEST(WritePdf, WritesTitleLanguageAndDates)
{
    const PdfFile file(page_with("a", find_face("Noto Sans")));
    EXPECT_THAT(file.output_of("TZ=UTC pdfinfo -isodates {}"),
                AllOf(HasSubstr("Title:           Pārbaude"), HasSubstr("CreationDate:    2000-02-29T01:04:05Z"),
                      HasSubstr("ModDate:         2000-02-29T01:04:05Z"), HasSubstr("PDF version:     1.6")));
    EXPECT_THAT(file.unpacked(), HasSubstr("/Lang (lv)"));
}

TEST(WritePdf, WritesBoxesThatNest)
{
    const PdfFile file(PaintList{{empty_page()}});
    EXPECT_THAT(file.output_of("pdfinfo -box {}"), AllOf(ContainsRegex("MediaBox: +0.00 +0.00 +464.88 +640.63"),
                                                         ContainsRegex("BleedBox: +14.17 +14.17 +450.71 +626.46"),
                                                         ContainsRegex("TrimBox: +22.68 +22.68 +442.20 +617.95")));
    EXPECT_THAT(file.unpacked(), Not(HasSubstr("CropBox")));
}

TEST(WritePdf, PlacesEachGlyphWhereItIsSet)
{
    std::vector<LineRun> runs = set_text("a b", find_face("Skrejlapa Square"));
    runs.front().glyphs[2].x += pt(7.5); // as justifying would
    PaintPage page = empty_page();
    add_text(page, {pt(10), pt(20)}, runs);
    // 10 pt from the trim, and the media box begins 8 mm before it; two ems, the added space, one em.
    EXPECT_THAT(PdfFile(PaintList{{page}}).output_of("pdftotext -bbox {} -"), HasSubstr("xMin=\"64.177000\" yMin="));
}

TEST(WritePdf, KeepsManyPages)
{
    const std::vector<LineRun> runs = set_text("abc", find_face("Noto Sans"));
    PaintList list;
    for (int i = 0; i < 300; ++i) {
        list.pages.push_back(empty_page());
        add_text(list.pages.back(), {mm(10), mm(20)}, runs);
    }
    EXPECT_THAT(PdfFile(list).output_of("qpdf --show-npages {}"), "300\n");
}

} // namespace

} // namespace skrejlapa
