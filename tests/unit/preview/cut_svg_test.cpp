#include "preview/cut_svg.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

constexpr Rect part{{pt(10), pt(20)}, {pt(30.5), pt(40)}};

TEST(CutSvg, PutsThePartInViewAtItsOwnSize)
{
    EXPECT_EQ(
        cut_svg("<?xml?>\n<svg a=\"1\" width=\"100pt\" height=\"90pt\" viewBox=\"0 0 100 90\">\n<g/></svg>", part),
        "<?xml?>\n<svg a=\"1\" width=\"30.5pt\" height=\"40pt\" viewBox=\"10 20 30.5 40\">\n<g/></svg>");
}

TEST(CutSvg, LeavesElementsWithinAlone)
{
    EXPECT_EQ(cut_svg("<svg width=\"1\" height=\"1\" viewBox=\"0 0 1 1\"><rect width=\"5\"/></svg>", part),
              "<svg width=\"30.5pt\" height=\"40pt\" viewBox=\"10 20 30.5 40\"><rect width=\"5\"/></svg>");
}

TEST(CutSvg, RefusesWhatIsNoDrawing)
{
    for (const char* const text : {"", "<html>", "<svg ", "<svg width=\"1\" height=\"1\"><g viewBox=\"0 0 1 1\"/>"})
        EXPECT_FALSE(cut_svg(text, part)) << text;
}

} // namespace

} // namespace skrejlapa
