#include "resolve/fold.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

/// Panels named a b c … on the outside and A B C … on the inside, as printed from left to right.
Fold fold_of(FoldKind kind, int panels, Direction direction = Direction::ltr)
{
    Fold fold{.kind = kind, .direction = direction, .panels = {}};
    for (int at = 0; at < panels; ++at) {
        fold.panels.push_back({std::string(1, static_cast<char>('a' + at)), 0, mm(100) * at, mm(100)});
        fold.panels.push_back({std::string(1, static_cast<char>('A' + at)), 1, mm(100) * at, mm(100)});
    }
    return fold;
}

std::vector<std::string> views(const Fold& fold)
{
    std::vector<std::string> views;
    for (const FoldView& view : opening_views(fold)) {
        views.emplace_back();
        for (const FoldPanel& panel : view)
            views.back() += panel.box;
    }
    return views;
}

TEST(FoldLines, LieBetweenThePanelsOfASide)
{
    EXPECT_THAT(fold_lines(fold_of(FoldKind::roll, 3), 0), ElementsAre(mm(100), mm(100) * 2));
    EXPECT_THAT(fold_lines(fold_of(FoldKind::roll, 3), 2), ElementsAre());
}

TEST(OpeningViews, OfAHalfFoldAreCoverInsideAndBack)
{
    EXPECT_THAT(views(fold_of(FoldKind::half, 2)), ElementsAre("b", "AB", "a"));
}

TEST(OpeningViews, OfARollShowTheFlapBesideTheFirstPanelOfTheInside)
{
    EXPECT_THAT(views(fold_of(FoldKind::roll, 3)), ElementsAre("c", "Aa", "ABC", "b"));
    EXPECT_THAT(views(fold_of(FoldKind::roll, 4)), ElementsAre("d", "Ab", "ABa", "ABCD", "c"));
}

TEST(OpeningViews, OfAnAccordionAreTheCoverAndBothSides)
{
    EXPECT_THAT(views(fold_of(FoldKind::z, 3)), ElementsAre("c", "ABC", "abc"));
}

TEST(OpeningViews, OfAGateShowTheFlapsFromTheFront)
{
    EXPECT_THAT(views(fold_of(FoldKind::gate, 3)), ElementsAre("ca", "ABC", "b"));
    EXPECT_THAT(views(fold_of(FoldKind::gate, 4)), ElementsAre("c", "da", "ABCD", "b"));
}

TEST(OpeningViews, AreMirroredWhereTheSheetIsReadFromRightToLeft)
{
    EXPECT_THAT(views(fold_of(FoldKind::roll, 3, Direction::rtl)), ElementsAre("a", "cC", "ABC", "b"));
}

} // namespace

} // namespace skrejlapa
