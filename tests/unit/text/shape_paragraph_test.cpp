#include "paragraph_fixture.h"

#include <thread>

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class ShapedText : public ParagraphTest
{
};

TEST_F(ShapedText, HasAnEmWideGlyphForEachCharacterOfTheSquareFont)
{
    EXPECT_EQ(glyphs(shape(paragraph("aā b"))), "[66=0+1000|192=1+1000|1=3+1000|67=4+1000]");
}

TEST_F(ShapedText, OfNothingIsEmpty)
{
    const ShapedParagraph shaped = shape(paragraph(" \t\n "));
    EXPECT_EQ(shaped.text, "");
    EXPECT_THAT(shaped.runs, IsEmpty());
    EXPECT_THAT(shaped.breaks, IsEmpty());
}

TEST_F(ShapedText, OfAParagraphWithoutRunsIsEmpty) { EXPECT_EQ(shape(empty_paragraph()).text, ""); }

TEST_F(ShapedText, WithoutFontsIsEmpty)
{
    Paragraph text = paragraph("abc");
    text.styles[0].fonts.clear();
    EXPECT_EQ(shape(text).text, "");
}

TEST_F(ShapedText, GivesTheSameLatvianGlyphsForComposedAndDecomposedLetters)
{
    Paragraph composed = paragraph("ģimene, ķirši, šķūnī");
    Paragraph decomposed = paragraph("g\u0327imene, k\u0327irs\u030Ci, s\u030Ck\u0327u\u0304ni\u0304");
    composed.styles[0].fonts = decomposed.styles[0].fonts = {face("Noto Sans")};
    EXPECT_EQ(glyphs(shape(composed)), glyphs(shape(decomposed)));
}

TEST_F(ShapedText, OfLatvianHasTheGlyphsThatHarfBuzzGives)
{
    Paragraph latvian = paragraph("Ģērbt");
    latvian.styles[0].fonts = {face("Noto Sans")};
    EXPECT_EQ(glyphs(shape(latvian)), "[228=0+728|213=2+564|85=4+413|69=5+615|87=6+361]");
}

TEST_F(ShapedText, OfCyrillicIsKernedInTheFont)
{
    Paragraph russian = paragraph("Туда", "ru");
    russian.styles[0].fonts = {face("Noto Sans")};
    EXPECT_EQ(glyphs(shape(russian)), "[442=0+536|475=2+459|460=4+607|456=6+556]");
}

TEST_F(ShapedText, KeepsClustersInLogicalOrderFromRightToLeft)
{
    const ShapedParagraph shaped = shape(paragraph("אב"));
    EXPECT_EQ(glyphs(shaped), "[333=0+1000|334=2+1000]");
    EXPECT_EQ(shaped.runs[0].bidi_level, 1);
}

TEST_F(ShapedText, GivesNumbersInRightToLeftTextAnEvenLevel)
{
    Paragraph hebrew = paragraph("אב 12", "he");
    hebrew.style.direction = Direction::rtl;
    const ShapedParagraph shaped = shape(hebrew);
    ASSERT_EQ(shaped.runs.size(), 2U);
    EXPECT_EQ(shaped.runs[0].bidi_level, 1);
    EXPECT_EQ(shaped.runs[1].bidi_level, 2);
}

TEST_F(ShapedText, IsCutWhereTheScriptChanges)
{
    Paragraph mixed = paragraph("vai (или) vai");
    mixed.styles[0].fonts = {face("Noto Sans")};
    EXPECT_EQ(runs(shape(mixed)), "[NotoSans-Regular: vai (][NotoSans-Regular: или][NotoSans-Regular: ) vai]");
}

