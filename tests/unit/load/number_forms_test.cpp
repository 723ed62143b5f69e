#include "load/number_forms.h"

#include <gmock/gmock.h>

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;

std::vector<std::string> read(std::u32string_view text, std::string_view language)
{
    return read_number(text, 0, language).readings;
}

TEST(NumberForms, PartThousandsAsTheirLanguageDoes)
{
    EXPECT_THAT(read(U"2 000", "lv"), ElementsAre("2000"));
    EXPECT_THAT(read(U"2,000", "en"), ElementsAre("2000"));
    EXPECT_THAT(read(U"2.000", "de"), ElementsAre("2000"));
    EXPECT_THAT(read(U"2'000", "de-CH"), ElementsAre("2000"));
    EXPECT_THAT(read(U"1.234.567,80", "de"), ElementsAre("1234567.8"));
    EXPECT_THAT(read(U"1,234,567.80", "en"), ElementsAre("1234567.8"));
    EXPECT_THAT(read(U"2026 100", "lv"), ElementsAre("2026"));
}

TEST(NumberForms, MayBeReadInTwoWaysWhereTheirLanguagesMarkStandsBeforeThreeDigits)
{
    EXPECT_THAT(read(U"2.000", "en"), ElementsAre("2", "2000"));
    EXPECT_THAT(read(U"2,500", "de"), ElementsAre("2.5", "2500"));
}

TEST(NumberForms, AreTimesToo)
{
    EXPECT_THAT(read(U"9:00", "en"), ElementsAre("9"));
    EXPECT_THAT(read(U"9.30", "lv"), ElementsAre("9.3", "9:30"));
    EXPECT_THAT(read(U"5 pm", "en"), ElementsAre("5", "17"));
    EXPECT_THAT(read(U"5:30 p.m.", "en"), ElementsAre("5:30", "17:30"));
}

TEST(NumberForms, HoldAllDigitsOfTelephones)
{
    EXPECT_THAT(read(U"+371 6700-0000.", "lv"), ElementsAre("+37167000000"));
    EXPECT_EQ(read_number(U"+371 6700 0000 vai", 0, "lv").end, 14U);
}

} // namespace
} // namespace skrejlapa
