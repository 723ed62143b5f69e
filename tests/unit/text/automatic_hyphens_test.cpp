#include "paragraph_fixture.h"

#include "text/hyphenation_catalog.h"

namespace skrejlapa
{
namespace
{

class AutomaticHyphens : public ParagraphTest
{
protected:
    HyphenationCatalog catalog_{files_, {Path(SKREJLAPA_SOURCE_DIR) / "hyphenation"}};

    void hyphenate(CharacterStyle& style, std::optional<HyphenationLimits> limits = {})
    {
        const Result<LanguagePatterns> patterns = catalog_.find(style.language);
        style.hyphens = Hyphens::automatic;
        style.hyphenator = std::make_shared<Hyphenator>(patterns->patterns, WordExceptions{}, patterns->limits);
        style.hyphenation_limits = limits.value_or(patterns->limits);
    }

    Paragraph hyphenated(const std::string& text, const std::string& language = "lv")
    {
        Paragraph made = paragraph(text, language);
        hyphenate(made.styles[0]);
        return made;
    }

    std::string breaks(const std::string& text, const std::string& language = "lv")
    {
        return with_breaks(shape(hyphenated(text, language)));
    }
};

TEST_F(AutomaticHyphens, DivideWords)
{
    EXPECT_EQ(breaks("Lauku revitalizācija, jeb “atdzīvināšana”."),
              "Lauku |re~vi~ta~li~zā~cija, |jeb |“at~dzī~vi~nā~šana”.");
}

TEST_F(AutomaticHyphens, DivideWordsInCapitalsThatTheStyleMade)
{
    Paragraph heading = hyphenated("Lauku pakts");
    heading.styles[0].transform = TextTransform::uppercase;
    heading.runs[0].text = "Revitalizāciju";
    EXPECT_EQ(with_breaks(shape(heading)), "RE~VI~TA~LI~ZĀ~CIJU");
}

TEST_F(AutomaticHyphens, CountInTheTextAfterItsTransform)
{
    Paragraph heading = hyphenated("Große Straßenkreuzung", "de");
    heading.styles[0].transform = TextTransform::uppercase;
    EXPECT_EQ(with_breaks(shape(heading)), "GROS~SE |STRAS~SEN~KREU~ZUNG");
}

TEST_F(AutomaticHyphens, GiveWayToSoftHyphensInTheSameWord)
{
    EXPECT_EQ(breaks("revitali\u00ADzācija integrācija"), "revitali~zācija |in~teg~rā~cija");
}

TEST_F(AutomaticHyphens, KeepOutOfAddresses)
{
    EXPECT_EQ(breaks("integrācija@revitalizācija.lv https://revitalizācija.lv/informācija"),
              "integrācija@revitalizācija|.lv |https://|revitalizācija|.lv/|informācija");
}

TEST_F(AutomaticHyphens, KeepOutOfWordsWithDigitsOrStops)
{
    EXPECT_EQ(breaks("informācija2 sk.informāciju #revitalizācija"), "informācija2 |sk.informāciju |#revitalizācija");
}

TEST_F(AutomaticHyphens, KeepOutOfShortWordsOfCapitals) { EXPECT_EQ(breaks("VĪZIJA vīzija"), "VĪZIJA |vī~zija"); }

TEST_F(AutomaticHyphens, StayThreeLettersAwayFromAHyphenInTheWord)
{
    EXPECT_EQ(breaks("sociāli-ekonomisks vides- un"), "so~ciāli-|eko~no~misks |vi~des- |un");
}

TEST_F(AutomaticHyphens, TakeEachWordInItsOwnLanguage)
{
    Paragraph mixed = hyphenated("platforma ");
    mixed.styles.push_back(mixed.styles[0]);
    mixed.styles[1].language = "en";
    hyphenate(mixed.styles[1]);
    add_run(mixed, "rural development", 1);
    add_run(mixed, " platforma", 0);
    EXPECT_EQ(with_breaks(shape(mixed)), "plat~forma |rural |de~vel~op~ment |plat~forma");
}

TEST_F(AutomaticHyphens, GoAcrossStylesWithinAWord)
{
    Paragraph mixed = hyphenated("re");
    mixed.styles.push_back(mixed.styles[0]);
    mixed.styles[1].name = "strong";
    add_run(mixed, "vitali", 1);
    add_run(mixed, "zācija", 0);
    EXPECT_EQ(with_breaks(shape(mixed)), "re~vi~ta~li~zā~cija");
}

TEST_F(AutomaticHyphens, AreNotWhereThePartsStyleForbidsThem)
{
    Paragraph mixed = hyphenated("re");
    mixed.styles.push_back(mixed.styles[0]);
    mixed.styles[1].hyphens = Hyphens::manual;
    add_run(mixed, "vitali", 1);
    add_run(mixed, "zācija", 0);
    EXPECT_EQ(with_breaks(shape(mixed)), "re~vitalizā~cija");
}

TEST_F(AutomaticHyphens, LeaveAccentsWithTheirLetters)
{
    EXPECT_EQ(breaks("за\u0301мок мо\u0301жливостей", "uk"), "за\u0301~мок |мо\u0301~жли~во~стей");
}

TEST_F(AutomaticHyphens, TakeTheApostropheOfUkrainianForALetter)
{
    EXPECT_EQ(breaks("‘об’єднує’", "uk"), "‘об’~єд~нує’");
}

TEST_F(AutomaticHyphens, ObeyTheStylesLimits)
{
    Paragraph text = hyphenated("revitalizācija");
    text.styles[0].hyphenation_limits = {.word = 5, .before = 5, .after = 4};
    EXPECT_EQ(with_breaks(shape(text)), "revita~li~zā~cija");
}

TEST_F(AutomaticHyphens, HonourWordJoiners) { EXPECT_EQ(breaks("infor\u2060mācija"), "in~for\u2060mā~cija"); }

TEST_F(AutomaticHyphens, AreNoneInALanguageWithoutPatterns)
{
    Paragraph text = hyphenated("revitalizācija", "ltg");
    text.styles[0].hyphenator = nullptr;
    EXPECT_EQ(with_breaks(shape(text)), "revitalizācija");
}

TEST_F(AutomaticHyphens, NeedTimeLinearInAWordWithoutEnd)
{
    std::string word;
    for (int at = 0; at < 20000; ++at)
        word += "revitali";
    EXPECT_GT(shape(hyphenated(word)).breaks.size(), 50000U);
}

} // namespace
} // namespace skrejlapa
