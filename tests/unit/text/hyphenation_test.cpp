#include "text/hyphenation_catalog.h"

#include "base/utf8.h"
#include "memory_files.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;

std::u32string small_letters(std::string_view text)
{
    std::u32string letters;
    for (std::size_t at = 0; at < text.size(); at += code_point_length(text, at))
        letters.push_back(folded_letter(decode_code_point(text, at)));
    return letters;
}

std::vector<std::string> split(const std::string& text)
{
    std::istringstream words(text);
    return {std::istream_iterator<std::string>(words), {}};
}

std::string without_hyphens(std::string text)
{
    std::erase(text, '-');
    return text;
}

/// The word with a hyphen at each point.
std::string divided(std::string_view word, const WordPoints& points)
{
    std::string text;
    std::uint32_t letter = 0;
    for (std::size_t at = 0; at < word.size(); at += code_point_length(word, at)) {
        if (std::find(points.begin(), points.end(), letter++) != points.end())
            text += '-';
        text += word.substr(at, code_point_length(word, at));
    }
    return text;
}

class ShippedPatterns : public testing::Test
{
protected:
    DiskFiles files;
    HyphenationCatalog catalog{files, {Path(SKREJLAPA_SOURCE_DIR) / "hyphenation"}};

    Hyphenator hyphenator(const std::string& language)
    {
        const Result<LanguagePatterns> patterns = catalog.find(language);
        return {patterns->patterns, {}, patterns->limits};
    }

    /// Each of the words, as the language's own limits or others divide it.
    std::string divide(const std::string& language, const std::string& words,
                       std::optional<HyphenationLimits> limits = {})
    {
        const Hyphenator language_hyphenator = hyphenator(language);
        std::string line;
        for (const std::string& word : split(words)) {
            const WordPoints points =
                language_hyphenator.points_within(limits.value_or(language_hyphenator.limits()), small_letters(word));
            line += (line.empty() ? "" : " ") + divided(word, points);
        }
        return line;
    }

    /// Divides the words, written as they should come out.
    void expect_divisions(const std::string& language, const std::string& expected,
                          std::optional<HyphenationLimits> limits = {})
    {
        EXPECT_EQ(divide(language, without_hyphens(expected), limits), expected);
    }
};

constexpr HyphenationLimits two_and_two{.word = 4, .before = 2, .after = 2};

// The leaflet's first sixty words, each judged by a reader of Latvian.
constexpr const char* latvian_words =
    "lau-ku re-vi-ta-li-zā-ci-ja at-dzī-vi-nā-ša-na pro-cess uz-la-bo si-tuā-ci-ju ap-vi-dos pa-da-rot "
    "dzī-vot-spē-jī-gā-kus pie-vil-cī-gā-kus tiek pa-nāk-ta mērķ-tie-cī-giem po-li-ti-kas pa-sā-ku-miem na-cio-nā-lā "
    "re-ģio-nā-lā vie-tē-jā lī-me-nī pār-mai-ņas vei-ci-na dzī-ves kva-li-tā-tes lab-klā-jī-bas eko-no-mis-ko "
    "ie-spē-ju vi-des so-ciā-lo ap-stāk-ļu uz-la-bo-ša-nos kul-tū-ras mi-nis-tri-ja sa-bied-rī-bas in-teg-rā-ci-jas "
    "fonds ma-te-riāls sa-ga-ta-vots fon-da fi-nan-siā-lu at-bal-stu lat-vi-jas valsts bu-dže-ta lī-dzek-ļiem "
    "ma-te-riā-la sa-tu-ru at-bild bied-rī-ba fo-rums re-vi-ta-li-zā-ci-ju sek-mē-jo-šie fak-to-ri struk-tu-rā-lie "
    "po-li-ti-ku plā-no-ša-na koor-di-nā-ci-ja in-teg-rā-ci-ja in-teg-rē-tas stra-tē-ģi-jas vie-no vai-rā-kus";

TEST_F(ShippedPatterns, DivideLatvianWordsAsAReaderWould) { expect_divisions("lv", latvian_words, two_and_two); }

TEST_F(ShippedPatterns, DivideLatvianCompoundsBetweenTheirParts)
{
    expect_divisions("lv",
                     "paš-val-dī-bas apakš-punkts starp-tau-tis-ka ie-snie-dza virs-raksts maz-aiz-sar-gāts "
                     "lab-ie-kār-to-ša-na tirdz-nie-cī-ba Dau-gav-pils daudz-lī-me-ņu cil-vēk-fak-to-ri ilg-ter-mi-ņa",
                     two_and_two);
}

