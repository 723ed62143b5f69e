#include "paragraph_fixture.h"

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class PreparedTextOf : public ParagraphTest
{
protected:
    std::string transformed(const std::string& text, TextTransform transform, const std::string& language)
    {
        Paragraph changed = paragraph(text, language);
        changed.styles[0].transform = transform;
        changed.styles[0].fonts = {face("Noto Sans")};
        return shaped_text(changed);
    }
};

TEST_F(PreparedTextOf, AParagraphHasItsWhiteSpaceCollapsed)
{
    EXPECT_EQ(shaped_text(paragraph("  a \t\r\n b\n")), "a b");
}

TEST_F(PreparedTextOf, RunsKeepsOneSpaceBetweenThem)
{
    Paragraph parts = empty_paragraph();
    add_run(parts, "a ", 0);
    add_run(parts, " b", 0);
    EXPECT_EQ(shaped_text(parts), "a b");
}

TEST_F(PreparedTextOf, AParagraphKeepsItsNoBreakSpaces)
{
    EXPECT_EQ(shaped_text(paragraph("\u00A0a\u00A0 b")), "\u00A0a\u00A0 b");
}

TEST_F(PreparedTextOf, AForcedBreakHasNoSpacesAroundIt) { EXPECT_EQ(shaped_text(paragraph("a \u2028 b")), "a\u2028b"); }

TEST_F(PreparedTextOf, ALatvianLetterWithACommaBelowIsTheLetterItself)
{
    EXPECT_EQ(shaped_text(paragraph("k\u0326irsis, K\u0326irsis, k\u0326is")), "ķirsis, Ķirsis, ķis");
    EXPECT_THAT(findings(), ElementsAre("TEXT-COMMA-BELOW `k\u0326`", "TEXT-COMMA-BELOW `K\u0326`"));
}

TEST_F(PreparedTextOf, AnotherLanguageKeepsTheCommaBelow)
{
    Paragraph english = paragraph("k\u0326", "en");
    english.styles[0].fonts = {face("Noto Sans")};
    EXPECT_EQ(shaped_text(english), "k\u0326");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PreparedTextOf, LivonianComposesTAndKeepsD)
{
    Paragraph livonian = paragraph("t\u0326 d\u0326 r\u0326", "liv");
    livonian.styles[0].fonts = {face("Noto Sans")};
    EXPECT_EQ(shaped_text(livonian), "ț d\u0326 ŗ");
}

TEST_F(PreparedTextOf, UppercaseTextFollowsTheLanguage)
{
    EXPECT_EQ(transformed("Straße", TextTransform::uppercase, "de"), "STRASSE");
    EXPECT_EQ(transformed("ilgi", TextTransform::uppercase, "tr"), "İLGİ");
    EXPECT_EQ(transformed("ilgi", TextTransform::uppercase, "lv"), "ILGI");
    EXPECT_EQ(transformed("άλφα", TextTransform::uppercase, "el"), "ΑΛΦΑ");
}

TEST_F(PreparedTextOf, LowercaseTextFollowsTheLanguage)
{
    EXPECT_EQ(transformed("IĢ", TextTransform::lowercase, "tr"), "ıģ");
    EXPECT_EQ(transformed("ΟΔΟΣ", TextTransform::lowercase, "el"), "οδος");
}

TEST_F(PreparedTextOf, CapitalizedTextHasItsWordsBegun)
{
    EXPECT_EQ(transformed("lauku „pakts” ES šodien", TextTransform::capitalize, "lv"), "Lauku „Pakts” ES Šodien");
}

TEST_F(PreparedTextOf, AChangeOfStyleInAWordBeginsNoNewOne)
{
    Paragraph parts = empty_paragraph();
    parts.styles[0].transform = TextTransform::capitalize;
    parts.styles.push_back(parts.styles[0]);
    add_run(parts, "la", 0);
    add_run(parts, "uku", 1);
    EXPECT_EQ(shaped_text(parts), "Lauku");
}

TEST_F(PreparedTextOf, OnlyTheTransformedRunChanges)
{
    Paragraph parts = empty_paragraph();
    parts.styles.push_back(parts.styles[0]);
    parts.styles[1].transform = TextTransform::uppercase;
    add_run(parts, "viens ", 0);
    add_run(parts, "divi", 1);
    EXPECT_EQ(shaped_text(parts), "viens DIVI");
}

TEST_F(PreparedTextOf, AControlCharacterIsLeftOutWithAWarning)
{
    EXPECT_EQ(shaped_text(paragraph("a\x07\x62\x07")), "ab");
    EXPECT_THAT(findings(), ElementsAre("TEXT-CONTROL-CHARACTER `\x07`"));
}

TEST_F(PreparedTextOf, BytesThatAreNoTextBecomeReplacementCharacters)
{
    Paragraph broken = paragraph("a\xFF\xC4");
    broken.styles[0].fonts = {face("Noto Sans")};
    EXPECT_EQ(shaped_text(broken), "a\uFFFD\uFFFD");
    EXPECT_THAT(findings(), ElementsAre("TEXT-REPLACEMENT-CHARACTER `\xFF`"));
}

class SourceOf : public ParagraphTest
{
protected:
    /// The source text of each character of the shaped text.
    std::vector<std::string> sources(const Paragraph& paragraph)
    {
        const ShapedParagraph shaped = shape(paragraph);
        std::vector<std::string> parts;
        for (std::uint32_t at = 0; at < shaped.text.size(); ++at) {
            if ((static_cast<unsigned char>(shaped.text[at]) & 0xC0U) == 0x80U)
                continue;
            const Span span = source_of(paragraph, shaped, at);
            parts.push_back(sources_.text(span.file).substr(span.begin, span.end - span.begin));
        }
        return parts;
    }
};

TEST_F(SourceOf, PlainCharactersIsThemselves)
{
    EXPECT_THAT(sources(paragraph("aā b")), ElementsAre("a", "ā", " ", "b"));
}

TEST_F(SourceOf, ACollapsedSpaceIsAllOfIt)
{
    EXPECT_THAT(sources(paragraph(" a  \n b ")), ElementsAre("a", "  \n ", "b "));
}

TEST_F(SourceOf, AComposedLetterIsItsParts)
{
    EXPECT_THAT(sources(paragraph("xa\u0304y")), ElementsAre("x", "a\u0304", "y"));
}

TEST_F(SourceOf, BothCapitalsOfSharpSIsTheSharpS)
{
    Paragraph german = paragraph("aßb", "de");
    german.styles[0].transform = TextTransform::uppercase;
    EXPECT_THAT(sources(german), ElementsAre("a", "ß", "ß", "b"));
}

TEST_F(SourceOf, EachRunIsInItsOwnPlace)
{
    Paragraph parts = empty_paragraph();
    add_run(parts, "ab", 0);
    add_run(parts, "cd", 0);
    const ShapedParagraph shaped = shape(parts);
    EXPECT_EQ(source_of(parts, shaped, 3), (Span{2, 1, 2}));
}

TEST_F(SourceOf, TextThatStandsOtherwiseInTheFileIsTheWholeRun)
{
    Paragraph entity = paragraph("a&b");
    entity.runs[0].source.end += 4;
    EXPECT_EQ(source_of(entity, shape(entity), 2), entity.runs[0].source);
}

} // namespace
} // namespace skrejlapa
