#include "text/language_coverage.h"

#include "paragraph_fixture.h"

namespace skrejlapa
{
namespace
{

using testing::Contains;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

class LanguageCoverage : public ParagraphTest
{
protected:
    std::vector<char32_t> missing(const std::string& family, const std::string& language)
    {
        return missing_in(*face(family), *characters_of_language(language));
    }
};

TEST_F(LanguageCoverage, WantsTheLettersInBothCases)
{
    EXPECT_THAT(*characters_of_language("lv"), IsSupersetOf({U'ģ', U'Ģ', U'7', U'“'}));
    EXPECT_THAT(*characters_of_language("uk"), IsSupersetOf({U'ґ', U'Ї'}));
}

TEST_F(LanguageCoverage, KnowsTheLanguagesOfLatvia)
{
    EXPECT_THAT(*characters_of_language("ltg"), IsSupersetOf({U'ō', U'y'}));
    EXPECT_THAT(*characters_of_language("liv"), IsSupersetOf({U'ḑ', U'Ȭ'}));
}

TEST_F(LanguageCoverage, ReadsTagsWithVariantsAndLongCodes)
{
    EXPECT_EQ(characters_of_language("lv-x-easy"), characters_of_language("lv"));
    EXPECT_EQ(characters_of_language("lav"), characters_of_language("lv"));
}

TEST_F(LanguageCoverage, KnowsNothingOfLanguagesThatDoNotExist)
{
    EXPECT_EQ(characters_of_language("qqq"), std::nullopt);
    EXPECT_EQ(characters_of_language(""), std::nullopt);
    EXPECT_EQ(characters_of_language("!?"), std::nullopt);
}

TEST_F(LanguageCoverage, IsFullForLatvianInTheShippedTextFonts)
{
    EXPECT_THAT(missing("Noto Sans", "lv"), IsEmpty());
    EXPECT_THAT(missing("Source Serif 4", "lv"), IsEmpty());
    EXPECT_THAT(missing("IBM Plex Sans", "ltg"), IsEmpty());
}

TEST_F(LanguageCoverage, NamesTheLettersThatAreMissing)
{
    EXPECT_THAT(missing("IBM Plex Sans", "liv"), Contains(U'ȭ'));
    EXPECT_THAT(missing("Skrejlapa Square", "ru"), Contains(U'я'));
    EXPECT_THAT(missing("Skrejlapa Square", "liv"), Not(Contains(U'ȭ')));
}

} // namespace
} // namespace skrejlapa
