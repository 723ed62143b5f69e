#include "layout/flex_lines.h"

#include "fixed_leaves.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

/// The lines, by their top, of boxes in a wrapping row of 100 pt.
std::vector<Length> line_tops(std::vector<Box> children, Length gap = {})
{
    Box row = row_of(std::move(children));
    row.style.flex_wrap = FlexWrap::wrap;
    row.style.width = definite_size_of(pt(100));
    row.style.column_gap = {gap, {}};
    const Box tree = column_of({row});
    const Fragment root = lay_out_on_page(tree, FixedLeaves{});
    std::vector<Length> tops;
    for (const Fragment& child : root.children[0].children)
        tops.push_back(child.area.top());
    return tops;
}

Box part(double fraction)
{
    Box box = sized_box({}, pt(10));
    box.style.width = percentage(fraction);
    return box;
}

TEST(FlexLines, HoldWhatFitsExactly)
{
    EXPECT_THAT(line_tops({sized_box(pt(60), pt(10)), sized_box(pt(40), pt(10))}), ElementsAre(pt(0), pt(0)));
}

TEST(FlexLines, BreakWhereTheGapIsTooMuch)
{
    EXPECT_THAT(line_tops({sized_box(pt(60), pt(10)), sized_box(pt(40), pt(10))}, pt(1)), ElementsAre(pt(0), pt(10)));
}

TEST(FlexLines, HoldPercentagesThatAreTheWholeTogether)
{
    EXPECT_THAT(line_tops({part(1.0 / 3), part(1.0 / 3), part(1.0 / 3)}), ElementsAre(pt(0), pt(0), pt(0)));
}

TEST(FlexLines, TakeAnItemThatIsTooLongAlone)
{
    EXPECT_THAT(line_tops({sized_box(pt(150), pt(10)), sized_box(pt(10), pt(10))}), ElementsAre(pt(0), pt(10)));
}

TEST(FlexLines, OfAColumnEndAtItsMaximumHeight)
{
    Box column = column_of({sized_box(pt(10), pt(30)), sized_box(pt(10), pt(30)), sized_box(pt(10), pt(30))});
    column.style.flex_wrap = FlexWrap::wrap;
    column.style.max_height = definite_size_of(pt(70));
    const Box tree = column_of({column});
    const Fragment root = lay_out_on_page(tree, FixedLeaves{});
    EXPECT_EQ(root.children[0].area.size.height, pt(60));
    EXPECT_EQ(root.children[0].children[2].area.top(), pt(0));
}

} // namespace

} // namespace skrejlapa
