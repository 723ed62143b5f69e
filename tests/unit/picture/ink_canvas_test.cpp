#include "picture/ink/ink_canvas.h"

#include <gtest/gtest.h>
#include <limits>

namespace skrejlapa
{

namespace
{

constexpr Size size{pt(10), pt(10)};

VectorPath box(double left, double top, double width, double height)
{
    return rectangle_path({left, top}, width, height, 0, 0);
}

InkCanvas ten_by_ten() { return InkCanvas({10, 10}); }

/// The mean ink of the whole map, paper counted.
double ink_on(const InkCanvas& canvas)
{
    double ink = 0;
    const InkMap map = canvas.map(size);
    for (const InkCell& cell : map.cells)
        ink += static_cast<double>(cell.cover) * static_cast<double>(cell.total_ink);
    return ink / static_cast<double>(map.cells.size());
}

} // namespace

TEST(InkCanvas, IsEmptyAtFirst)
{
    EXPECT_EQ(ten_by_ten().extent(size).cover, 0);
    EXPECT_EQ(ink_on(ten_by_ten()), 0);
}

TEST(InkCanvas, KnocksOutWhatLiesBelow)
{
    InkCanvas canvas = ten_by_ten();
    canvas.fill(box(0, 0, 10, 10), FillRule::nonzero, {.ink = process_ink({1, 1, 1, 1})});
    canvas.fill(box(0, 0, 10, 10), FillRule::nonzero, {.ink = process_ink({0, 0, 0, 0.5})});
    EXPECT_NEAR(ink_on(canvas), 0.5, 1e-3);
}

TEST(InkCanvas, LeavesTheOtherInksWhereOneOverprints)
{
    InkCanvas canvas = ten_by_ten();
    canvas.fill(box(0, 0, 10, 10), FillRule::nonzero, {.ink = process_ink({1, 0, 0, 0})});
    canvas.fill(box(0, 0, 10, 10), FillRule::nonzero, {.ink = {{{3, 1}}}, .mixing = InkMixing::overprint});
    EXPECT_NEAR(ink_on(canvas), 2, 1e-3);
}

TEST(InkCanvas, NeverPutsMoreThanAllOfAnInkByMultiplying)
{
    InkCanvas canvas = ten_by_ten();
    for (int layer = 0; layer < 3; ++layer)
        canvas.fill(box(0, 0, 10, 10), FillRule::nonzero,
                    {.ink = process_ink({0.9, 0, 0, 0}), .mixing = InkMixing::multiply});
    EXPECT_LE(ink_on(canvas), 1);
    EXPECT_GT(ink_on(canvas), 0.99);
}

TEST(InkCanvas, CountsASpotInkBesideTheProcessInks)
{
    InkCanvas canvas = ten_by_ten();
    canvas.fill(box(0, 0, 5, 10), FillRule::nonzero, {.ink = {{{4, 0.8}}}});
    EXPECT_NEAR(ink_on(canvas), 0.4, 1e-3);
    EXPECT_EQ(canvas.extent(size).area.size.width, pt(5));
}

TEST(InkCanvas, PaintsOnlyWhereTheClipLetsIt)
{
    InkCanvas canvas = ten_by_ten();
    const ClipMask mask(PixelBox{0, 0, 10, 5}, std::string(50, '\xFF'));
    canvas.fill(box(0, 0, 10, 10), FillRule::nonzero, {.ink = process_ink({0, 0, 0, 1}), .clip = mask});
    EXPECT_EQ(canvas.extent(size).area, (Rect{{}, {pt(10), pt(5)}}));
}

TEST(InkCanvas, SurvivesCoordinatesThatAreNoNumbers)
{
    const double endless = std::numeric_limits<double>::infinity();
    InkCanvas canvas = ten_by_ten();
    canvas.fill({{PathVerb::move, {}, {}, {std::nan(""), -endless}}, {PathVerb::line, {}, {}, {endless, 5}}},
                FillRule::nonzero, {.ink = process_ink({0, 0, 0, 1})});
    canvas.stroke(box(-1e300, 0, 2e300, 3), 1e300, {.ink = process_ink({0, 0, 0, 1})});
    EXPECT_LE(canvas.extent(size).cover, 1);
}

TEST(InkCanvas, CountsAPathOfTooManyCrossingsAsTheBoxAroundIt)
{
    VectorPath path{{PathVerb::move, {}, {}, {2, 0}}};
    for (int point = 0; point < 200'000; ++point)
        path.push_back({PathVerb::line, {}, {}, {point % 2 == 0 ? 2.0 : 4.0, point % 2 == 0 ? 10.0 : 0.0}});
    InkCanvas canvas = ten_by_ten();
    canvas.fill(path, FillRule::even_odd, {.ink = process_ink({0, 0, 0, 1})});
    EXPECT_EQ(canvas.extent(size).area, (Rect{{pt(2), {}}, {pt(2), pt(10)}}));
}

} // namespace skrejlapa
