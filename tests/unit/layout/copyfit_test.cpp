#include "fit_fixture.h"

#include <cmath>
#include <random>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Le;
using testing::SizeIs;

class CopyfitTest : public FitTest
{
};

TEST_F(CopyfitTest, LeavesTextThatFitsAsItIs)
{
    add_fitted_page({block(words(4))}, pt(48));
    const FitSolution solution = solved();
    EXPECT_EQ(solution.groups.at(0).values, LeverValues{});
    EXPECT_EQ(solution.groups.at(0).forced_by, "");
    EXPECT_EQ(layout_count_, 1);
}

// Two words and their space are nine characters: 90 pt at 10 pt. Three are fourteen: 100 pt at 7.14 pt, so a line holds
// two down to the floor, and four lines of 11.1 pt stand in 45 pt at 9.2 pt (11.04 pt a line: 44.16 pt).
TEST_F(CopyfitTest, TakesTheLargestTypeThatFits)
{
    add_fitted_page({block(words(8))}, pt(44.5));
    const FitSolution solution = solved();
    EXPECT_EQ(size_in(solution), pt(9.2));
    EXPECT_EQ(solution.groups.at(0).forced_by, "lv");
    EXPECT_THAT(solution.shortfalls.at(0), IsEmpty());
}

TEST_F(CopyfitTest, PullsNoFurtherThanOneStepTooFar)
{
    std::mt19937 random(1);
    for (int run = 0; run < 60; ++run) {
        leaflet_.pages.clear();
        leaflet_.stories.clear();
        add_fitted_page({block(words(3 + static_cast<int>(random() % 30)))}, pt(30 + static_cast<int>(random() % 150)));
        const FitSolution solution = solved();
        if (!solution.shortfalls.at(0).empty())
            continue;
        const LeverPath path(leaflet_.fit_groups[0]);
        FitTrial trial(leaflet_, shaped_, pictures_);
        static_cast<void>(trial.oversets({})); // as written first: it decides which pages are looked at
        const auto fits_at = [&](int step) {
            return trial.oversets({.values = {{"body", path.at(step)}}, .dropped = {}}).empty();
        };
        int step = 0;
        while (path.at(step) != solution.groups.at(0).values)
            ++step;
        EXPECT_TRUE(fits_at(step)) << "run " << run;
        EXPECT_TRUE(step == 0 || !fits_at(step - 1)) << "run " << run;
    }
}

TEST_F(CopyfitTest, LaysAPageOutNoOftenerThanHalvingTheWayWould)
{
    leaflet_.fit_groups.push_back({.name = "body",
                                   .levers = {{LeverKind::letter_spacing, -0.01},
                                              {LeverKind::glyph_width, 0.98},
                                              {LeverKind::block_space, 0.6},
                                              {LeverKind::line_height, 1.1},
                                              {LeverKind::font_size, 8}},
                                   .font_size = pt(10),
                                   .line_height = 1.2});
    add_fitted_page({block(words(8))}, pt(44.5));
    static_cast<void>(solved());
    const int steps = LeverPath(leaflet_.fit_groups[0]).step_count();
    // And once at the values taken, where the last halving tried others.
    EXPECT_THAT(layout_count_, Le(3 + static_cast<int>(std::ceil(std::log2(steps)))));
}

TEST_F(CopyfitTest, PullsTheLeversInTheirOrder)
{
    leaflet_.fit_groups.push_back({.name = "body",
                                   .levers = {{LeverKind::line_height, 1.1}, {LeverKind::font_size, 8}},
                                   .font_size = pt(10),
                                   .line_height = 1.2});
    add_fitted_page({block(words(8))}, pt(46));
    const FitSolution solution = solved();
    EXPECT_EQ(size_in(solution), pt(10));
    EXPECT_NEAR(solution.groups.at(0).values.line_height, 1.15 / 1.2, 1e-9);
}

