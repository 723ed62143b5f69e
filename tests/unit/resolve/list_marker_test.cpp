#include "resolve/list_marker.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

TEST(NumberedMarker, PutsTheNumberIntoThePattern)
{
    EXPECT_EQ(numbered_marker("1.", 12), "12.");
    EXPECT_EQ(numbered_marker("(a)", 28), "(ab)");
    EXPECT_EQ(numbered_marker("I)", 1994), "MCMXCIV)");
    EXPECT_EQ(numbered_marker("i", 4), "iv");
    EXPECT_EQ(numbered_marker("✓", 4), "✓");
}

TEST(NumberedMarker, FallsBackToDigitsWhereLettersEnd)
{
    EXPECT_EQ(numbered_marker("a.", 0), "0.");
    EXPECT_EQ(numbered_marker("i.", 4000), "4000.");
}

TEST(NumberedMarker, CountsInOtherLettersAndDigits)
{
    EXPECT_EQ(numbered_marker("а)", 30), "аб)");
    EXPECT_EQ(numbered_marker("α.", 2), "β.");
    EXPECT_EQ(numbered_marker("١.", 12), "١٢.");
    EXPECT_EQ(numbered_marker("۱.", 7), "۷.");
}

TEST(NumberedMarker, TakesTheFirstPlaceForANumber) { EXPECT_EQ(numbered_marker("A1", 2), "B1"); }

TEST(DefaultNumber, DiffersByDepthAndAlphabet)
{
    EXPECT_EQ(default_number(0, "lv"), "1.");
    EXPECT_EQ(default_number(1, "lv"), "a)");
    EXPECT_EQ(default_number(1, "uk"), "а)");
    EXPECT_EQ(default_number(2, "lv"), "i.");
}

} // namespace

} // namespace skrejlapa
