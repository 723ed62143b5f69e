#include "paragraph_fixture.h"

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

/// `_` for U+00A0 and `^` for U+202F.
std::string with_spaces_shown(std::string text)
{
    const auto show = [&](std::string_view space, char sign) {
        for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space))
            text.replace(at, space.size(), 1, sign);
    };
    show("\u00A0", '_');
    show("\u202F", '^');
    return text;
}

class LanguageRules : public ParagraphTest
{
protected:
    Paragraph ruled(const std::string& text, const std::string& language, TextRules rules = TextRules::all())
    {
        Paragraph made = paragraph(text, language);
        made.styles[0].rules = rules;
        return made;
    }

    std::string set(const std::string& text, const std::string& language = "lv")
    {
        return with_spaces_shown(shaped_text(ruled(text, language)));
    }
};

struct RuleCase {
    const char* language;
    const char* written;
    const char* set;
};

std::ostream& operator<<(std::ostream& out, const RuleCase& each)
{
    return out << each.language << ": " << each.written;
}

class EachRule : public LanguageRules, public testing::WithParamInterface<RuleCase>
{
};

TEST_P(EachRule, IsAsItsLanguageHasIt) { EXPECT_EQ(set(GetParam().written, GetParam().language), GetParam().set); }

INSTANTIATE_TEST_SUITE_P(
    Ordinals, EachRule,
    testing::Values(RuleCase{"lv", "līdz 2040. gadam", "līdz 2040._gadam"},
                    RuleCase{"lv", "2026. gada 23. novembrī", "2026._gada 23._novembrī"},
                    RuleCase{"lv", "250. lpp.", "250._lpp."}, RuleCase{"lv", "7.-13. lpp.", "7.–13._lpp."},
                    RuleCase{"lv", "gads bija 2025. Tad", "gads bija 2025. Tad"},
                    RuleCase{"ltg", "leidz 2040. godam", "leidz 2040._godam"},
                    RuleCase{"de", "am 3. Mai, im 19. Jahrhundert", "am 3._Mai, im 19._Jahrhundert"},
                    RuleCase{"de", "im Jahr 2019. Der", "im Jahr 2019. Der"},
                    RuleCase{"et", "23. november", "23._november"},
                    RuleCase{"en", "ended in 2040. then", "ended in 2040. then"},
                    RuleCase{"en", "23 November 2026", "23_November 2026"},
                    RuleCase{"ru", "23 ноября 2026 г.", "23_ноября 2026_г."},
                    RuleCase{"uk", "23 листопада 2026 р.", "23_листопада 2026_р."},
                    RuleCase{"lt", "2026 m. lapkričio 23 d.", "2026_m. lapkričio 23_d."}));

INSTANTIATE_TEST_SUITE_P(
    Abbreviations, EachRule,
    testing::Values(RuleCase{"lv", "Nr. 5 un plkst. 18.00", "Nr._5 un plkst._18.00"},
                    RuleCase{"lv", "lauki u. c. (t. i., upes u. tml.), t. sk. š. g.",
                             "lauki u._c. (t._i., upes u._tml.), t._sk. š._g."},
                    RuleCase{"lv", "piem. Cēsis", "piem._Cēsis"},
                    RuleCase{"lv", "A. Bērziņš, J. S. Bahs un Dz. Kalniņa", "A._Bērziņš, J._S._Bahs un Dz._Kalniņa"},
                    RuleCase{"lv", "Jā. Tas ir.", "Jā. Tas ir."},
                    RuleCase{"de", "z. B. hier, d. h. dort", "z.^B. hier, d.^h. dort"},
                    RuleCase{"pl", "o żabach i w lesie", "o_żabach i_w_lesie"}, RuleCase{"lv", "i u nav", "i u nav"},
                    RuleCase{"ru", "и т. д., т. е. № 5", "и_т._д., т._е. №_5"},
                    RuleCase{"uk", "і т. д., с. 5", "і_т._д., с._5"},
                    RuleCase{"be", "і г. д., гл. 5", "і_г._д., гл._5"},
                    RuleCase{"lt", "ir t. t., t. y. Nr. 5", "ir_t._t., t._y. Nr._5"},
                    RuleCase{"et", "nr 5, s. t. nii", "nr_5, s._t. nii"},
                    RuleCase{"fi", "klo 18, s. 5", "klo_18, s._5"},
                    RuleCase{"fr", "p. ex. M. Dupont", "p._ex. M._Dupont"},
                    RuleCase{"en", "Mr Smith, p. 5, 9 a.m.", "Mr_Smith, p._5, 9_a.m."}));

