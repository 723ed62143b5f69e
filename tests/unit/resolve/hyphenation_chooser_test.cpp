#include "resolve/hyphenation_chooser.h"
#include "resolve_fixture.h"

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class HyphenationChoice : public ResolveTest
{
protected:
    HyphenationChoice()
    {
        files.add("/hyphenation/hyph-lv.pat.txt", "a1b");
        hyphenation = HyphenationCatalog(files, {"/hyphenation"});
        project.languages = {"lv"};
    }

    void add_words(const std::string& language, const std::vector<std::string>& words)
    {
        ProjectHyphenation own{.language = {language, {}}};
        for (const std::string& word : words)
            own.words.push_back({word, {}});
        project.hyphenation.push_back(std::move(own));
    }

    WordPoints points(const std::string& language, std::u32string_view word)
    {
        HyphenationChooser chooser(hyphenation, project, files, found);
        const HyphenatorPtr hyphenator = chooser.choose(language, {});
        return hyphenator == nullptr ? WordPoints{} : hyphenator->points(word);
    }

    [[nodiscard]] std::size_t notes(const std::string& code) const
    {
        return static_cast<std::size_t>(std::count_if(found.all().begin(), found.all().end(),
                                                      [&](const Diagnostic& each) { return each.code == code; }));
    }
};

TEST_F(HyphenationChoice, PutsTheProjectsWordsOverThePatterns)
{
    add_words("lv", {"Aba-ba", "abb"});
    EXPECT_THAT(points("lv", U"ababa"), ElementsAre(3));
    EXPECT_THAT(points("lv", U"abb"), IsEmpty());
    EXPECT_THAT(points("lv", U"babb"), ElementsAre(2));
    EXPECT_THAT(points("lv-x-easy", U"ababa"), ElementsAre(3));
}

TEST_F(HyphenationChoice, PutsTheWordsOfASpecialTagOverThoseOfTheLanguage)
{
    add_words("lv-x-easy", {"ababa"});
    add_words("lv", {"aba-ba"});
    EXPECT_THAT(points("lv-x-easy", U"ababa"), IsEmpty());
    EXPECT_THAT(points("lv", U"ababa"), ElementsAre(3));
}

TEST_F(HyphenationChoice, TakesTheProjectsMinima)
{
    project.hyphenation.push_back({.language = {"lv", {}}, .words = {}, .letters_before = 3, .letters_after = 4});
    EXPECT_EQ(HyphenationChooser(hyphenation, project, files, found).choose("lv", {})->limits(),
              (HyphenationLimits{5, 3, 4}));
}

TEST_F(HyphenationChoice, DividesTheProjectsWordsInALanguageWithoutPatterns)
{
    add_words("ltg", {"aba-ba"});
    EXPECT_THAT(points("ltg", U"ababa"), ElementsAre(3));
    EXPECT_EQ(notes("HYPHEN-NO-PATTERNS"), 1U);
}

TEST_F(HyphenationChoice, NotesALanguageWithoutPatternsOnce)
{
    resolve_layout("[styles.body]\nfont-family = \"Skrejlapa Square\"\nhyphens = \"auto\"\n[[pages]]\nroot = \"all\"\n"
                   "[boxes.all]\ncontent = \"*\"\n",
                   "# T\n\n[one]{lang=ltg} [two]{lang=ltg} [three]{lang=nl}\n\n[four]{lang=ltg} five\n");
    EXPECT_EQ(notes("HYPHEN-NO-PATTERNS"), 2U);
}

TEST_F(HyphenationChoice, NotesNothingWhereNothingIsToBeHyphenated)
{
    resolve_layout("[styles.body]\nfont-family = \"Skrejlapa Square\"\n[[pages]]\nroot = \"all\"\n"
                   "[boxes.all]\ncontent = \"*\"\n",
                   "# T\n\n[one]{lang=ltg}\n");
    EXPECT_EQ(notes("HYPHEN-NO-PATTERNS"), 0U);
}

TEST_F(HyphenationChoice, FindsWordsThatAreNone)
{
    add_words("lv", {"-ab", "a--b", "", "a b", "ab2"});
    points("lv", U"ab");
    EXPECT_THAT(codes(), ElementsAre("HYPHEN-WORD", "HYPHEN-WORD", "HYPHEN-WORD", "HYPHEN-WORD", "HYPHEN-WORD"));
}

TEST_F(HyphenationChoice, WarnsOfALanguageThatNobodyKnows)
{
    add_words("vl", {"ab-ba"});
    add_words("ltg", {"ab-ba"});
    add_words("lv-x-easy", {"ab-ba"});
    points("lv", U"ab");
    EXPECT_THAT(codes(), ElementsAre("HYPHEN-LANGUAGE"));
}

TEST_F(HyphenationChoice, TakesALanguageThatTheProjectHasOrHasPatternsFor)
{
    files.add("/hyphenation/hyph-qaa.pat.txt", "a1b");
    project.languages = {"lv", "qab"};
    add_words("qaa", {"ab-ba"});
    add_words("qab", {"ab-ba"});
    points("lv", U"ab");
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(HyphenationChoice, FindsAWordThatStandsThereTwice)
{
    add_words("lv", {"ab-ba", "Ab-ba"});
    points("lv", U"ab");
    EXPECT_THAT(codes(), ElementsAre("HYPHEN-WORD"));
}

TEST_F(HyphenationChoice, WarnsOfLettersThatTheLanguageHasNot)
{
    add_words("lv", {"g\u0430-ja", "gā-ja"}); // a Cyrillic а
    points("lv", U"ab");
    EXPECT_THAT(codes(), ElementsAre("HYPHEN-FOREIGN-LETTER"));
}

TEST_F(HyphenationChoice, DividesAPseudoEditionsWordsAsItsSources)
{
    add_words("lv", {"ma-ba"});
    // The pattern is a1b.
    EXPECT_THAT(points("lv-x-pseudo", U"káábé"), ElementsAre(3U));
    EXPECT_THAT(points("lv-x-pseudo", U"máábá"), ElementsAre(3U)) << "the project's own word";
}

TEST_F(HyphenationChoice, SaysNothingOfPatternsForAPseudoEdition)
{
    EXPECT_THAT(points("ltg-x-pseudo", U"káábé"), IsEmpty());
    EXPECT_EQ(notes("HYPHEN-NO-PATTERNS"), 0U);
}

} // namespace
} // namespace skrejlapa
