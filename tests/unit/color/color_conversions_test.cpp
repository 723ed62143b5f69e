#include "color/color_conversions.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

ColorTerms terms(double ink_limit) { return {.profile = make_blob("a profile"), .ink_limit = ink_limit}; }

} // namespace

TEST(ColorConversions, MakeOneForTheSameTerms)
{
    const ColorConversions conversions;
    EXPECT_EQ(conversions.to_inks(terms(3)), conversions.to_inks(terms(3)));
    EXPECT_NE(conversions.to_inks(terms(3)), conversions.to_inks(terms(2.8)));
    EXPECT_EQ(conversions.to_screen(make_blob("a profile")), conversions.to_screen(make_blob("a profile")));
    EXPECT_NE(conversions.to_screen(make_blob("a profile")), conversions.to_screen(make_blob("another")));
}

TEST(ColorConversions, KeepTheLastThatWereAskedFor)
{
    const ColorConversions conversions;
    const auto often = conversions.to_inks(terms(1));
    const std::weak_ptr<const RgbToCmyk> once = conversions.to_inks(terms(2));
    for (int other = 0; other < 8; ++other) {
        EXPECT_NE(conversions.to_inks(terms(3 + other / 10.0)), often);
        EXPECT_EQ(conversions.to_inks(terms(1)), often);
    }
    EXPECT_TRUE(once.expired());
}

} // namespace skrejlapa
