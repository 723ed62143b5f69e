#include "picture/ink/ink_clip.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

constexpr PixelGrid sheet{10, 10};
constexpr PixelBox all{0, 0, 10, 10};

ClipMask rectangle(double left, double top, double width, double height)
{
    return ClipMask::of_path(rectangle_path({left, top}, width, height, 0, 0), FillRule::nonzero, all);
}

ClipMask triangle(PathPoint a, PathPoint b, PathPoint c)
{
    return ClipMask::of_path({{PathVerb::move, {}, {}, a}, {PathVerb::line, {}, {}, b}, {PathVerb::line, {}, {}, c}},
                             FillRule::nonzero, all);
}

void expect_box(const PixelBox& box, int left, int top, int right, int bottom)
{
    EXPECT_EQ(box.left, left);
    EXPECT_EQ(box.top, top);
    EXPECT_EQ(box.right, right);
    EXPECT_EQ(box.bottom, bottom);
}

} // namespace

TEST(ClipMask, LetsEverythingThroughAtFirst)
{
    EXPECT_EQ(ClipMask().part_at(3, 9), 1);
    expect_box(ClipMask().box(sheet), 0, 0, 10, 10);
}

TEST(ClipMask, CutsPixelsInPartsByARectangle)
{
    const ClipMask mask = rectangle(2.5, 1, 4, 2.25);
    EXPECT_DOUBLE_EQ(mask.part_at(2, 1), 0.5);
    EXPECT_DOUBLE_EQ(mask.part_at(2, 3), 0.125);
    EXPECT_DOUBLE_EQ(mask.part_at(4, 2), 1);
    EXPECT_DOUBLE_EQ(mask.part_at(7, 2), 0);
    expect_box(mask.box(sheet), 2, 1, 7, 4);
}

TEST(ClipMask, CostsNothingWhereItIsARectangle)
{
    EXPECT_EQ(both(rectangle(1, 1, 8, 8), rectangle(2, 2, 3, 3)).cost(), 0U);
}

TEST(ClipMask, CostsNoMoreThanTheBoxAroundItsShape) { EXPECT_EQ(triangle({2, 2}, {6, 2}, {2, 5}).cost(), 12U); }

TEST(ClipMask, LetsThroughWhatTwoLetThrough)
{
    const ClipMask mask = both(triangle({0, 0}, {8, 0}, {0, 8}), rectangle(1, 0, 3, 10));
    EXPECT_EQ(mask.part_at(0, 0), 0);
    EXPECT_EQ(mask.part_at(1, 0), 1);
    EXPECT_EQ(mask.part_at(3, 6), 0);
    EXPECT_EQ(mask.part_at(5, 0), 0);
}

TEST(ClipMask, LetsThroughTheProductOfTwoShapes)
{
    const ClipMask mask = both(triangle({0, 0}, {8, 0}, {0, 8}), triangle({0, 0}, {8, 0}, {8, 8}));
    EXPECT_EQ(mask.part_at(4, 1), 1);
    EXPECT_EQ(mask.part_at(1, 4), 0);
    EXPECT_EQ(mask.part_at(7, 4), 0);
}

TEST(ClipMask, LetsNothingThroughWhereItsPathIsEmpty)
{
    EXPECT_EQ(ClipMask::of_path({}, FillRule::nonzero, all).part_at(5, 5), 0);
}

} // namespace skrejlapa