TEST_F(ShapedText, GoesOnAcrossRunsOfOneFace)
{
    Paragraph whole = paragraph("AVAV", "en");
    Paragraph parts = empty_paragraph("en");
    whole.styles[0].fonts = parts.styles[0].fonts = {face("Noto Sans")};
    parts.styles.push_back(parts.styles[0]);
    parts.styles[1].color = {{1, 0, 0, 0}, {}, 1};
    add_run(parts, "AV", 0);
    add_run(parts, "AV", 1);
    const ShapedParagraph shaped = shape(parts);
    ASSERT_EQ(shaped.runs.size(), 2U);
    EXPECT_EQ(shaped.runs[0].glyphs[1].advance, shape(whole).runs[0].glyphs[1].advance);
    EXPECT_EQ(shaped.runs[1].style, 1U);
}

TEST_F(ShapedText, IsNotKernedAcrossSizes)
{
    Paragraph parts = empty_paragraph("en");
    parts.styles[0].fonts = {face("Noto Sans")};
    parts.styles.push_back(parts.styles[0]);
    parts.styles[1].size = pt(20);
    add_run(parts, "A", 0);
    add_run(parts, "V", 1);
    const FacePtr noto = face("Noto Sans");
    EXPECT_EQ(shape(parts).runs[0].glyphs[0].advance, noto->advance(noto->glyph(U'A')));
}

TEST_F(ShapedText, HasNoLigaturesWhereLettersAreSpaced)
{
    Paragraph spaced = paragraph("office", "en");
    spaced.styles[0].fonts = {face("Source Serif 4")};
    const std::size_t joined = shape(spaced).runs[0].glyphs.size();
    spaced.styles[0].letter_spacing = pt(1);
    EXPECT_EQ(shape(spaced).runs[0].glyphs.size(), 6U);
    EXPECT_LT(joined, 6U);
}

