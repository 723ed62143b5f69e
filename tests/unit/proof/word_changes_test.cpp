#include "proof/word_changes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Words = std::vector<std::string_view>;

TEST(WordChanges, AreNoneInEqualTexts)
{
    const WordChanges changes = compare_words({"a", "b"}, {"a", "b"});
    EXPECT_THAT(changes.removed, IsEmpty());
    EXPECT_THAT(changes.added, IsEmpty());
}

TEST(WordChanges, AreTheFewestThatTurnOneTextIntoTheOther)
{
    const WordChanges changes = compare_words({"a", "b", "c", "a", "b", "b", "a"}, {"c", "b", "a", "b", "a", "c"});
    EXPECT_THAT(changes.removed, SizeIs(3));
    EXPECT_THAT(changes.added, SizeIs(2));
}

TEST(WordChanges, AreToldByTheirPlaces)
{
    const WordChanges changes = compare_words({"upes", "tek", "uz", "jūru"}, {"upes", "tek", "lēni", "uz", "ezeru"});
    EXPECT_THAT(changes.removed, ElementsAre(3));
    EXPECT_THAT(changes.added, ElementsAre(2, 4));
}

TEST(WordChanges, OfNothingAreAllWords)
{
    EXPECT_THAT(compare_words({}, {"a", "b"}).added, ElementsAre(0, 1));
    EXPECT_THAT(compare_words({"a", "b"}, {}).removed, ElementsAre(0, 1));
}

TEST(WordChanges, OfLongTextsWithNothingInCommonAreAllWords)
{
    const Words before(3000, "a");
    Words after(3000, "b");
    after.front() = "a";
    const WordChanges changes = compare_words(before, after);
    EXPECT_THAT(changes.removed, SizeIs(2999));
    EXPECT_THAT(changes.added, SizeIs(2999));
}

} // namespace

} // namespace skrejlapa
