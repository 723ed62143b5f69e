#include "resolve/language_direction.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

TEST(DirectionOfLanguage, FollowsTheScriptItIsUsuallyWrittenIn)
{
    EXPECT_EQ(direction_of_language("ar"), Direction::rtl);
    EXPECT_EQ(direction_of_language("PRS-AF"), Direction::rtl);
    EXPECT_EQ(direction_of_language("he"), Direction::rtl);
    EXPECT_EQ(direction_of_language("lv"), Direction::ltr);
    EXPECT_EQ(direction_of_language(""), Direction::ltr);
}

TEST(DirectionOfLanguage, FollowsTheScriptThatTheTagNames)
{
    EXPECT_EQ(direction_of_language("az-Arab"), Direction::rtl);
    EXPECT_EQ(direction_of_language("ur-Latn-PK"), Direction::ltr);
}

TEST(LanguageChain, GoesFromTheTagToTheLanguage)
{
    EXPECT_THAT(language_chain("lv-x-easy"), testing::ElementsAre("lv-x-easy", "lv"));
    EXPECT_THAT(language_chain("zh-Hant-TW"), testing::ElementsAre("zh-Hant-TW", "zh-Hant", "zh"));
}

} // namespace

} // namespace skrejlapa
