#include "base/luminance.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

TEST(Luminance, IsThatOfThePaperWithoutInk) { EXPECT_DOUBLE_EQ(relative_luminance({}), 1); }

TEST(Luminance, IsThatOfTheProfileForSolids)
{
    EXPECT_NEAR(relative_luminance({1, 0, 0, 0}), 0.2609, 1e-6);
    EXPECT_NEAR(relative_luminance({1, 1, 1, 1}), 0.011, 1e-6);
}

// By transicc -i FOGRA39L_coated.icc -o *XYZ -t 1.
TEST(Luminance, IsNearThatOfTheProfileForTints)
{
    EXPECT_NEAR(relative_luminance({0, 0, 0, 0.5}), 0.3463, 0.02);
    EXPECT_NEAR(relative_luminance({0.75, 0.1, 0.95, 0.05}), 0.2598, 0.02);
}

TEST(Luminance, GivesContrastBetween1And21)
{
    EXPECT_DOUBLE_EQ(contrast_ratio(0, 1), 21);
    EXPECT_DOUBLE_EQ(contrast_ratio(1, 0), 21);
    EXPECT_DOUBLE_EQ(contrast_ratio(0.5, 0.5), 1);
}

} // namespace

} // namespace skrejlapa
