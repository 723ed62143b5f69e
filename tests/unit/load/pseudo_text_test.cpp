#include "load/pseudo_text.h"

#include "base/utf8.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

ContentDocument pseudo(const std::string& text)
{
    SourceMap sources;
    Diagnostics found;
    return pseudo_text(parse_content(sources, sources.add("lv.md", text), found));
}

TEST(PseudoText, PutsAccentsOnTheVowels) { EXPECT_EQ(pseudo_words("et"), "ét"); }

TEST(PseudoText, IsAboutAThirdLonger)
{
    const std::string text = "Lauku revitalizācija tiek panākta ar mērķtiecīgiem politikas pasākumiem valsts līmenī.";
    const double growth =
        static_cast<double>(count_code_points(pseudo_words(text))) / static_cast<double>(count_code_points(text));
    EXPECT_NEAR(growth, 1.35, 0.02);
}

TEST(PseudoText, IsTheSameEveryTime) { EXPECT_EQ(pseudo_words("Lauku pakts"), pseudo_words("Lauku pakts")); }

TEST(PseudoText, LeavesFieldsAlone) { EXPECT_EQ(pseudo_words("a {{name}} b"), "á {{name}} b"); }

TEST(PseudoText, LeavesAddressesIdsAndCodeAlone)
{
    const ContentDocument document =
        pseudo("# Title {#title}\n\n<https://a.example/e> "
               "[a.example/e](https://a.example/e)\n\n[more](https://b.example/e) `code`\n");
    const Section& section = document.sections.at(0);
    EXPECT_EQ(section.heading.attributes.id, "title");
    EXPECT_EQ(section.blocks.at(0).inlines.at(0).children.at(0).text, "https://a.example/e");
    EXPECT_EQ(section.blocks.at(0).inlines.back().children.at(0).text, "a.example/e");
    const std::vector<Inline>& second = section.blocks.at(1).inlines;
    EXPECT_EQ(second.at(0).address, "https://b.example/e");
    EXPECT_NE(second.at(0).children.at(0).text, "more");
    EXPECT_EQ(second.back().text, "code");
}

TEST(PseudoText, IsNoLongerInTheLanguageThatItSays)
{
    EXPECT_EQ(pseudo("+++\nlang = \"lv\"\n+++\n# Title\n").front_matter.find("lang"), nullptr);
}

TEST(PseudoText, DrawsArabicLettersApartWhereTheyJoin)
{
    const std::string text = "تنشيط الريف مسار يحسن الحال في المنطقة المعنية";
    const std::string longer = pseudo_words(text);
    const double growth = static_cast<double>(count_code_points(longer)) / static_cast<double>(count_code_points(text));
    EXPECT_NEAR(growth, 1.35, 0.03);
    EXPECT_EQ(longer.find("ا\u0640"), std::string::npos) << "alef joins nothing behind it";
    EXPECT_EQ(longer.find("\u0640 "), std::string::npos) << "nor does a word's last letter";
    std::string without = longer;
    for (std::size_t at = without.find("\u0640"); at != std::string::npos; at = without.find("\u0640"))
        without.erase(at, 2);
    EXPECT_EQ(without, text);
}

TEST(PseudoText, LeavesLamAndAlefTogether)
{
    EXPECT_EQ(pseudo_words("سلام سلام سلام").find("ل\u0640"), std::string::npos);
}

TEST(PseudoText, DoublesLettersOfScriptsWithoutVowels)
{
    EXPECT_EQ(count_code_points(pseudo_words("אבגדהוזחטי")), 13U);
}

TEST(PseudoLanguage, IsAVarietyOfTheSources)
{
    EXPECT_EQ(pseudo_variety_of("lv"), "lv-x-pseudo");
    EXPECT_EQ(pseudo_variety_of("lv-x-easy"), "lv-x-easy-pseudo");
    EXPECT_TRUE(is_pseudo("lv-x-pseudo"));
    EXPECT_TRUE(is_pseudo("lv-x-easy-pseudo"));
    EXPECT_TRUE(is_pseudo("x-pseudo"));
    EXPECT_FALSE(is_pseudo("lv-x-easy"));
    EXPECT_FALSE(is_pseudo("lv"));
}

TEST(PseudoLanguage, FindsTheWordThatWasLengthened)
{
    const PseudoSource source = pseudo_source(U"réévítáálízāācíjá");
    EXPECT_EQ(source.word, U"revitalizācija");
    EXPECT_EQ(source.places.at(2), 3U) << "v";
    EXPECT_EQ(source.places.back(), 16U);
}

} // namespace

} // namespace skrejlapa