TEST_F(CopyfitTest, MakesTypeSmallerForAWordThatIsWiderThanItsBox)
{
    add_fitted_page({block("abcdefghijk")}, pt(48));
    const FitSolution solution = solved();
    EXPECT_EQ(size_in(solution), pt(9));
    EXPECT_THAT(solution.shortfalls.at(0), IsEmpty());
}

TEST_F(CopyfitTest, NeverBreaksTheFloorAndSaysWhatWouldFit)
{
    add_fitted_page({block(words(8))}, pt(30));
    const FitSolution solution = solved();
    EXPECT_EQ(size_in(solution), pt(8));
    ASSERT_THAT(solution.shortfalls.at(0), SizeIs(1));
    // Three words a line from 7.1 pt on: three lines of 8.52 pt.
    EXPECT_EQ(solution.shortfalls.at(0)[0].set_at, pt(8));
    EXPECT_EQ(solution.shortfalls.at(0)[0].would_fit_at, pt(7.1));
}

TEST_F(CopyfitTest, SetsAllEditionsOfAGroupAlike)
{
    add_fitted_page({block(words(4))}, pt(44.5));
    FitTrial brief(leaflet_, shaped_, pictures_);
    const Leaflet short_text = leaflet_;
    leaflet_.pages.clear();
    leaflet_.stories.clear();
    add_fitted_page({block(words(8))}, pt(44.5));
    FitTrial longer(leaflet_, shaped_, pictures_);
    const std::vector<FitMember> members{{"lv", &brief}, {"de", &longer}};
    const FitSolution solution = solve_fit(members, {});
    EXPECT_EQ(size_in(solution), pt(9.2));
    EXPECT_EQ(solution.groups.at(0).forced_by, "de");
    EXPECT_EQ(solution.editions.at(0).values, solution.editions.at(1).values);
    EXPECT_EQ(brief.layout_count(), 1) << "what fits as written need not be tried again";
}

TEST_F(CopyfitTest, KeepsLockedValues)
{
    add_fitted_page({block(words(4))}, pt(44.5));
    const FitSolution solution = solved({{"body", {.font_size = 0.85}}});
    EXPECT_EQ(size_in(solution), pt(8.5));
    EXPECT_TRUE(solution.groups.at(0).is_locked);
}

TEST_F(CopyfitTest, SaysThatTextDoesNotFitUnderItsLock)
{
    add_fitted_page({block(words(8))}, pt(44.5));
    const FitSolution solution = solved({{"body", {.font_size = 0.95}}});
    EXPECT_EQ(size_in(solution), pt(9.5));
    ASSERT_THAT(solution.shortfalls.at(0), SizeIs(1));
    EXPECT_TRUE(solution.shortfalls.at(0)[0].is_locked);
    EXPECT_EQ(solution.shortfalls.at(0)[0].would_fit_at, pt(9.2));
}

TEST_F(CopyfitTest, LeavesOutTheOptionalBlockOfTheHighestRankFirst)
{
    const Block first = optional_block(words(2), 1);
    const Block second = optional_block(words(2), 2);
    add_fitted_page({block(words(4)), first, second}, pt(36));
    EXPECT_THAT(solved().editions.at(0).dropped, ElementsAre(1U));
}

TEST_F(CopyfitTest, OfEqualRanksLeavesOutTheLastFirst)
{
    const Block first = optional_block(words(2), 1);
    const Block second = optional_block(words(2), 1);
    add_fitted_page({block(words(4)), first, second}, pt(36));
    EXPECT_THAT(solved().editions.at(0).dropped, ElementsAre(1U));
}

TEST_F(CopyfitTest, LeavesOutNothingWhereTheLeversAreEnough)
{
    const Block last = optional_block(words(2), 1);
    add_fitted_page({block(words(6)), last}, pt(44.5));
    const FitSolution solution = solved();
    EXPECT_THAT(solution.editions.at(0).dropped, IsEmpty());
    EXPECT_EQ(size_in(solution), pt(9.2));
}

