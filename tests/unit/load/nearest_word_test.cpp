#include "load/toml_document.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

const std::vector<std::string> known{"margin", "margin-top", "padding", "width", "gap", "bleed"};

TEST(NearestWord, FindsADroppedLetter) { EXPECT_EQ(nearest_word("margn", known), "margin"); }
TEST(NearestWord, FindsSwappedLetters) { EXPECT_EQ(nearest_word("widht", known), "width"); }
TEST(NearestWord, FindsAnotherCase) { EXPECT_EQ(nearest_word("Bleed", known), "bleed"); }
TEST(NearestWord, TakesUnderscoresForHyphens) { EXPECT_EQ(nearest_word("margin_top", known), "margin-top"); }
TEST(NearestWord, AllowsShortWordsOneSlip) { EXPECT_EQ(nearest_word("gab", known), "gap"); }
TEST(NearestWord, GivesNothingForAWordThatIsFar) { EXPECT_EQ(nearest_word("border", known), ""); }
TEST(NearestWord, GivesNothingForAShortWordWithTwoSlips) { EXPECT_EQ(nearest_word("gxx", known), ""); }
TEST(NearestWord, GivesNothingForOneLetter) { EXPECT_EQ(nearest_word("x", {"y"}), ""); }
TEST(NearestWord, GivesNothingForNoWord) { EXPECT_EQ(nearest_word("", known), ""); }
TEST(NearestWord, PassesOverEndlessWords) { EXPECT_EQ(nearest_word(std::string(1000000, 'a'), known), ""); }
TEST(NearestWord, FindsTheKeyThatGoesOn)
{
    EXPECT_EQ(nearest_word("border", {"order", "border-width"}), "border-width");
    EXPECT_EQ(nearest_word("PDF/X-1a", {"PDF/X-4", "PDF/X-1a:2003"}), "PDF/X-1a:2003");
}
TEST(NearestWord, FindsTheKeyThatItGoesOnFrom) { EXPECT_EQ(nearest_word("padding-colour", known), "padding"); }
TEST(DidYouMean, AsksWithTheWord) { EXPECT_EQ(did_you_mean("margn", known), "; did you mean \"margin\"?"); }
TEST(DidYouMean, IsSilentWithoutOne) { EXPECT_EQ(did_you_mean("zzzzzz", known), ""); }

} // namespace
} // namespace skrejlapa
