#include "resolve/length_syntax.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

struct LengthCase {
    const char* text;
    Length length;
};

class WrittenLength : public testing::TestWithParam<LengthCase>
{
};

TEST_P(WrittenLength, IsReadInItsUnit) { EXPECT_EQ(parse_length(GetParam().text, pt(10)), GetParam().length); }

INSTANTIATE_TEST_SUITE_P(Units, WrittenLength,
                         testing::Values(LengthCase{"25.4mm", pt(72)}, LengthCase{"2.54cm", pt(72)},
                                         LengthCase{"1in", pt(72)}, LengthCase{"12pt", pt(12)},
                                         LengthCase{"1pc", pt(12)}, LengthCase{"96px", pt(72)},
                                         LengthCase{"1.5em", pt(15)}, LengthCase{"0", pt(0)}, LengthCase{"0.0", pt(0)},
                                         LengthCase{"-3mm", mm(-3)}, LengthCase{"+2pt", pt(2)},
                                         LengthCase{".5pt", pt(0.5)}, LengthCase{"1e1pt", pt(10)}));

class NoLength : public testing::TestWithParam<const char*>
{
};

TEST_P(NoLength, IsRefused) { EXPECT_FALSE(parse_length(GetParam(), pt(10)).has_value()); }

INSTANTIATE_TEST_SUITE_P(Mistakes, NoLength,
                         testing::Values("", "10", "mm", "10 mm", "10mmm", "10MM", "ten", "50%", "+-1pt", "-+1pt",
                                         "--1pt", "nanpt", "infpt", "1e400pt", "1e9mm", "0x10pt", "1pt;"));

struct MistakeCase {
    const char* text;
    const char* mistake;
};

class MistakenUnit : public testing::TestWithParam<MistakeCase>
{
};

TEST_P(MistakenUnit, IsNamed)
{
    EXPECT_THAT(parse_length(GetParam().text, pt(10)).error().what, testing::HasSubstr(GetParam().mistake));
}

INSTANTIATE_TEST_SUITE_P(All, MistakenUnit,
                         testing::Values(MistakeCase{"10 mm", "blank"}, MistakeCase{"10", "no unit"},
                                         MistakeCase{"1,4mm", "decimal comma"}, MistakeCase{"10MM", "capitals"},
                                         MistakeCase{"10mmm", "unknown unit"}));

TEST(Percentage, IsAPartOfABasis) { EXPECT_EQ(parse_length_percentage("12.5%", pt(10))->fraction, 0.125); }

TEST(Angle, IsWrittenInDegrees) { EXPECT_EQ(parse_angle_deg("-7.5deg"), -7.5); }

TEST(Angle, HasAUnitUnlessItIsNothing)
{
    EXPECT_EQ(parse_angle_deg("0"), 0.0);
    EXPECT_FALSE(parse_angle_deg("3").has_value());
}

TEST(Words, AreSplitAtAnySpace)
{
    EXPECT_THAT(split_words("  1mm\t2mm \n3mm"), testing::ElementsAre("1mm", "2mm", "3mm"));
}

} // namespace

} // namespace skrejlapa
