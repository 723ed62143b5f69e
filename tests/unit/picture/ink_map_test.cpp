#include "picture/ink/ink_map.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

TEST(InkMapOfARaster, HasAtMostSixtyFourCellsAlongTheLongerSide)
{
    const InkMap map =
        map_raster_inks({.width = 1, .height = 1, .samples = std::string_view("\0\0\0\0", 4)}, {pt(100), pt(50)});
    EXPECT_EQ(map.columns, 64);
    EXPECT_EQ(map.rows, 32);
    EXPECT_EQ(map.cells.size(), 64U * 32U);
}

TEST(InkMapOfARaster, SumsTheInksOfAPixel)
{
    const InkMap map =
        map_raster_inks({.width = 1, .height = 1, .samples = std::string_view("\xFF\xFF\0\0", 4)}, {pt(9), pt(9)});
    EXPECT_FLOAT_EQ(map.at(5, 5).total_ink, 2);
    EXPECT_FLOAT_EQ(map.at(5, 5).cover, 1);
}

TEST(InkMapOfARaster, ReadsInvertedInksAndGray)
{
    const InkMap inverted = map_raster_inks(
        {.width = 1, .height = 1, .is_inverted = true, .samples = std::string_view("\0\xFF\xFF\xFF", 4)},
        {pt(9), pt(9)});
    const InkMap gray = map_raster_inks(
        {.width = 1, .height = 1, .space = SampleSpace::gray, .samples = std::string_view("\0", 1)}, {pt(9), pt(9)});
    EXPECT_FLOAT_EQ(inverted.at(0, 0).total_ink, 1);
    EXPECT_FLOAT_EQ(gray.at(0, 0).total_ink, 1);
}

TEST(InkMapOfARaster, CountsWhatIsTransparentAsNotPainted)
{
    const InkMap map = map_raster_inks({.width = 2,
                                        .height = 1,
                                        .space = SampleSpace::gray,
                                        .samples = std::string_view("\0\0", 2),
                                        .alpha = std::string_view("\xFF\0", 2)},
                                       {pt(20), pt(10)});
    EXPECT_FLOAT_EQ(map.at(0, 0).cover, 1);
    EXPECT_FLOAT_EQ(map.at(0, 0).total_ink, 1);
    EXPECT_FLOAT_EQ(map.at(63, 0).cover, 0);
}

} // namespace skrejlapa