INSTANTIATE_TEST_SUITE_P(Numbers, EachRule,
                         testing::Values(RuleCase{"lv", "15 %, 200 EUR, 5 km.", "15_%, 200_EUR, 5_km."},
                                         RuleCase{"lv", "5 € (15 %), § 5, EUR 200", "5_€ (15_%), §_5, EUR_200"},
                                         RuleCase{"lv", "1 234,5 un 12 345 678", "1_234,5 un 12_345_678"},
                                         RuleCase{"fr", "1 234,5", "1^234,5"},
                                         RuleCase{"lv", "2026 100 reizes", "2026 100 reizes"},
                                         RuleCase{"lv", "1 2345 un 12 34", "1 2345 un 12 34"},
                                         RuleCase{"lv", "zvaniet +371 6700 0000.", "zvaniet +371_6700_0000."},
                                         RuleCase{"lv", "tālr. 67 00 00 00, ielā 5", "tālr._67_00_00_00, ielā 5"},
                                         RuleCase{"lv", "6700 0000, no 2025 2026", "6700_0000, no 2025 2026"},
                                         RuleCase{"lv", "plkst. 16.30 25°", "plkst._16.30 25°"}));

INSTANTIATE_TEST_SUITE_P(
    Quotes, EachRule,
    testing::Values(RuleCase{"lv", R"("Lauku pakts" un ("upe").)", "„Lauku pakts” un („upe”)."},
                    RuleCase{"lv", R"("Grāmata "Lauki" ir")", "„Grāmata „Lauki” ir”"},
                    RuleCase{"en", R"("He said "yes", then 'no'.")", "“He said ‘yes’, then ‘no’.”"},
                    RuleCase{"de", R"("Er sagt 'ja'", "dann")", "„Er sagt ‚ja‘“, „dann“"},
                    RuleCase{"en", R"("'Nested'" she said)", "“‘Nested’” she said"},
                    RuleCase{"de", R"("'Verschachtelt'" sagte sie)", "„‚Verschachtelt‘“ sagte sie"},
                    RuleCase{"ru", R"("Он "да"")", "«Он „да“»"},
                    RuleCase{"uk", R"("Сільський пакт")", "«Сільський пакт»"}, RuleCase{"be", R"("Пакт")", "«Пакт»"},
                    RuleCase{"pl", R"("Pakt "wsi"")", "„Pakt «wsi»”"}, RuleCase{"et", R"("Pakt")", "„Pakt“"},
                    RuleCase{"lt", R"("Paktas")", "„Paktas“"}, RuleCase{"fi", R"("Sopimus")", "”Sopimus”"},
                    RuleCase{"fr", R"(un "pacte" rural)", "un «^pacte^» rural"},
                    RuleCase{"lv", R"(21" ekrāns un "TV 21" labs")", "21\" ekrāns un „TV 21” labs”"},
                    RuleCase{"lv", R"(viens " divi)", "viens \" divi"},
                    RuleCase{"lv", "„Grāmata \"Lauki\" ir”", "„Grāmata „Lauki” ir”"},
                    RuleCase{"nl", R"("Pact")", "\"Pact\""}));

INSTANTIATE_TEST_SUITE_P(
    Apostrophes, EachRule,
    testing::Values(RuleCase{"en", "it's the boys' '90s, rock 'n' roll", "it’s the boys’ ’90s, rock ’n’ roll"},
                    RuleCase{"uk", "об'єднує", "об’єднує"}, RuleCase{"fr", "l'eau d'été", "l’eau d’été"},
                    RuleCase{"lv", "O'Nīls 5' garš", "O’Nīls 5' garš"}));

