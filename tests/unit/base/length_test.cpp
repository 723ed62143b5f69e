#include "base/length.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

TEST(Length, MillimetresAndPointsMeetAtTheInch) { EXPECT_EQ(mm(25.4), pt(72)); }

TEST(Length, RoundsHalvesAwayFromZero)
{
    EXPECT_EQ(Length::rounded(0.5).millipoints(), 1);
    EXPECT_EQ(Length::rounded(-0.5).millipoints(), -1);
}

TEST(Length, ScalesInBothDirections)
{
    EXPECT_EQ(pt(10).scaled(0.5), pt(5));
    EXPECT_EQ((-pt(10)).scaled(0.5), -pt(5));
}

TEST(Length, SumsAreExact)
{
    Length sum;
    for (int i = 0; i < 1000; ++i)
        sum += pt(0.001);
    EXPECT_EQ(sum, pt(1));
}

TEST(Length, PixelsAreThreeQuartersOfAPoint) { EXPECT_EQ(px(4), pt(3)); }

} // namespace
} // namespace skrejlapa