/// Every different word of the leaflet's first print, without its address.
std::vector<std::string> words_of_the_leaflet()
{
    std::ifstream file(Path(SKREJLAPA_SOURCE_DIR) / "tests/unit/text/words-of-the-leaflet.txt");
    return {std::istream_iterator<std::string>(file), {}};
}

std::size_t count_points(const Hyphenator& hyphenator, const HyphenationLimits& limits)
{
    std::size_t count = 0;
    for (const std::string& word : words_of_the_leaflet())
        count += hyphenator.points_within(limits, small_letters(word)).size();
    return count;
}

TEST_F(ShippedPatterns, DivideTheLeafletsWordsAt355PointsWhereTwoLettersMayStayAlone)
{
    EXPECT_EQ(words_of_the_leaflet().size(), 147U);
    EXPECT_EQ(count_points(hyphenator("lv"), two_and_two), 355U);
}

TEST_F(ShippedPatterns, DivideTheLeafletsWordsAt290PointsByTheLimitsOfLatvian)
{
    EXPECT_EQ(count_points(hyphenator("lv"), hyphenator("lv").limits()), 290U);
}

struct LanguageCase {
    const char* language;
    const char* words; ///< as they are divided by the language's own limits
};

class EveryLanguage : public ShippedPatterns, public testing::WithParamInterface<LanguageCase>
{
};

TEST_P(EveryLanguage, DividesWordsByItsOwnRules) { expect_divisions(GetParam().language, GetParam().words); }

INSTANTIATE_TEST_SUITE_P(
    Languages, EveryLanguage,
    testing::Values(
        LanguageCase{"lv", "re-vi-ta-li-zā-cija uz-la-bo-ša-nos pa-da-rot vide"},
        LanguageCase{"en-GB", "de-vel-op-ment rural ter-rit-or-ies uni-ver-sity ma-nu-script how-ever some-thing"},
        LanguageCase{"de", "Mög-lich-kei-ten länd-li-chen Ent-wick-lung Zu-sam-men-ar-beit Stra-ße Zu-cker "
                           "Le-bens-qua-li-tät Wie-der-be-le-bung"},
        LanguageCase{"et", "maa-piir-kon-dade aren-da-mine koos-töö oma-va-lit-su-sed"},
        LanguageCase{"fi", "maa-seu-dun mah-dol-li-suu-det yh-teis-työ ke-hit-tä-mi-nen"},
        LanguageCase{"fr", "dé-ve-lop-pe-ment pos-si-bi-li-tés ter-ri-toires l’in-for-ma-tion au-jour-d’hui"},
        LanguageCase{"lt", "fi-nan-si-nę kai-mo at-gai-vi-ni-mas bend-ra-dar-bia-vi-mas sa-vi-val-dy-bė"},
        LanguageCase{"pl", "moż-li-wo-ści wiej-skich roz-wo-ju współ-pra-ca sa-mo-rzą-do-wych by-naj-mniej"},
        LanguageCase{"ru",
                     "по-ли-ти-че-ских воз-мож-но-стей сель-ских тер-ри-то-рий объ-еди-не-ние подъ-езд биз-нес-мен"},
        LanguageCase{"uk", "мо-жли-во-стей сіль-ських те-ри-то-рій спів-пра-ці об’-єд-нує ре-ві-та-лі-за-ція п’ять"},
        LanguageCase{"be", "тэ-ры-то-рый рэ-гі-ё-ны па-лі-ты-ка ву-чо-ба го-рад пад’-езд"}),
    [](const auto& each) { return std::string(each.param.language).substr(0, 2); });

TEST_F(ShippedPatterns, KnowTheThreeApostrophesForOneLetter)
{
    EXPECT_EQ(divide("uk", "об'єднує обʼєднує"), "об'-єд-нує обʼ-єд-нує");
}

TEST_F(ShippedPatterns, MatchCapitals)
{
    EXPECT_EQ(divide("lv", "REVITALIZĀCIJU ŠĶĒRSGRIEZUMS"), "RE-VI-TA-LI-ZĀ-CIJU ŠĶĒRS-GRIE-ZUMS");
}

TEST_F(ShippedPatterns, LeaveLettersOfOtherAlphabetsTogether) { EXPECT_EQ(divide("lv", "можливостей"), "можливостей"); }

TEST_F(ShippedPatterns, LeaveAsManyLettersAsTheLimitsSay)
{
    EXPECT_EQ(divide("lv", "revitalizācija", HyphenationLimits{.word = 5, .before = 5, .after = 4}),
              "revita-li-zā-cija");
    EXPECT_EQ(divide("lv", "revitalizācija", HyphenationLimits{.word = 15, .before = 2, .after = 2}), "revitalizācija");
}

