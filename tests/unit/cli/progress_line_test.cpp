#include "cli/progress_line.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

TEST(ProgressLine, TellsCountRateTimeLeftAndTheEditionInWork)
{
    EXPECT_EQ(describe_progress({12, 100, 3.5, "out/rural-de-print.pdf"}, 80),
              "[12/100] 3.4/s, 26 s left: out/rural-de-print.pdf");
    EXPECT_EQ(describe_progress({3000, 10000, 100, "a.pdf"}, 80), "[3000/10000] 30/s, 4 min left: a.pdf");
    EXPECT_EQ(describe_progress({1, 10, 600, "a.pdf"}, 80), "[1/10] 0.1/min, 1 h 30 min left: a.pdf");
    EXPECT_EQ(describe_progress({10, 10, 5, "a.pdf"}, 80), "[10/10] 2.0/s, 0 s left: a.pdf");
}

TEST(ProgressLine, TellsNoRateBeforeThereIsOne)
{
    EXPECT_EQ(describe_progress({0, 5, 20, "a.pdf"}, 80), "[0/5] a.pdf");
    EXPECT_EQ(describe_progress({2, 5, 0.01, "a.pdf"}, 80), "[2/5] a.pdf");
}

TEST(ProgressLine, StaysShorterThanTheTerminalIsWide)
{
    EXPECT_EQ(describe_progress({0, 5, 0, "out/rural/rural-de-print.pdf"}, 20), "[0/5] …de-print.pdf");
    EXPECT_EQ(describe_progress({0, 5, 0, "āāāāāāāāāāāāāāāāāāāā"}, 12), "[0/5] …āāāā");
    EXPECT_EQ(describe_progress({12, 100, 3.5, "out/rural-de-print.pdf"}, 10), "[12/100] ");
}

} // namespace
} // namespace skrejlapa