TEST_F(ShapedText, UsesTheFeaturesOfTheStyle)
{
    Paragraph plain = paragraph("abc");
    plain.styles[0].fonts = {face("Noto Sans")};
    Paragraph small_capitals = plain;
    small_capitals.styles[0].features = {{"smcp", 1}};
    EXPECT_NE(glyphs(shape(plain)), glyphs(shape(small_capitals)));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(ShapedText, WarnsOfAFeatureThatTheFontDoesNotHave)
{
    Paragraph small_capitals = paragraph("abc");
    small_capitals.styles[0].features = {{"smcp", 1}};
    shape(small_capitals);
    EXPECT_THAT(findings(), ElementsAre("FONT-NO-FEATURE `a`"));
}

TEST_F(ShapedText, HasTheHyphenOfItsFace)
{
    const ShapedParagraph shaped = shape(paragraph("a"));
    EXPECT_EQ(shaped.runs[0].hyphen->id, shaped.runs[0].face->glyph(U'\u2010'));
}

TEST_F(ShapedText, DrawsANoBreakHyphenAsAHyphen)
{
    const ShapedParagraph shaped = shape(paragraph("a\u2011b"));
    EXPECT_EQ(shaped.runs[0].glyphs[1].id, shaped.runs[0].face->glyph(U'\u2010'));
    EXPECT_EQ(shaped.text, "a\u2011b");
}

TEST_F(ShapedText, KeepsTheNonJoinerOfPersianInAnEmptyGlyph)
{
    Paragraph text = paragraph("می\u200Cخ", "fa");
    text.styles[0].fonts = {face("Noto Naskh Arabic")};
    text.style.direction = Direction::rtl;
    const ShapedParagraph shaped = shape(text);
    ASSERT_EQ(shaped.runs.size(), 1U);
    ASSERT_EQ(shaped.runs[0].glyphs.size(), 4U);
    EXPECT_EQ(shaped.runs[0].glyphs[2].cluster, 4U);
    EXPECT_EQ(shaped.runs[0].glyphs[2].advance, 0);
    EXPECT_NE(shaped.runs[0].glyphs[2].id, text.styles[0].fonts[0]->glyph(U' '));
}

TEST_F(ShapedText, SetsArabicLargerAndEuropeanFiguresAmidItNot)
{
    Paragraph text = paragraph("سنة 2026", "ar");
    text.styles[0].fonts = {face("Noto Naskh Arabic")};
    text.styles[0].script_sizes = {{0x41726162, 1.18}};
    const ShapedParagraph shaped = shape(text);
    EXPECT_EQ(shaped.runs.front().scale, 1.18);
    EXPECT_EQ(shaped.runs.back().scale, 1);
    EXPECT_EQ(type_size(shaped.runs.front(), text.styles[0]), pt(11.8));
}

TEST_F(ShapedText, SetsSignsOfAFontWithoutTheScriptInItsOwnSize)
{
    Paragraph text = paragraph("(سنة)", "ar");
    text.styles[0].fonts = {face("Noto Sans"), face("Noto Naskh Arabic")};
    text.styles[0].script_sizes = {{0x41726162, 1.18}};
    const ShapedParagraph shaped = shape(text);
    ASSERT_EQ(shaped.runs.size(), 3U);
    EXPECT_EQ(shaped.runs[0].scale, 1);
    EXPECT_EQ(shaped.runs[1].scale, 1.18);
}

TEST_F(ShapedText, HasNoGlyphsForCharactersThatAreNeverSeen)
{
    EXPECT_EQ(glyphs(shape(paragraph("a\u200D\u2060b"))), "[66=0+1000|67=7+1000]");
}

TEST_F(ShapedText, MakesUpSpacesThatTheFontLacks)
{
    const ShapedParagraph shaped = shape(paragraph("1\u202F000"));
    EXPECT_EQ(shaped.runs[0].glyphs.size(), 5U);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(ShapedText, HasAnEmptyGlyphForEachForcedBreak)
{
    EXPECT_EQ(glyphs(shape(paragraph("a\u2028\u2028b"))), "[66=0+1000][1=1+0][1=4+0][67=7+1000]");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(ShapedText, IsTheSameFromSeveralThreads)
{
    Paragraph text = paragraph("Lauku revitalizācija ✓ jeb atdzīvināšana");
    text.styles[0].fonts = {face("Noto Sans")};
    text.styles[0].further_fonts = &shipped_;
    const std::string expected = glyphs(shape(text));
    std::vector<std::string> results(4);
    std::vector<std::thread> threads;
    for (std::string& result : results)
        threads.emplace_back([&result, &text] {
            Diagnostics found;
            result = glyphs(shape_paragraph(text, found));
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_THAT(results, testing::Each(expected));
}

class FontFallback : public ParagraphTest
{
};

TEST_F(FontFallback, TakesTheNextFontOfTheStyleWithoutAWord)
{
    Paragraph text = paragraph("✓ jā");
    text.styles[0].fonts = {face("Noto Sans"), face("Noto Sans Symbols 2")};
    text.styles[0].own_fonts = 2;
    EXPECT_EQ(runs(shape(text)), "[NotoSansSymbols2-Regular: ✓][NotoSans-Regular:  jā]");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(FontFallback, NotesAFontThatTheStyleDoesNotName)
{
    Paragraph text = paragraph("jā ✓ un ✓");
    text.styles[0].fonts = {face("Noto Sans"), face("Noto Sans Symbols 2")};
    shape(text);
    EXPECT_THAT(findings(), ElementsAre("FONT-FALLBACK `✓`"));
}

TEST_F(FontFallback, LooksThroughAllFontsForWhatTheStyleLacks)
{
    Paragraph text = paragraph("jā ☎");
    text.styles[0].fonts = {face("Noto Sans")};
    text.styles[0].further_fonts = &shipped_;
    EXPECT_EQ(runs(shape(text)), "[NotoSans-Regular: jā ][NotoSansSymbols2-Regular: ☎]");
    EXPECT_THAT(findings(), ElementsAre("FONT-FALLBACK `☎`"));
}

TEST_F(FontFallback, KeepsALetterAndItsMarksInOneFont)
{
    Paragraph text = paragraph("x\u0323x", "en");
    text.styles[0].fonts = {face("Skrejlapa Square"), face("Noto Sans")};
    text.styles[0].own_fonts = 2;
    EXPECT_EQ(runs(shape(text)), "[NotoSans-Regular: x\u0323][SkrejlapaSquare-Regular: x]");
}

TEST_F(FontFallback, KeepsASignInTheFontOfTheClusterBeforeIt)
{
    Paragraph text = paragraph("☎™ ™");
    text.styles[0].further_fonts = &shipped_;
    EXPECT_EQ(runs(shape(text)), "[NotoSansSymbols2-Regular: ☎™][SkrejlapaSquare-Regular:  ][NotoSans-Regular: ™]");
}

TEST_F(FontFallback, TakesAFontThatHasTheClusterBehindToo)
{
    Paragraph text = paragraph("✓☎");
    text.styles[0].further_fonts = &shipped_;
    EXPECT_EQ(runs(shape(text)), "[NotoSansSymbols2-Regular: ✓☎]");
}

TEST_F(FontFallback, NamesOnlyWhatTheStyleLacks)
{
    Paragraph text = paragraph("x\u0323", "en");
    text.styles[0].further_fonts = &shipped_;
    shape(text);
    ASSERT_THAT(findings(), ElementsAre("FONT-FALLBACK `x`"));
    EXPECT_THAT(found_.all()[0].message, HasSubstr("do not have \u0323 U+0323 COMBINING DOT BELOW: set in"));
}

class MissingGlyph : public ParagraphTest
{
};

TEST_F(MissingGlyph, IsReportedOnceForEachCharacterAtItsPlace)
{
    Paragraph text = paragraph("a ✓ b ✓ ☎");
    shape(text);
    EXPECT_THAT(findings(), ElementsAre("FONT-MISSING-GLYPH `✓`", "FONT-MISSING-GLYPH `☎`"));
    EXPECT_EQ(found_.all()[0].span.begin, 2U);
}

TEST_F(MissingGlyph, NamesTheCharacterAndTheStyle)
{
    shape(paragraph("✓"));
    EXPECT_THAT(found_.all()[0].message, HasSubstr("✓ U+2713 CHECK MARK"));
    EXPECT_THAT(found_.all()[0].message, HasSubstr("\"body\""));
}

TEST_F(MissingGlyph, IsLeftAsNotdef) { EXPECT_EQ(glyphs(shape(paragraph("a✓"))), "[66=0+1000|0=1+1000]"); }

TEST_F(MissingGlyph, OfAMarkIsNotBlamedOnItsLetter)
{
    shape(paragraph("x\u0323", "en"));
    EXPECT_THAT(findings(), ElementsAre("FONT-MISSING-GLYPH `\u0323`"));
}

TEST_F(MissingGlyph, OfAMarkIsNotBlamedOnALetterOfAFurtherFont)
{
    Paragraph text = paragraph("Ж\u1CD0", "en");
    text.styles[0].further_fonts = &shipped_;
    EXPECT_EQ(runs(shape(text)), "[NotoSans-Regular: Ж\u1CD0]");
    EXPECT_THAT(findings(), ElementsAre("FONT-MISSING-GLYPH `\u1CD0`"));
}

TEST_F(MissingGlyph, SaysThatNoFontHasLetterAndMarkTogether)
{
    Paragraph text = paragraph("א\u0323", "he");
    text.styles[0].further_fonts = &shipped_;
    shape(text);
    ASSERT_THAT(findings(), ElementsAre("FONT-MISSING-GLYPH `\u0323`"));
    EXPECT_THAT(found_.all()[0].message, HasSubstr("together with א U+05D0"));
}

TEST_F(MissingGlyph, OfAPrivateCharacterIsNotTakenFromAnyFont)
{
    Paragraph text = paragraph("\uE000");
    text.styles[0].further_fonts = &shipped_;
    shape(text);
    ASSERT_THAT(findings(), ElementsAre("FONT-MISSING-GLYPH `\uE000`"));
    EXPECT_THAT(found_.all()[0].help[0], HasSubstr("private-use"));
}

} // namespace
} // namespace skrejlapa
