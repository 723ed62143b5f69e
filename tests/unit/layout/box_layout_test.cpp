#include "layout/box_layout.h"

#include "fixed_leaves.h"

#include "resolve/layout_limits.h"

namespace skrejlapa
{

namespace
{

TEST(BoxLayout, PlacesTheRootWithinThePagesMargins)
{
    const Rect within_margins{{pt(20), pt(30)}, {pt(360), pt(240)}};
    const Box root = sized_box(pt(5), pt(5));
    const Fragment fragment =
        lay_out_boxes(root, {.containing_block = within_margins, .trim = {{}, {pt(400), pt(300)}}}, FixedLeaves{});
    EXPECT_EQ(fragment.area, within_margins);
}

TEST(BoxLayout, PlacesFixedBoxesAgainstTheTrim)
{
    Box fixed = sized_box(pt(50), pt(20));
    fixed.style.position = Position::fixed;
    fixed.style.inset.right = LengthPercentage{};
    fixed.style.inset.bottom = LengthPercentage{};
    const Rect within_margins{{pt(20), pt(30)}, {pt(360), pt(240)}};
    const Fragment root = lay_out_boxes(
        column_of({fixed}), {.containing_block = within_margins, .trim = {{}, {pt(400), pt(300)}}}, FixedLeaves{});
    EXPECT_EQ(root.children[0].area, (Rect{{pt(350), pt(280)}, {pt(50), pt(20)}}));
}

TEST(BoxLayout, KeepsChildrenInTreeOrderWhateverTheirOrder)
{
    Box first = sized_box(pt(10), pt(10));
    first.name = "first";
    first.style.order = 5;
    Box second = sized_box(pt(10), pt(10));
    second.name = "second";
    const Box tree = column_of({first, second});
    const Fragment root = lay_out_on_page(tree, FixedLeaves{});
    EXPECT_EQ(root.children[0].box->name, "first");
    EXPECT_EQ(root.children[0].area.top(), pt(10));
}

TEST(BoxLayout, LeavesOutWhatIsNotDisplayed)
{
    Box hidden = sized_box(pt(10), pt(10));
    hidden.style.display = Display::none;
    const Box tree = column_of({hidden, sized_box(pt(10), pt(10))});
    EXPECT_EQ(lay_out_on_page(tree, FixedLeaves{}).children.size(), 1U);
}

TEST(BoxLayout, GivesTheUsedPadding)
{
    Box padded = sized_box(pt(100), pt(100));
    padded.style.padding.left = {{}, 0.1};
    padded.style.border_width.left = pt(3);
    const Box tree = column_of({padded});
    EXPECT_EQ(lay_out_on_page(tree, FixedLeaves{}).children[0].padding.left, pt(40));
}

TEST(BoxLayout, LeavesTheRectanglesOfATurnedBoxAlone)
{
    Box turned = column_of({sized_box(pt(30), pt(10))});
    turned.style.width = definite_size_of(pt(100));
    const Box upright = column_of({turned, sized_box(pt(10), pt(10))});
    turned.style.rotate_deg = 90;
    const Box tree = column_of({turned, sized_box(pt(10), pt(10))});
    const Fragment expected = lay_out_on_page(upright, FixedLeaves{});
    const Fragment root = lay_out_on_page(tree, FixedLeaves{});
    EXPECT_EQ(root.children[0].area, expected.children[0].area);
    EXPECT_EQ(root.children[0].children[0].area, expected.children[0].children[0].area);
    EXPECT_EQ(root.children[1].area, expected.children[1].area);
}

TEST(BoxLayout, ATurnedBoxHoldsTheAbsoluteBoxesInIt)
{
    Box inner = sized_box(pt(10), pt(10));
    inner.style.position = Position::absolute;
    inner.style.inset.right = LengthPercentage{};
    Box turned = column_of({inner});
    turned.style.width = definite_size_of(pt(100));
    turned.style.position = Position::static_position;
    turned.style.rotate_deg = 5;
    const Box tree = column_of({turned});
    EXPECT_EQ(lay_out_on_page(tree, FixedLeaves{}).children[0].children[0].area.right(), pt(100));
}

/// `wrap` around itself, 60 deep, in boxes that grow, shrink, stretch and measure their content.
Box nest(int depth, FlexDirection direction)
{
    if (depth == 0)
        return leaf_box();
    Box box;
    box.style.flex_direction = direction;
    box.style.flex_grow = 1;
    box.style.flex_shrink = 1;
    box.style.min_height = percentage(0.5);
    box.style.padding.top = {pt(1), {}};
    const bool turns = depth % 3 == 0;
    box.children.push_back(nest(depth - 1, turns ? FlexDirection::row : FlexDirection::column));
    box.children.push_back(leaf_box());
    return box;
}

TEST(BoxLayout, MeasuresANestOfSixtyBoxesAFewTimesEach)
{
    const FixedLeaves leaves;
    const Box tree = nest(60, FlexDirection::row);
    EXPECT_GT(lay_out_on_page(tree, leaves).area.size.width, Length{});
    EXPECT_LT(leaves.measured(), 60 * 60);
}

Box nest_of_ratios(int depth)
{
    if (depth == 0)
        return leaf_box();
    Box box;
    box.style.flex_direction = depth % 2 == 0 ? FlexDirection::row : FlexDirection::column;
    box.style.flex_wrap = depth % 4 == 0 ? FlexWrap::wrap : FlexWrap::nowrap;
    box.style.aspect_ratio = 1.0 + depth * 0.01;
    box.style.flex_grow = 1;
    box.style.flex_shrink = 1;
    box.style.max_height = percentage(0.9);
    box.children.push_back(nest_of_ratios(depth - 1));
    box.children.push_back(leaf_box());
    return box;
}

TEST(BoxLayout, MeasuresTheDeepestNestOfRatiosAFewHundredTimes)
{
    const FixedLeaves leaves;
    const Box tree = nest_of_ratios(layout_limits::ratios_in_each_other);
    EXPECT_GT(lay_out_on_page(tree, leaves).area.size.width, Length{});
    EXPECT_LT(leaves.measured(), 1000);
}

} // namespace

} // namespace skrejlapa
