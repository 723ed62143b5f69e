#include "load/language_tag.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

TEST(LanguageTag, TakesLanguagesWithTheirSubtags)
{
    for (const char* const tag : {"lv", "ltg", "sr-Latn", "de-CH-1996", "lv-x-easy", "x-pseudo"})
        EXPECT_TRUE(is_language_tag(tag)) << tag;
}

TEST(LanguageTag, RefusesWhatHasAnotherShape)
{
    for (const char* const text :
         {"", "l", "x", "x-", "text", "l-v", "lv-", "lv--x", "lv_LV", "l1", "lv-toolongsubtag"})
        EXPECT_FALSE(is_language_tag(text)) << text;
}

} // namespace
} // namespace skrejlapa
