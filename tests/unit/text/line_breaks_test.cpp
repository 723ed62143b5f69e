#include "paragraph_fixture.h"

namespace skrejlapa
{
namespace
{

class LineBreaks : public ParagraphTest
{
protected:
    std::string breaks(const std::string& text, const std::string& language = "lv")
    {
        return with_breaks(shape(paragraph(text, language)));
    }
};

TEST_F(LineBreaks, StandBehindSpacesAndHyphens) { EXPECT_EQ(breaks("lauku un LV-centrs"), "lauku |un |LV-|centrs"); }

TEST_F(LineBreaks, KeepAwayFromNoBreakCharacters)
{
    EXPECT_EQ(breaks("15\u00A0% LV\u20111011 a\u2060-\u2060b"), "15\u00A0% |LV\u20111011 |a\u2060-\u2060b");
}

TEST_F(LineBreaks, AreForcedBehindLineSeparators) { EXPECT_EQ(breaks("a\u2028b"), "a\u2028!b"); }

TEST_F(LineBreaks, LeaveAnEmptyLineBetweenTwoLineSeparators)
{
    EXPECT_EQ(breaks("a \u2028 \u2028 b"), "a\u2028!\u2028!b");
}

TEST_F(LineBreaks, TakeAHyphenAtSoftHyphens)
{
    EXPECT_EQ(breaks("lau\u00ADku re\u00ADvi\u00ADta"), "lau~ku |re~vi~ta");
}

TEST_F(LineBreaks, IgnoreSoftHyphensAtTheEndsOfWords) { EXPECT_EQ(breaks("\u00ADa\u00AD \u00ADb\u00AD"), "a |b"); }

TEST_F(LineBreaks, IgnoreSoftHyphensWhereTheStyleHyphenatesNothing)
{
    Paragraph text = paragraph("lau\u00ADku");
    text.styles[0].hyphens = Hyphens::none;
    EXPECT_EQ(with_breaks(shape(text)), "lauku");
}

TEST_F(LineBreaks, DoNotPartALetterFromItsMarks) { EXPECT_EQ(breaks("x\u00AD\u0323y"), "x\u0323y"); }

TEST_F(LineBreaks, InAnAddressStandBehindSlashesAndBeforeDots)
{
    EXPECT_EQ(breaks("https://ruralpact.rural-vision.europa.eu/index_en"),
              "https://|ruralpact|.rural|-vision|.europa|.eu/|index|_en");
}

TEST_F(LineBreaks, LeaveTheStopBehindAnAddressAlone)
{
    EXPECT_EQ(breaks("skat. (www.lad.gov.lv/lv)."), "skat. |(www|.lad|.gov|.lv/|lv).");
}

TEST_F(LineBreaks, TakeABareHostForAnAddressInALink)
{
    Paragraph link = paragraph("raksti: pakts-lv.press");
    EXPECT_EQ(with_breaks(shape(link)), "raksti: |pakts-|lv.press");
    link.runs[0].link = "https://pakts-lv.press";
    EXPECT_EQ(with_breaks(shape(link)), "raksti: |pakts|-lv|.press");
}

TEST_F(LineBreaks, TakeABareHostOfACommonDomainForAnAddressInPlainText)
{
    EXPECT_EQ(breaks("raksti: pakts-lv.eu, km.lv."), "raksti: |pakts|-lv|.eu, |km|.lv.");
    EXPECT_EQ(breaks("beigas.Tad un-tad.Es"), "beigas.Tad |un-|tad.Es");
}

TEST_F(LineBreaks, OfMailAddressesAreTheSame)
{
    EXPECT_EQ(breaks("info@llf.partneribas.lv"), "info@llf|.partneribas|.lv");
}

TEST_F(LineBreaks, OfAbbreviationsAndNumbersAreNotThoseOfAddresses)
{
    EXPECT_EQ(breaks("u.c./citi 2026.gada 1.2.3/4 un/vai"), "u.c./|citi |2026.gada |1.2.3/4 |un/|vai");
}

} // namespace
} // namespace skrejlapa