// Apostrophes amid single quotation marks.
INSTANTIATE_TEST_SUITE_P(
    SingleMarks, EachRule,
    testing::Values(RuleCase{"en", "the '90s and the boys' room", "the ’90s and the boys’ room"},
                    RuleCase{"en", "the '90s' music, the '90s.", "the ’90s’ music, the ’90s."},
                    RuleCase{"en", "'back in the '90s', he said", "‘back in the ’90s’, he said"},
                    RuleCase{"en", "the summer of '69 in the boys' room", "the summer of ’69 in the boys’ room"},
                    RuleCase{"en", "count to '90' or '1990'", "count to ‘90’ or ‘1990’"},
                    RuleCase{"en", "'90 per cent', he said", "‘90 per cent’, he said"},
                    RuleCase{"en", "Rock 'N' Roll, drum 'n bass", "Rock ’N’ Roll, drum ’n bass"},
                    RuleCase{"en", "'rock 'n' roll' it is", "‘rock ’n’ roll’ it is"},
                    RuleCase{"en", "'the boys' book'", "‘the boys’ book’"},
                    RuleCase{"en", "the 'boys' and the 'girls' are", "the ‘boys’ and the ‘girls’ are"},
                    RuleCase{"en", "'yes' and the boys' room", "‘yes’ and the boys’ room"},
                    RuleCase{"en", "'the boys' room is' here", "‘the boys’ room is’ here"},
                    RuleCase{"en", "'boys' room", "‘boys’ room"},
                    RuleCase{"en", "the 'boys' keep runnin' home", "the ‘boys’ keep runnin’ home"},
                    RuleCase{"en", "'tis the boys' room", "’tis the boys’ room"},
                    RuleCase{"en", "give 'em the 'em' dash", "give ’em the ‘em’ dash"},
                    RuleCase{"en", R"("He read 'the boys' book' aloud")", "“He read ‘the boys’ book’ aloud”"},
                    RuleCase{"en", R"("the 'old days" were the boys'.)", "“the ’old days” were the boys’."},
                    RuleCase{"en", R"('He said "the boys' room" again')", "‘He said “the boys’ room” again’"},
                    RuleCase{"en", R"(a 'flat 21" screen' here)", R"(a ‘flat 21" screen’ here)"},
                    RuleCase{"de", "die 'Jungs' und 'Mädels' da", "die ‚Jungs‘ und ‚Mädels‘ da"}));

INSTANTIATE_TEST_SUITE_P(
    Dashes, EachRule,
    testing::Values(
        RuleCase{"lv", "lauki - mūsu mājas", "lauki_– mūsu mājas"},
        RuleCase{"lv", "lauki -- mājas --- un", "lauki_– mājas_— un"},
        RuleCase{"ru", "село - наш дом", "село_— наш дом"}, RuleCase{"uk", "село - дім", "село_— дім"},
        RuleCase{"lv", "Rīga--Aizkraukle, sociāli-ekonomisks", "Rīga–Aizkraukle, sociāli-ekonomisks"},
        RuleCase{"lv", "2017.-2025. gads, 2017-2025, 9.00-17.00", "2017.–2025._gads, 2017–2025, 9.00–17.00"},
        RuleCase{"lv", "7-13, LV-1011, 5 - 3, 2026-11-27, 2025-2017", "7-13, LV-1011, 5 - 3, 2026-11-27, 2025-2017"},
        RuleCase{"lv", "lauki – mājas", "lauki_– mājas"}));

INSTANTIATE_TEST_SUITE_P(FrenchSpaces, EachRule,
                         testing::Values(RuleCase{"fr", "Quoi ? Oui ! Non; voici : ça",
                                                  "Quoi^? Oui^! Non^; voici_: ça"},
                                         RuleCase{"fr", "« mot », «mot!»", "«^mot^», «^mot^!^»"},
                                         RuleCase{"fr", "Vraiment?! à 16:30", "Vraiment^?! à 16:30"},
                                         RuleCase{"lv", "Kas? Jā! Nē; te: tā", "Kas? Jā! Nē; te: tā"}));

TEST_F(LanguageRules, LeaveAddressesAsTheyAre)
{
    EXPECT_EQ(set("https://a.eu/x?y=\"z\"--1 info@km.gov.lv!", "fr"), "https://a.eu/x?y=\"z\"--1 info@km.gov.lv^!");
}

TEST_F(LanguageRules, LeaveRunsWithoutRulesAsTheyAre)
{
    Paragraph mixed = ruled("\"a\" ", "lv");
    mixed.styles.push_back(mixed.styles[0]);
    mixed.styles[1].rules = {};
    add_run(mixed, "\"b -- 5 %\"", 1);
    add_run(mixed, " 5 %", 0);
    EXPECT_EQ(with_spaces_shown(shaped_text(mixed)), "„a” \"b -- 5 %\" 5_%");
}

TEST_F(LanguageRules, TakeEachRunInItsOwnLanguage)
{
    Paragraph mixed = ruled("\"viens\" ", "lv");
    mixed.styles.push_back(mixed.styles[0]);
    mixed.styles[1].language = "de";
    add_run(mixed, "\"zwei\"", 1);
    EXPECT_EQ(shaped_text(mixed), "„viens” „zwei“");
}

TEST_F(LanguageRules, CloseAQuotationInTheLanguageThatOpenedIt)
{
    Paragraph mixed = ruled("\"Pakts ", "lv");
    mixed.styles.push_back(mixed.styles[0]);
    mixed.styles[1].language = "en";
    add_run(mixed, "Rural Pact\"", 1);
    EXPECT_EQ(shaped_text(mixed), "„Pakts Rural Pact”");
}

TEST_F(LanguageRules, TakeTheMarksThatTheStyleNames)
{
    Paragraph text = ruled("\"a \"b\"\"", "lv");
    text.styles[0].quotes = QuoteMarks{{U'“', U'”'}, {U'‘', U'’'}, {U'‘', U'’'}};
    EXPECT_EQ(shaped_text(text), "“a ‘b’”");
}

TEST_F(LanguageRules, AreSwitchedOneByOne)
{
    const std::string text = "\"it's\" -- 5 % 1 234";
    const auto with = [&](TextRule rule) {
        TextRules rules;
        rules.add(rule);
        return with_spaces_shown(shaped_text(ruled(text, "en", rules)));
    };
    EXPECT_EQ(with(TextRule::quotes), "“it's” -- 5 % 1 234");
    EXPECT_EQ(with(TextRule::apostrophes), "\"it’s\" -- 5 % 1 234");
    EXPECT_EQ(with(TextRule::dashes), "\"it's\" – 5 % 1 234");
    EXPECT_EQ(with(TextRule::numbers), "\"it's\" -- 5 % 1_234");
    EXPECT_EQ(with(TextRule::no_break), "\"it's\" -- 5_% 1 234");
}

TEST_F(LanguageRules, KeepTheWayBackToTheSource)
{
    const Paragraph text = ruled("a -- \"b\" 5 % c", "lv");
    const ShapedParagraph shaped = shape(text);
    EXPECT_EQ(shaped.text, "a\u00A0– „b” 5\u00A0% c");
    const Span last = source_of(text, shaped, static_cast<std::uint32_t>(shaped.text.size()) - 1);
    EXPECT_EQ(sources_.text(last.file).substr(last.begin, last.end - last.begin), "c");
    const Span mark = source_of(text, shaped, static_cast<std::uint32_t>(shaped.text.find("„")));
    EXPECT_EQ(sources_.text(mark.file).substr(mark.begin, mark.end - mark.begin), "\"");
}

TEST_F(LanguageRules, SayWhatTheyChanged)
{
    const Paragraph text = ruled("\"b\" 5 %", "lv");
    std::vector<std::string> changes;
    for (const AppliedRule& applied : shape(text).rules) {
        const Span span = source_of(text, applied);
        changes.push_back(fmt::format("{} {} `{}`", name_of(applied.rule), span.begin,
                                      sources_.text(span.file).substr(span.begin, span.end - span.begin)));
    }
    EXPECT_THAT(changes, ElementsAre("quotes 0 `\"`", "quotes 2 `\"`", "no-break 5 ` `"));
}

TEST_F(LanguageRules, ChangeNothingWhereThereIsNothingToChange)
{
    EXPECT_THAT(shape(ruled("Lauku revitalizācija ir process.", "lv")).rules, IsEmpty());
    EXPECT_THAT(shape(ruled("", "lv")).rules, IsEmpty());
}

TEST_F(LanguageRules, KeepSoftHyphensInTheirPlace)
{
    EXPECT_EQ(with_breaks(shape(ruled("\"re\u00ADvi\" 5 % ta\u00ADta", "lv"))), "„re~vi” |5\u00A0% |ta~ta");
}

TEST_F(LanguageRules, KeepRangesAndLoneLettersBeforeAHyphenTogether)
{
    EXPECT_EQ(with_breaks(shape(ruled("2017-2025 e-pasts un LV-centrs", "lv"))), "2017–2025 |e-pasts |un |LV-|centrs");
}

} // namespace
} // namespace skrejlapa
