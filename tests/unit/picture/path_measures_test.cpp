#include "picture/plain/path_measures.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace skrejlapa
{

TEST(PathMeasures, TellTheAreaOfARectangle) { EXPECT_DOUBLE_EQ(covered_area(rectangle_path({3, 4}, 5, 6, 0, 0)), 30); }

TEST(PathMeasures, TellTheAreaOfAnEllipse)
{
    EXPECT_NEAR(covered_area(ellipse_path({9, 9}, 3, 2)), 6 * std::numbers::pi, 0.01);
}

TEST(PathMeasures, CloseWhatIsOpen)
{
    const VectorPath triangle{
        {PathVerb::move, {}, {}, {0, 0}}, {PathVerb::line, {}, {}, {4, 0}}, {PathVerb::line, {}, {}, {4, 3}}};
    EXPECT_DOUBLE_EQ(covered_area(triangle), 6);
    EXPECT_DOUBLE_EQ(drawn_length(triangle), 7);
}

TEST(PathMeasures, AddWhatIsApartAndLeaveOutWhatRunsTheOtherWay)
{
    VectorPath path = rectangle_path({0, 0}, 10, 10, 0, 0);
    const VectorPath apart = rectangle_path({20, 0}, 2, 2, 0, 0);
    path.insert(path.end(), apart.begin(), apart.end());
    EXPECT_DOUBLE_EQ(covered_area(path), 104);
    const VectorPath hole{{PathVerb::move, {}, {}, {1, 1}},
                          {PathVerb::line, {}, {}, {1, 3}},
                          {PathVerb::line, {}, {}, {3, 3}},
                          {PathVerb::line, {}, {}, {3, 1}},
                          {PathVerb::close, {}, {}, {}}};
    path.insert(path.end(), hole.begin(), hole.end());
    EXPECT_DOUBLE_EQ(covered_area(path), 100);
}

TEST(PathMeasures, TellTheLengthOfLinesAndCurves)
{
    EXPECT_DOUBLE_EQ(drawn_length(rectangle_path({0, 0}, 5, 6, 0, 0)), 22);
    EXPECT_NEAR(drawn_length(ellipse_path({0, 0}, 3, 3)), 6 * std::numbers::pi, 0.02);
}

TEST(PathMeasures, FindNothingInNothing)
{
    EXPECT_DOUBLE_EQ(covered_area({}), 0);
    EXPECT_DOUBLE_EQ(drawn_length({}), 0);
}

} // namespace skrejlapa
