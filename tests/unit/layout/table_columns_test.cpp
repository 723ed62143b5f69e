#include "layout/table_columns.h"

#include "table_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

class TableColumns : public TableTest
{
protected:
    std::vector<double> widths(const Table& of, Length available)
    {
        const TableBorders borders(of);
        std::vector<double> widths;
        for (const Length width : column_widths(of, borders, measure_columns(of, borders, typesetter()), available))
            widths.push_back(width.to_pt());
        return widths;
    }
    TableWidths intrinsic(const Table& of)
    {
        const TableBorders borders(of);
        return intrinsic_widths_of(of, borders, measure_columns(of, borders, typesetter()));
    }
};

TEST_F(TableColumns, AreAsWideAsTheirWidestLines)
{
    EXPECT_THAT(widths(table(2, {"aa", "b", "a", "bbb bbb"}), pt(200)), ElementsAre(20, 70));
}

TEST_F(TableColumns, FillATableOfAGivenWidthInProportionToTheirText)
{
    Table of = table(2, {"aa", "bbbb"});
    of.width = LengthPercentage{{}, 1.0};
    EXPECT_THAT(widths(of, pt(120)), ElementsAre(40, 80));
}

TEST_F(TableColumns, AreNoNarrowerThanTheirLongestWord)
{
    EXPECT_THAT(widths(table(2, {"aaaaa", "b b b b b b b b b b b b b b b b b b b b"}), pt(100)), ElementsAre(50, 50));
}

TEST_F(TableColumns, ShareWhatIsShortByTheSquareRootOfTheirText)
{
    // 60 pt and 240 pt of text, a fourth and twice as much: 1 to 2.
    const std::string one = "a a a a a a";
    const std::vector<double> set = widths(table(2, {one, one + " " + one + " " + one + " " + one}), pt(150));
    EXPECT_NEAR(set[1] / set[0], 2.04, 0.05);
    EXPECT_DOUBLE_EQ(set[0] + set[1], 150);
}

TEST_F(TableColumns, HyphenateWhereThereIsNoRoomForWords)
{
    EXPECT_THAT(widths(table(2, {"aaa\u00ADaaa", "bbb"}), pt(80)), ElementsAre(50, 30));
}

TEST_F(TableColumns, StayTooWideWhereNothingHelps)
{
    EXPECT_THAT(widths(table(2, {"aaaaaa", "bbb"}), pt(60)), ElementsAre(60, 30));
}

TEST_F(TableColumns, TakeTheWidthsTheyAreGiven)
{
    Table of = table(4, {"a", "b", "c c", "d d"});
    of.columns = {definite_column(pt(30)),
                  part(0.25),
                  {.sizing = ColumnSizing::min_content},
                  {.sizing = ColumnSizing::max_content}};
    EXPECT_THAT(widths(of, pt(200)), ElementsAre(30, 50, 10, 30));
}

TEST_F(TableColumns, ShareWhatTheOthersLeave)
{
    Table of = table(4, {"aa", "b", "c", "d"});
    of.columns = {{}, share(1), share(3), definite_column(pt(20))};
    EXPECT_THAT(widths(of, pt(200)), ElementsAre(20, 40, 120, 20));
}

TEST_F(TableColumns, WithASmallShareHoldTheirLongestWord)
{
    Table of = table(2, {"aaaaa", "b"});
    of.columns = {share(1), share(9)};
    EXPECT_THAT(widths(of, pt(100)), ElementsAre(50, 50));
}

TEST_F(TableColumns, MakeRoomForJoinedCells)
{
    Table of = table(2, {"aaaaaaaaa", "", "a", "bb"});
    join(of, 0, 0, 1, 2);
    EXPECT_THAT(widths(of, pt(200)), ElementsAre(30, 60));
}

TEST_F(TableColumns, CountPaddingsAndRules)
{
    Table of = table(2, {"aa", "b"});
    cell_at(of, 0, 0).padding = {{}, pt(2), {}, pt(3)};
    cell_at(of, 0, 0).border.right.width = pt(1);
    cell_at(of, 0, 1).border.left.width = pt(4);
    EXPECT_THAT(widths(of, pt(200)), ElementsAre(25, 10));
    EXPECT_EQ(intrinsic(of).max_content, pt(39));
}

TEST_F(TableColumns, AskForTheirContent)
{
    Table of = table(3, {"a aa", "b", "c"});
    of.columns[1] = definite_column(pt(40));
    of.columns[2] = part(0.5);
    EXPECT_EQ(intrinsic(of).min_content, pt(70));
    EXPECT_EQ(intrinsic(of).max_content, pt(90));
}

} // namespace

} // namespace skrejlapa
