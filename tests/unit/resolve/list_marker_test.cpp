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

} // namespace

} // namespace skrejlapa
