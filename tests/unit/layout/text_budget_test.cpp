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

} // namespace

} // namespace skrejlapa
