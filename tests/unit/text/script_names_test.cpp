#include "text/script_names.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

std::string script_of(std::string_view language)
{
    const auto script = script_of_language(language);
    return script ? script_code(*script) : "none";
}

TEST(ScriptNames, AreFourLettersOrAWord)
{
    EXPECT_EQ(script_named("Arab"), 0x41726162U);
    EXPECT_EQ(script_named("Arabic"), 0x41726162U);
    EXPECT_EQ(script_named("Arabisch"), std::nullopt);
    EXPECT_EQ(script_named("ar"), std::nullopt);
}

TEST(ScriptNames, FollowFromTheLanguage)
{
    EXPECT_EQ(script_of("ar"), "Arab");
    EXPECT_EQ(script_of("prs"), "Arab");
    EXPECT_EQ(script_of("fa-AF"), "Arab");
    EXPECT_EQ(script_of("he"), "Hebr");
    EXPECT_EQ(script_of("lv-x-easy"), "Latn");
    EXPECT_EQ(script_of("uk"), "Cyrl");
}

TEST(ScriptNames, InATagWinOverTheLanguages) { EXPECT_EQ(script_of("ks-Deva"), "Deva"); }

TEST(ScriptNames, AreNotGuessed) { EXPECT_EQ(script_of("qqq"), "none"); }

} // namespace
} // namespace skrejlapa
