#include "layout/table_setting.h"

#include "table_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

class TableSettingTest : public TableTest
{
protected:
    TableSetting set(const Table& of, Length available = pt(200)) { return {of, typesetter(), available}; }

    /// "text@x,y" of each line of a slice.
    static std::vector<std::string> placed(const TableSetting& setting, RowSlice slice)
    {
        std::vector<std::string> lines;
        for (const Line& line : setting.place(slice, {}).lines)
            lines.push_back(fmt::format("{}@{:g},{:g}", line.text, line.baseline.x.to_pt(), line.baseline.y.to_pt()));
        return lines;
    }

    static std::vector<std::string> areas(const std::vector<PlacedRule>& rules)
    {
        std::vector<std::string> all;
        for (const PlacedRule& rule : rules)
            all.push_back(fmt::format("{:g},{:g} {:g}x{:g}", rule.area.left().to_pt(), rule.area.top().to_pt(),
                                      rule.area.size.width.to_pt(), rule.area.size.height.to_pt()));
        return all;
    }

    /// The baseline of a line's box of 12 pt.
    Length baseline() { return line_box(leaflet_.paragraphs.front()).baseline; }
};

TEST_F(TableSettingTest, RowsAreAsHighAsTheirHighestCell)
{
    const Table of = table(2, {"a a a", "b", "a", "b"});
    const TableSetting setting = set(of, pt(30));
    EXPECT_EQ(setting.height({0, 1}), pt(36));
    EXPECT_EQ(setting.height({0, 2}), pt(48));
    EXPECT_EQ(setting.height({1, 2}), pt(12));
}

TEST_F(TableSettingTest, LinesComeByRowsAndCells)
{
    const Table of = table(2, {"a a", "b", "c", "d"});
    const double first = baseline().to_pt();
    EXPECT_THAT(placed(set(of, pt(20)), {0, 2}),
                ElementsAre(fmt::format("a@0,{:g}", first), fmt::format("a@0,{:g}", first + 12),
                            fmt::format("b@10,{:g}", first), fmt::format("c@0,{:g}", first + 24),
                            fmt::format("d@10,{:g}", first + 24)));
}

TEST_F(TableSettingTest, CellsOfARowStandOnOneBaseline)
{
    Table of = table(2, {"a", "b"});
    cell_at(of, 0, 0).padding.top = pt(5);
    cell_at(of, 0, 1).padding.top = pt(2);
    const std::vector<Line> lines = set(of).place({0, 1}, {}).lines;
    EXPECT_EQ(lines[0].baseline.y, lines[1].baseline.y);
    EXPECT_EQ(lines[0].baseline.y, pt(5) + baseline());
}

TEST_F(TableSettingTest, CellsStandWhereTheirVerticalAlignSays)
{
    Table of = table(4, {"a a a", "b", "c", "d"});
    cell_at(of, 0, 1).vertical_align = VerticalAlign::top;
    cell_at(of, 0, 2).vertical_align = VerticalAlign::middle;
    cell_at(of, 0, 3).vertical_align = VerticalAlign::bottom;
    const std::vector<Line> lines = set(of, pt(40)).place({0, 1}, {}).lines;
    EXPECT_EQ(lines[3].baseline.y, baseline());
    EXPECT_EQ(lines[4].baseline.y, baseline() + pt(12));
    EXPECT_EQ(lines[5].baseline.y, baseline() + pt(24));
}

TEST_F(TableSettingTest, JoinedRowsMakeRoomForTheirCell)
{
    Table of = table(2, {"a a a a", "b", "", "d"});
    join(of, 0, 0, 2, 1);
    const TableSetting setting = set(of, pt(20));
    EXPECT_EQ(setting.height({0, 2}), pt(48));
    EXPECT_EQ(setting.place({0, 2}, {}).lines.back().baseline.y, baseline() + pt(24));
}

TEST_F(TableSettingTest, NeighboursShareTheWiderRule)
{
    Table of = table(2, {"a", "b", "c", "d"});
    of.border.top.width = pt(3);
    for (TableCell& cell : of.cells)
        cell.border.bottom.width = pt(1);
    cell_at(of, 1, 1).border.top.width = pt(2);
    const TableSetting setting = set(of);
    EXPECT_EQ(setting.height({0, 2}), pt(3 + 12 + 2 + 12 + 1));
    EXPECT_THAT(areas(setting.place({0, 2}, {}).rules),
                ElementsAre("0,0 20x3", "0,15.5 10x1", "10,15 10x2", "0,29 20x1"));
}

