#include "base/geometry.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

const Rect box{{pt(10), pt(20)}, {pt(100), pt(50)}};

TEST(Rect, KnowsItsFarEdges)
{
    EXPECT_EQ(box.right(), pt(110));
    EXPECT_EQ(box.bottom(), pt(70));
}

TEST(Rect, InsetTakesEachSideOff)
{
    const Rect inner = box.inset({.top = pt(1), .right = pt(2), .bottom = pt(3), .left = pt(4)});
    EXPECT_EQ(inner, (Rect{{pt(14), pt(21)}, {pt(94), pt(46)}}));
}

TEST(Rect, OutsetGrowsOnAllSides) { EXPECT_EQ(box.outset(pt(5)).inset({pt(5), pt(5), pt(5), pt(5)}), box); }

TEST(Rect, ContainsItselfAndNothingWider)
{
    EXPECT_TRUE(box.contains(box));
    EXPECT_FALSE(box.contains(box.outset(pt(0.001))));
}

TEST(Rect, RectanglesThatOnlyTouchDoNotIntersect)
{
    EXPECT_FALSE(box.intersects(box.moved({pt(100), {}})));
    EXPECT_TRUE(box.intersects(box.moved({pt(99), {}})));
}

} // namespace
} // namespace skrejlapa
