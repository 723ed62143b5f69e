#include "resolve_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class StoryTables : public ResolveTest
{
protected:
    Leaflet leaflet;

    /// The first table of a text below a heading.
    const Table& table(const std::string& text, const std::string& styles = {})
    {
        resolve(text, styles);
        for (const Block& each : blocks()) {
            if (each.table)
                return *each.table;
        }
        ADD_FAILURE() << "no table";
        static const Table none;
        return none;
    }
    void resolve(const std::string& text, const std::string& styles = {})
    {
        leaflet = resolve_layout(all_text_layout(styles), "# T\n\n" + text);
    }
    const std::vector<Block>& blocks() const { return leaflet.stories.front().blocks; }
    const Paragraph& paragraph(const TableCell& cell) const { return leaflet.paragraphs[cell.paragraph]; }
    std::vector<std::string> cell_texts(const Table& of) const
    {
        std::vector<std::string> texts;
        for (const TableCell& cell : of.cells)
            texts.push_back(text_of(paragraph(cell)));
        return texts;
    }

    static constexpr const char* two_by_two = "| a | b |\n|---|--:|\n| c | d |\n";
};

TEST_F(StoryTables, HaveTheirCellsInReadingOrder)
{
    EXPECT_THAT(cell_texts(table(two_by_two)), ElementsAre("a", "b", "c", "d"));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(StoryTables, KnowWhatHeadsTheirColumnsAndRows)
{
    const Table& of = table(std::string(two_by_two) + "{header-columns=1}\n");
    EXPECT_EQ(of.header_rows, 1U);
    EXPECT_EQ(of.cells[1].role, CellRole::column_header);
    EXPECT_EQ(of.cells[2].role, CellRole::row_header);
    EXPECT_EQ(of.cells[3].role, CellRole::data);
    EXPECT_EQ(paragraph(of.cells[2]).style.name, "th");
}

TEST_F(StoryTables, LeaveOutAHeaderWithoutText)
{
    const Table& of = table("| | |\n|---|---|\n| c | d |\n");
    EXPECT_EQ(of.rows, 1U);
    EXPECT_EQ(of.header_rows, 0U);
}

TEST_F(StoryTables, JoinCells)
{
    const Table& of = table("| a | < | b |\n|---|---|---|\n| c | d | < |\n| ^ | ^ | ^ |\n");
    ASSERT_EQ(of.cells.size(), 4U);
    EXPECT_EQ(of.cells[0].column_span, 2U);
    EXPECT_EQ(of.cells[2].row_span, 2U);
    EXPECT_EQ(of.cells[3].row_span, 2U);
    EXPECT_EQ(of.cells[3].column_span, 2U);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(StoryTables, ReportJoinsOfNothing)
{
    resolve("| < | b |\n|---|---|\n| ^ | d |\n");
    EXPECT_THAT(places(), ElementsAre("CONTENT-TABLE-JOIN 3:3", "CONTENT-TABLE-JOIN 5:3"));
}

TEST_F(StoryTables, ReportJoinsThatMakeNoRectangle)
{
    const Table& of = table("| a | b |\n|---|---|\n| c | < |\n| ^ | d |\n");
    EXPECT_THAT(places(), ElementsAre("CONTENT-TABLE-JOIN 5:3"));
    EXPECT_EQ(of.cells.size(), 6U);
}

TEST_F(StoryTables, SetColumnsAsTheLineOfHyphensSays)
{
    const Table& of = table(two_by_two, "[styles.mid]\ntext-align = \"center\"\n");
    EXPECT_EQ(paragraph(of.cells[0]).style.align, TextAlign::start);
    EXPECT_EQ(paragraph(of.cells[3]).style.align, TextAlign::end);
    const Table& with_class =
        table("| a | b |\n|---|--:|\n| c | d {.mid} |\n", "[styles.mid]\ntext-align = \"center\"\n");
    EXPECT_EQ(paragraph(with_class.cells[3]).style.align, TextAlign::center);
}

TEST_F(StoryTables, ReadTheWidthsOfColumns)
{
    const Table& of =
        table("| a | b | c | d | e |\n|---|---|---|---|---|\n{columns=\"20mm auto 1.5fr 25% max-content\"}\n");
    ASSERT_EQ(of.columns.size(), 5U);
    EXPECT_EQ(of.columns[0].width.length, mm(20));
    EXPECT_EQ(of.columns[1].sizing, ColumnSizing::automatic);
    EXPECT_EQ(of.columns[2].sizing, ColumnSizing::flexible);
    EXPECT_EQ(of.columns[2].share, 1.5);
    EXPECT_EQ(of.columns[3].width.fraction, 0.25);
    EXPECT_EQ(of.columns[4].sizing, ColumnSizing::max_content);
}

TEST_F(StoryTables, ReportWidthsThatAreNone)
{
    resolve("| a | b |\n|---|---|\n{columns=\"20 -1mm 0fr\"}\n");
    EXPECT_THAT(places(),
                ElementsAre("CONTENT-TABLE-COLUMNS 5:10", "CONTENT-TABLE-COLUMNS 5:11", "CONTENT-TABLE-COLUMNS 5:14"));
}

TEST_F(StoryTables, ReportMoreHeadersThanThereAre)
{
    resolve("| a | b |\n|---|---|\n{header-rows=2 header-columns=3}\n");
    EXPECT_THAT(codes(), ElementsAre("CONTENT-ATTRIBUTE-VALUE", "CONTENT-ATTRIBUTE-VALUE"));
}

TEST_F(StoryTables, AreTheOnlyBlocksThatHaveColumns)
{
    resolve("Text {columns=\"auto auto\"}\n");
    EXPECT_THAT(codes(), ElementsAre("CONTENT-TABLE-COLUMNS"));
}

TEST_F(StoryTables, LeaveOutRowsOfEmptyOptionalFields)
{
    const Table& of = table("| a | b |\n|---|---|\n| c | {{phone?}} |\n| d | e |\n");
    EXPECT_THAT(cell_texts(of), ElementsAre("a", "b", "d", "e"));
}

TEST_F(StoryTables, HaveRulesAboveBelowAndUnderTheirHeader)
{
    const Table& of = table(two_by_two);
    EXPECT_EQ(of.border.top.width, pt(0.8));
    EXPECT_EQ(of.border.left.width, Length{});
    EXPECT_EQ(of.cells[0].border.bottom.width, pt(0.5));
    EXPECT_EQ(of.cells[2].border.bottom.width, Length{});
}

TEST_F(StoryTables, AreFlushWithTheirRulesUnlessAGroundIsSeen)
{
    const Table& plain = table(two_by_two);
    EXPECT_EQ(plain.cells[0].padding.left, Length{});
    EXPECT_EQ(plain.cells[0].padding.right, pt(6));
    EXPECT_EQ(plain.cells[1].padding.right, Length{});
    const Table& striped = table(two_by_two, "[styles.table]\nrow-background = [\"black 10%\", \"none\"]\n");
    EXPECT_EQ(striped.cells[0].padding.left, pt(6));
    EXPECT_FALSE(striped.cells[0].background.has_value());
    EXPECT_TRUE(striped.cells[2].background.has_value());
}

TEST_F(StoryTables, TakeTheKeysOfTheirStyles)
{
    const Table& of = table(two_by_two, "[styles.td]\npadding = \"1pt 2pt\"\npadding-left = \"4pt\"\n"
                                        "border-left-width = \"1pt\"\nborder-width = \"3pt\"\n"
                                        "vertical-align = \"middle\"\nbackground = \"black\"\n");
    const TableCell& cell = of.cells[2];
    EXPECT_EQ(cell.padding, (Edges<Length>{pt(1), pt(2), pt(1), pt(4)}));
    EXPECT_EQ(cell.border.left.width, pt(1));
    EXPECT_EQ(cell.border.right.width, pt(3));
    EXPECT_EQ(cell.vertical_align, VerticalAlign::middle);
    EXPECT_TRUE(cell.background.has_value());
}

TEST_F(StoryTables, KeepTheirCaption)
{
    resolve("Above {.caption}\n\n" + std::string(two_by_two));
    EXPECT_EQ(blocks()[1].break_after, BreakRule::avoid);
    resolve(std::string(two_by_two) + "\nBelow {.caption}\n");
    EXPECT_EQ(blocks()[1].break_after, BreakRule::avoid);
    EXPECT_EQ(blocks()[2].break_after, BreakRule::automatic);
}

TEST_F(StoryTables, RunFromTheSideOfTheirLanguage)
{
    EXPECT_EQ(table("{lang=ar}\n" + std::string(two_by_two)).direction, Direction::rtl);
}

TEST_F(StoryTables, FiguresStandAtTheRightInEveryDirection)
{
    const std::string figures = "| a | b | c |\n|:--|--:|---|\n| d | 12 | e |\n";
    const auto aligns = [&](const std::string& language) {
        const Table& of = table("{lang=" + language + "}\n" + figures);
        std::vector<TextAlign> set;
        for (std::size_t at = 3; at < of.cells.size(); ++at)
            set.push_back(paragraph(of.cells[at]).style.align);
        return set;
    };
    EXPECT_THAT(aligns("lv"), ElementsAre(TextAlign::start, TextAlign::end, TextAlign::start));
    EXPECT_THAT(aligns("ar"), ElementsAre(TextAlign::start, TextAlign::start, TextAlign::start));
}

TEST_F(StoryTables, RulesWithinTheTextTakeTheirStyle)
{
    resolve("a\n\n---\n\nb\n", "[styles.hr]\nborder-top-width = \"2pt\"\nwidth = \"50%\"\n");
    ASSERT_TRUE(blocks()[2].rule.has_value());
    EXPECT_EQ(blocks()[2].rule->thickness, pt(2));
    EXPECT_EQ(blocks()[2].rule->width->fraction, 0.5);
}

TEST_F(StoryTables, KnowWhichPaddingsFollowTheType)
{
    const Table& of = table(two_by_two, "[styles.td]\npadding = \"1mm auto 0.5em 2pt\"\n");
    EXPECT_EQ(of.cells[2].padding_in_ems, (Edges<bool>{false, true, true, false}));
}

} // namespace

} // namespace skrejlapa
