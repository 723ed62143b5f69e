#include "layout/flex_lengths.h"

#include "fixed_leaves.h"

#include <numeric>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

struct Flexed {
    std::vector<Length> sizes;
    Length sum;
};

/// The sizes that children of a row of this width come to.
Flexed flex(std::vector<Box> children, Length width)
{
    Box row = row_of(std::move(children));
    row.style.width = definite_size_of(width);
    const Box tree = column_of({row});
    const Fragment root = lay_out_on_page(tree, FixedLeaves{});
    Flexed flexed;
    for (const Fragment& child : root.children[0].children) {
        flexed.sizes.push_back(child.area.size.width);
        flexed.sum += child.area.size.width;
    }
    return flexed;
}

Box growing(double factor)
{
    Box box;
    box.style.flex_grow = factor;
    return box;
}

Box shrinking(Length width, double factor)
{
    Box box = sized_box(width, pt(10));
    box.style.flex_shrink = factor;
    return box;
}

TEST(FlexLengths, SharesAddUpToTheWholeWhereTheyDoNotDivideIt)
{
    const Flexed flexed = flex({growing(1), growing(1), growing(1)}, pt(100));
    EXPECT_THAT(flexed.sizes, ElementsAre(pt(33.333), pt(33.334), pt(33.333)));
    EXPECT_EQ(flexed.sum, pt(100));
}

TEST(FlexLengths, AThousandSharesAddUpToTheWhole)
{
    EXPECT_EQ(flex(std::vector<Box>(1000, growing(0.37)), pt(123.457)).sum, pt(123.457));
}

TEST(FlexLengths, FactorsBelowOneTakeThatPartOfTheSpace)
{
    EXPECT_THAT(flex({growing(0.25), growing(0.25)}, pt(100)).sizes, ElementsAre(pt(25), pt(25)));
}

TEST(FlexLengths, ShrinksInProportionToTheBaseSize)
{
    EXPECT_THAT(flex({shrinking(pt(100), 1), shrinking(pt(50), 1)}, pt(120)).sizes, ElementsAre(pt(80), pt(40)));
}

TEST(FlexLengths, WhatALimitTakesFromOneGoesToTheOthers)
{
    Box limited = growing(1);
    limited.style.max_width = definite_size_of(pt(10));
    EXPECT_THAT(flex({limited, growing(1), growing(2)}, pt(100)).sizes, ElementsAre(pt(10), pt(30), pt(60)));
}

TEST(FlexLengths, DoesNotShrinkUnlessTold)
{
    EXPECT_THAT(flex({sized_box(pt(80), pt(10)), sized_box(pt(80), pt(10))}, pt(100)).sizes,
                ElementsAre(pt(80), pt(80)));
}

TEST(FlexLengths, ShrinksNoFurtherThanTheContent)
{
    Box leaf = leaf_box();
    leaf.style.flex_shrink = 1;
    leaf.style.width = definite_size_of(pt(50));
    EXPECT_THAT(flex({leaf, sized_box(pt(100), pt(10))}, pt(100)).sizes, ElementsAre(pt(10), pt(100)));
}

} // namespace

} // namespace skrejlapa
