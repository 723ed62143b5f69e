#include "layout/alignment.h"

#include <gmock/gmock.h>
#include <numeric>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

std::vector<Length> spread(Alignment alignment, std::size_t count, Length free)
{
    return distribute({alignment, OverflowAlignment::standard}, StartEdge::flex_start, {count, free});
}

TEST(Alignment, SharesSpaceOutBetween)
{
    EXPECT_THAT(spread(Alignment::space_between, 4, pt(1)), ElementsAre(pt(0), pt(0.333), pt(0.667), pt(1)));
}

TEST(Alignment, SharesSpaceOutAround)
{
    EXPECT_THAT(spread(Alignment::space_around, 2, pt(4)), ElementsAre(pt(1), pt(3)));
}

TEST(Alignment, SharesSpaceOutEvenly)
{
    EXPECT_THAT(spread(Alignment::space_evenly, 2, pt(3)), ElementsAre(pt(1), pt(2)));
}

TEST(Alignment, PutsALoneSubjectAtTheStartWhereThereIsNoBetween)
{
    EXPECT_THAT(spread(Alignment::space_between, 1, pt(10)), ElementsAre(pt(0)));
}

TEST(Alignment, OverflowsAtTheStartWhereThereIsNoSpaceToShare)
{
    EXPECT_THAT(spread(Alignment::space_around, 2, pt(-10)), ElementsAre(pt(0), pt(0)));
}

TEST(Alignment, OverflowsOnBothSidesUnlessSafe)
{
    EXPECT_EQ(offset_in({Alignment::center, OverflowAlignment::standard}, StartEdge::flex_start, pt(-10)), pt(-5));
    EXPECT_EQ(offset_in({Alignment::center, OverflowAlignment::safe}, StartEdge::flex_start, pt(-10)), pt(0));
}

TEST(Alignment, KeepsASafeSubjectAtTheStartOfTheWritingMode)
{
    EXPECT_EQ(offset_in({Alignment::flex_start, OverflowAlignment::safe}, StartEdge::flex_end, pt(-10)), pt(-10));
}

TEST(Alignment, TakesLeftForTheEndOfARowFromRightToLeft)
{
    BoxStyle row{.flex_direction = FlexDirection::row, .direction = Direction::rtl};
    row.justify_content.alignment = Alignment::left;
    EXPECT_EQ(main_alignment(row).alignment, Alignment::flex_end);
}

TEST(Alignment, TakesLeftForTheStartOfAColumn)
{
    BoxStyle column{.flex_direction = FlexDirection::column_reverse};
    column.justify_content.alignment = Alignment::right;
    EXPECT_EQ(main_alignment(column).alignment, Alignment::flex_end);
}

TEST(Alignment, GoesByTheItemsOwnDirectionForSelfStart)
{
    const BoxStyle column;
    BoxStyle item{.direction = Direction::rtl};
    item.align_self = AlignmentValue{Alignment::self_start, OverflowAlignment::standard};
    EXPECT_EQ(item_alignment(column, item).alignment, Alignment::flex_end);
}

} // namespace

} // namespace skrejlapa