TEST_F(CopyfitTest, SolvesTheLeversAnewWithoutWhatWasLeftOut)
{
    const Block last = optional_block(words(8), 1);
    add_fitted_page({block(words(4)), last}, pt(36));
    const FitSolution solution = solved();
    EXPECT_THAT(solution.editions.at(0).dropped, ElementsAre(0U));
    EXPECT_EQ(size_in(solution), pt(10));
}

TEST_F(CopyfitTest, LeavesOutBlocksWhereThereIsNoGroupAtAll)
{
    const Block last = optional_block(words(4), 1);
    add_fitted_page({block(words(4)), last}, pt(24));
    leaflet_.fit_groups.clear();
    leaflet_.paragraph_fits.clear();
    EXPECT_THAT(solved().editions.at(0).dropped, ElementsAre(0U));
}

TEST_F(CopyfitTest, LetsAGroupAloneWhoseBoxesHaveRoom)
{
    add_fitted_page({block(words(8))}, pt(44.5));
    const ParagraphId note = add(paragraph(words(2)));
    Box notes = text_box("notes", add_story({{.paragraph = note}}));
    notes.style.width = definite(pt(100));
    notes.style.height = definite(pt(40));
    leaflet_.pages[0].root.children.push_back(std::move(notes));
    join_group();
    leaflet_.fit_groups.push_back(
        {.name = "notes", .levers = {{LeverKind::font_size, 8}}, .font_size = pt(10), .line_height = 1.2});
    leaflet_.paragraph_fits[note].styles[0].group = 1;
    const FitSolution solution = solved();
    EXPECT_EQ(solution.groups.at(1).group.name, "notes");
    EXPECT_EQ(solution.groups.at(1).values, LeverValues{});
}

TEST_F(CopyfitTest, MakesTypeSmallerForAWordThatIsWiderThanItsColumn)
{
    add_fitted_page({block("abcdef")}, pt(48));
    leaflet_.pages[0].root.children[0].style.column_count = 2;
    const FitSolution solution = solved();
    EXPECT_EQ(size_in(solution), pt(8.3)) << "six characters in 50 pt";
    EXPECT_THAT(solution.shortfalls.at(0), IsEmpty());
}

TEST_F(CopyfitTest, LetsALineAloneThatFitsByWhatHangs)
{
    Paragraph text = paragraph("abcdefghij.");
    text.style.hanging = HangingPunctuation::optical;
    text.style.hanging_characters = {{U'.', 0, 1}};
    add_fitted_page({{.paragraph = add(text)}}, pt(48));
    EXPECT_EQ(solved().groups.at(0).values, LeverValues{});
}

TEST_F(CopyfitTest, LetsALineAloneThatFitsByShrinking)
{
    Paragraph text = paragraph("abcde fghi");
    text.style.align = TextAlign::justify;
    text.style.justification.glyph_width = {0.9, 1, 1};
    text.styles[0].letter_spacing = {};
    add_fitted_page({{.paragraph = add(text)}}, pt(12));
    leaflet_.pages[0].root.children[0].style.width = definite(pt(95));
    EXPECT_EQ(solved().groups.at(0).values, LeverValues{});
}

TEST_F(CopyfitTest, PullsNoLeverThatAScriptHoldsBack)
{
    leaflet_.fit_groups.push_back({.name = "body",
                                   .levers = {{LeverKind::line_height, 1.0}, {LeverKind::font_size, 8}},
                                   .font_size = pt(10),
                                   .line_height = 1.2,
                                   .span = {},
                                   .script_line_height = 1.2});
    add_fitted_page({block(words(8))}, pt(44.5));
    const FitSolution solution = solved();
    EXPECT_EQ(solution.groups.at(0).values.line_height, 1);
    EXPECT_EQ(size_in(solution), pt(9.2));
}

} // namespace

} // namespace skrejlapa
