#include "preview/folded_views.h"

#include <gtest/gtest.h>

#include <cmath>

namespace skrejlapa
{

namespace
{

/// Two panels of 10 pt on a side of 20 by 1 pt, at a pixel a point.
FoldPanel panel(std::size_t page, int place) { return {"panel", page, pt(10) * place, pt(10)}; }

std::vector<Pixels> sides()
{
    return {{20, 1, std::string(30, 'a') + std::string(30, 'b')}, {20, 1, std::string(30, 'c') + std::string(30, 'd')}};
}

TEST(CutPanel, TakesThePanelFromItsSide)
{
    EXPECT_EQ(cut_panel(sides(), panel(0, 1), 72).rgb, std::string(30, 'b'));
    EXPECT_EQ(cut_panel(sides(), panel(1, 0), 72).rgb, std::string(30, 'c'));
}

TEST(CutPanel, LetsNeighboursMeetAtEveryResolution)
{
    for (int resolution = 18; resolution < 400; resolution += 7) {
        std::vector<Pixels> side{plain_ground(static_cast<int>(std::lround(841.89 * resolution / 72)), 1, 0)};
        int width = 0;
        for (const FoldPanel& each :
             {FoldPanel{"a", 0, {}, mm(97)}, FoldPanel{"b", 0, mm(97), mm(100)}, FoldPanel{"c", 0, mm(197), mm(100)}})
            width += cut_panel(side, each, resolution).width;
        EXPECT_EQ(width, side.front().width) << resolution;
    }
}

TEST(ShowViews, PutsThePanelsOfAViewTogetherAndTheViewsApart)
{
    const int gap = 28; // 10 mm
    const Pixels row = show_views(sides(), {{panel(0, 1)}, {panel(1, 0), panel(1, 1)}}, 72);
    EXPECT_EQ(row.width, gap + 10 + gap + 20 + gap);
    EXPECT_EQ(row.height, 1 + 2 * gap);
    EXPECT_EQ(cut(row, {gap, gap, 10, 1}).rgb, std::string(30, 'b'));
    EXPECT_EQ(cut(row, {gap + 10 + gap, gap, 20, 1}).rgb, std::string(30, 'c') + std::string(30, 'd'));
}

} // namespace

} // namespace skrejlapa