TEST_F(ShippedPatterns, ServeTheVariantsOfALanguage)
{
    const auto name = [&](const char* language) { return catalog.find(language)->name; };
    EXPECT_EQ(name("en"), "en-gb");
    EXPECT_EQ(name("en-GB"), "en-gb");
    EXPECT_EQ(name("en-US"), "en-gb");
    EXPECT_EQ(name("de-AT"), "de-1996");
    EXPECT_EQ(name("lv-x-easy"), "lv");
    EXPECT_EQ(name("lav"), "lv");
}

TEST_F(ShippedPatterns, AreNoneForALanguageWithoutAFile)
{
    EXPECT_EQ(catalog.find("ltg")->patterns, nullptr);
    EXPECT_EQ(catalog.find("x-pseudo")->patterns, nullptr);
    EXPECT_EQ(catalog.find("")->patterns, nullptr);
}

class PatternFiles : public testing::Test
{
protected:
    MemoryFiles files;
    HyphenationCatalog catalog{files, {"/project/hyphenation", "/data/hyphenation"}};

    std::string divide(const std::string& language, const std::string& word)
    {
        return divided(word, catalog.find(language)->patterns->points(small_letters(word)));
    }
};

TEST_F(PatternFiles, OfTheProjectWin)
{
    files.add("/project/hyphenation/hyph-nl.pat.txt", "a1b");
    files.add("/data/hyphenation/hyph-nl.pat.txt", "b1a");
    EXPECT_EQ(divide("nl", "abab"), "a-ba-b");
}

TEST_F(PatternFiles, OfASpecialTagWinOverThoseOfTheLanguage)
{
    files.add("/project/hyphenation/hyph-en-us.pat.txt", "a1b");
    files.add("/data/hyphenation/hyph-en-gb.pat.txt", "b1a");
    EXPECT_EQ(divide("en-US", "abab"), "a-ba-b");
    EXPECT_EQ(divide("en", "abab"), "ab-ab");
}

TEST_F(PatternFiles, TakeTheHighestLevelOfAllPatterns)
{
    files.add("/data/hyphenation/hyph-xx.pat.txt", "a1b c1a 2ab4c .a3b");
    files.add("/data/hyphenation/hyph-xx-extra.pat.txt", "b5c a2b2");
    EXPECT_EQ(divide("xx", "abcab"), "a-b-c-ab");
}

TEST_F(PatternFiles, MayHaveExceptions)
{
    files.add("/data/hyphenation/hyph-xx.pat.txt", "a1b");
    files.add("/data/hyphenation/hyph-xx.hyp.txt", "aba-b\nbaab\n");
    EXPECT_EQ(divide("xx", "abab"), "aba-b");
    EXPECT_EQ(divide("xx", "baab"), "baab");
    EXPECT_EQ(divide("xx", "bab"), "ba-b");
}

TEST_F(PatternFiles, ThatHoldNoPatternAreRefused)
{
    files.add("/data/hyphenation/hyph-xx.pat.txt", "a1b a=b");
    const Result<LanguagePatterns> found = catalog.find("xx");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, "HYPHEN-PATTERN");
    EXPECT_EQ(found.error().file, "/data/hyphenation/hyph-xx.pat.txt");
    EXPECT_EQ(found.error().message, "\"a=b\" is no hyphenation pattern");
}

TEST_F(PatternFiles, InAnotherEncodingAreRefused)
{
    files.add("/data/hyphenation/hyph-xx.pat.txt", "\xe4"
                                                   "1b");
    EXPECT_EQ(catalog.find("xx").error().code, "HYPHEN-PATTERN");
}

TEST(HyphenationExceptions, AreWordsWithHyphens)
{
    EXPECT_EQ(read_exception("Re-vi-ta").word, U"revita");
    EXPECT_THAT(read_exception("Re-vi-ta").points, ElementsAre(2, 4));
    EXPECT_EQ(read_exception("ga\u0304-ja").word, U"gāja") << "composed";
}

TEST(HyphenationExceptions, AreRefusedWhereAHyphenPartsNothing)
{
    for (const char* const word : {"-a", "a-", "a--b", "-"})
        EXPECT_NE(read_exception(word).fault, ExceptionFault::none) << word;
    EXPECT_EQ(read_exception("").fault, ExceptionFault::empty);
}

TEST(HyphenationExceptions, AreOfLettersAlone)
{
    EXPECT_EQ(read_exception("ga-ja 2").fault, ExceptionFault::no_letter);
    EXPECT_EQ(read_exception("ga-j5").culprit, U'5');
}

} // namespace
} // namespace skrejlapa
