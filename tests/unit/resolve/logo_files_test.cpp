#include "resolve/logo_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> chosen(const std::map<std::string, Located>& files, const LogoFileRequest& request)
{
    FunderVersion version;
    version.files = files;
    std::vector<std::string> paths;
    for (const LogoFile& file : choose_logo_files(version, request))
        paths.push_back(file.path.text + (file.is_in_language ? "" : " (other language)"));
    return paths;
}

std::map<std::string, Located> files(std::initializer_list<const char*> keys)
{
    std::map<std::string, Located> made;
    for (const char* const key : keys)
        made[key] = {key, {}};
    return made;
}

TEST(LogoFiles, AreInTheLanguageBeforeThoseForAll)
{
    const auto both = files({"full-horizontal", "full-horizontal.en"});
    EXPECT_THAT(chosen(both, {.language = "en-GB", .source_language = "lv"}), ElementsAre("full-horizontal.en"));
    EXPECT_THAT(chosen(both, {.language = "de", .source_language = "lv"}), ElementsAre("full-horizontal"));
}

TEST(LogoFiles, AreTheSourceLanguagesWhereThereIsNoneForAll)
{
    EXPECT_THAT(
        chosen(files({"full-horizontal.en", "full-horizontal.lv"}), {.language = "de", .source_language = "lv"}),
        ElementsAre("full-horizontal.lv (other language)"));
    EXPECT_THAT(chosen(files({"full-horizontal.en"}), {.language = "de", .source_language = "lv"}),
                ElementsAre("full-horizontal.en (other language)"));
}

TEST(LogoFiles, WithWordsAreTheSourceLanguagesWhereTheyNameNone)
{
    EXPECT_THAT(chosen(files({"full-horizontal"}), {.language = "lv", .source_language = "lv", .is_worded = true}),
                ElementsAre("full-horizontal"));
    EXPECT_THAT(chosen(files({"full-horizontal"}), {.language = "de", .source_language = "lv", .is_worded = true}),
                ElementsAre("full-horizontal (other language)"));
}

TEST(LogoFiles, ComeInFullColourFirstAndHorizontalBeforeVertical)
{
    EXPECT_THAT(chosen(files({"negative-vertical", "mono-horizontal", "full-vertical", "full-horizontal"}),
                       {.language = "lv", .source_language = "lv"}),
                ElementsAre("full-horizontal", "full-vertical", "mono-horizontal", "negative-vertical"));
}

TEST(LogoFiles, ComeInOneInkFirstWhereThatIsWanted)
{
    EXPECT_THAT(chosen(files({"negative-horizontal", "mono-horizontal", "full-horizontal"}),
                       {.language = "lv", .source_language = "lv", .color = "mono"}),
                ElementsAre("mono-horizontal", "negative-horizontal", "full-horizontal"));
}

TEST(LogoGrounds, AreWhatAColourIsDrawnFor)
{
    EXPECT_THAT(grounds_of_drawing("full", "", {}), ElementsAre(Ground::white, Ground::light));
    EXPECT_THAT(grounds_of_drawing("negative", "", {}), ElementsAre(Ground::dark));
    EXPECT_THAT(grounds_of_drawing("negative", "negative", {}),
                ElementsAre(Ground::white, Ground::light, Ground::dark));
}

TEST(LogoGrounds, AreNarrowedByAListForAllColours)
{
    GroundRule rule;
    rule.by_color[""] = {"white", "dark", "busy"};
    EXPECT_THAT(grounds_of_drawing("full", "", rule), ElementsAre(Ground::white, Ground::busy));
    EXPECT_THAT(grounds_of_drawing("negative", "", rule), ElementsAre(Ground::dark, Ground::busy));
}

TEST(LogoGrounds, AreThoseOfAColourWhereTheRuleNamesColours)
{
    GroundRule rule;
    rule.by_color["full"] = {"white", "dark"};
    EXPECT_THAT(grounds_of_drawing("full", "", rule), ElementsAre(Ground::white, Ground::dark));
    EXPECT_THAT(grounds_of_drawing("mono", "", rule), IsEmpty());
    EXPECT_THAT(allowed_grounds(rule).value(), ElementsAre(Ground::white, Ground::dark));
}

} // namespace

} // namespace skrejlapa
