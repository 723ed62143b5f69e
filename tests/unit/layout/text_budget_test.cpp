#include "fit_fixture.h"
#include "layout/text_budget.h"

namespace skrejlapa
{

namespace
{

using testing::SizeIs;

class TextBudgetTest : public FitTest
{
protected:
    std::vector<TextBudget> budgets(const FitValues& values = {})
    {
        return find_text_budgets({leaflet_, shaped_, pictures_}, values);
    }
};

TEST_F(TextBudgetTest, CountsTheCharactersThatStillFit)
{
    add_fitted_page({block("aaaa bbbb")}, pt(24));
    ASSERT_THAT(budgets(), SizeIs(1));
    // The own words again behind the own: "aaaa bbbb aaaa bbbb" takes two lines of ten, with a space behind; more does
    // not go in.
    EXPECT_EQ(budgets()[0].characters_left, 11);
    EXPECT_EQ(budgets()[0].box, "body");
    EXPECT_EQ(budgets()[0].page, "p1");
    EXPECT_EQ(budgets()[0].content, "1/body");
}

TEST_F(TextBudgetTest, CountsWhatIsTooMuchBelowZero)
{
    add_fitted_page({block(words(8))}, pt(24));
    // 39 characters; two lines of nine hold the first four words, and the space behind them.
    EXPECT_EQ(budgets()[0].characters_left, -19);
}

TEST_F(TextBudgetTest, CountsAtTheFloor)
{
    add_fitted_page({block("aaaa bbbb")}, pt(24));
    EXPECT_GT(budgets(values_at_floor(leaflet_))[0].characters_left, budgets()[0].characters_left);
}

TEST_F(TextBudgetTest, HasNoLimitWherePagesAreMadeAsTextComes)
{
    add_fitted_page({block("aaaa bbbb")}, pt(24));
    leaflet_.pages[0].repeats = true;
    EXPECT_TRUE(budgets()[0].is_unlimited);
}

TEST_F(TextBudgetTest, LeavesOutTheWordsOfTheLayout)
{
    add_fitted_page({block("aaaa bbbb")}, pt(24));
    leaflet_.stories[0].is_fixture = true;
    EXPECT_THAT(budgets(), SizeIs(0));
}

TEST_F(TextBudgetTest, DoesNotCountANeighboursTextThatIsTooMuch)
{
    Box first = text_box("first", add_story(words(8)));
    Box second = text_box("second", add_story("aaaa"));
    first.style.flex_grow = 1;
    Box sheet = container("sheet", {std::move(first), std::move(second)});
    sheet.style.width = definite(pt(100));
    sheet.style.height = definite(pt(36));
    add_page(container("page", {std::move(sheet)}));
    ASSERT_THAT(budgets(), SizeIs(2));
    EXPECT_LT(budgets()[0].characters_left, 0);
    EXPECT_EQ(budgets()[1].characters_left, 6) << "its line has room, and another line would push the neighbour's";
}

TEST_F(TextBudgetTest, IsWhatFitOversetSaysOfTheSameText)
{
    add_fitted_page({block(words(8)), block(words(3))}, pt(36));
    static_cast<void>(laid_out());
    ASSERT_THAT(codes(), testing::ElementsAre("FIT-OVERSET"));
    const auto& values = found_.all().front().values;
    const auto over =
        std::find_if(values.begin(), values.end(), [](const auto& each) { return each.first == "over_chars"; });
    ASSERT_NE(over, values.end());
    EXPECT_EQ(budgets()[0].characters_left, -std::get<std::int64_t>(over->second));
}

TEST_F(TextBudgetTest, LeavesOutTheOptionalPartsThatDoNotFit)
{
    const Block last = optional_block(words(6), 1);
    add_fitted_page({block("aaaa bbbb"), last}, pt(24));
    EXPECT_EQ(budgets()[0].characters_left, 11);
}

TEST_F(TextBudgetTest, CountsNoWordThatIsTooWideAsTooMuch)
{
    add_fitted_page({block("aaaabbbbccccdddd")}, pt(36));
    EXPECT_GT(budgets()[0].characters_left, 0);
}

} // namespace

} // namespace skrejlapa