TEST_F(TableSettingTest, RulesDoNotCrossJoinedCells)
{
    Table of = table(2, {"a", "b", "c", "d"});
    for (TableCell& cell : of.cells)
        cell.border = {{pt(1), {}}, {pt(1), {}}, {pt(1), {}}, {pt(1), {}}};
    join(of, 0, 0, 2, 1);
    EXPECT_THAT(areas(set(of).place({0, 2}, {}).rules),
                ElementsAre("0,0 23x1", "11,13 12x1", "0,26 23x1", "0,0 1x27", "11,0 1x27", "22,0 1x27"));
}

TEST_F(TableSettingTest, GroundsOfOneColorAreOne)
{
    Table of = table(3, {"a", "b", "c"});
    for (TableCell& cell : of.cells)
        cell.background = Ink{};
    EXPECT_THAT(areas(set(of).place({0, 1}, {}).grounds), ElementsAre("0,0 30x12"));
}

TEST_F(TableSettingTest, FromRightToLeftTheFirstColumnStandsRight)
{
    Table of = table(2, {"aa", "b"});
    of.direction = Direction::rtl;
    const std::vector<Line> lines = set(of).place({0, 1}, {}).lines;
    EXPECT_EQ(lines[0].text, "aa");
    EXPECT_EQ(lines[0].baseline.x, pt(10));
    EXPECT_EQ(lines[1].baseline.x, pt(0));
}

TEST_F(TableSettingTest, TheHeaderStandsAboveEveryPart)
{
    const Table of = table(1, {"h", "a", "b"}, 1);
    const TableSetting setting = set(of);
    EXPECT_EQ(setting.height({2, 3}), pt(24));
    const std::vector<Line> lines = setting.place({2, 3}, {}).lines;
    EXPECT_THAT(texts(lines), ElementsAre("h", "b"));
    EXPECT_TRUE(lines[0].cell->repeated);
    EXPECT_FALSE(lines[1].cell->repeated);
    EXPECT_FALSE(setting.place({0, 2}, {}).lines[0].cell->repeated);
}

TEST_F(TableSettingTest, TheHeaderIsNotLeftAlone)
{
    const Table of = table(1, {"h", "a", "b"}, 1);
    EXPECT_EQ(set(of).last_end(0, pt(12)), 0U);
    EXPECT_EQ(set(of).last_end(0, pt(24)), 2U);
    EXPECT_EQ(set(of).last_end(2, pt(23)), 2U);
    EXPECT_EQ(set(of).last_end(2, pt(24)), 3U);
}

TEST_F(TableSettingTest, JoinedRowsAreNotDivided)
{
    Table of = table(2, {"a", "b", "c", "d", "e", "f"});
    join(of, 1, 0, 2, 1);
    EXPECT_EQ(set(of).last_end(0, pt(24)), 1U);
    EXPECT_EQ(set(of).last_end(0, pt(36)), 3U);
}

TEST_F(TableSettingTest, LineBottomsComeInTheOrderOfTheLines)
{
    const Table of = table(2, {"a a", "b", "c", "d"});
    std::vector<double> bottoms;
    for (const Length bottom : set(of, pt(20)).line_bottoms({0, 2}))
        bottoms.push_back(bottom.to_pt());
    EXPECT_THAT(bottoms, ElementsAre(12, 24, 12, 36, 36));
}

TEST_F(TableSettingTest, LinesKnowTheirCell)
{
    Table of = table(2, {"a", "b", "c", "d"}, 1);
    cell_at(of, 0, 1).role = CellRole::column_header;
    const LineCell cell = *set(of).place({0, 2}, {}).lines[1].cell;
    EXPECT_EQ(cell.row, 0U);
    EXPECT_EQ(cell.column, 1U);
    EXPECT_EQ(cell.role, CellRole::column_header);
}

} // namespace

} // namespace skrejlapa
