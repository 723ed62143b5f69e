#include "load/table_cells.h"

#include "content_dump.h"
#include "findings.h"

#include <gmock/gmock.h>

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class TableCells : public testing::Test
{
protected:
    SourceMap sources;
    Diagnostics found;
    ContentBlock table;

    std::vector<ContentBlock> read_blocks(const std::string& text)
    {
        const FileId file = sources.add("a.md", "# T\n\n" + text);
        return parse_content(sources, file, found).sections.at(0).blocks;
    }
    void read(const std::string& text) { table = read_blocks(text).at(0); }
    const ContentBlock& cell(std::size_t row, std::size_t column) const
    {
        return table.children.at(row).children.at(column);
    }
    std::string at(Span span) const { return sources.text(span.file).substr(span.begin, span.end - span.begin); }
    std::vector<std::string> findings() const { return summarize(found, sources); }
};

TEST_F(TableCells, TakeTheirColumnsAlignment)
{
    read("| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |");
    EXPECT_EQ(cell(1, 0).alignment, ColumnAlignment::automatic);
    EXPECT_EQ(cell(1, 1).alignment, ColumnAlignment::start);
    EXPECT_EQ(cell(1, 2).alignment, ColumnAlignment::center);
    EXPECT_EQ(cell(0, 3).alignment, ColumnAlignment::end);
}

TEST_F(TableCells, JoinWhereASignStandsAlone)
{
    read("| a | < |\n|---|---|\n| ^ | \\< |\n| \\^ | &lt; |\n| <b | `<` |");
    EXPECT_EQ(cell(0, 1).join, CellJoin::left);
    EXPECT_EQ(cell(1, 0).join, CellJoin::above);
    EXPECT_EQ(cell(1, 1).join, CellJoin::none);
    EXPECT_EQ(cell(2, 0).join, CellJoin::none);
    EXPECT_EQ(cell(2, 1).join, CellJoin::none);
    EXPECT_EQ(cell(3, 0).join, CellJoin::none);
    EXPECT_EQ(cell(3, 1).join, CellJoin::none);
}

TEST_F(TableCells, HaveAPlaceThoughTheyAreEmpty)
{
    read("|  | b |\n|---|---|\n| **c** |  |");
    EXPECT_EQ(at(table.children[0].span), "|  | b |");
    EXPECT_EQ(at(table.children[1].span), "| **c** |  |");
    EXPECT_EQ(sources.place(cell(0, 0).span.file, cell(0, 0).span.begin).column, 4);
    EXPECT_EQ(sources.place(cell(1, 1).span.file, cell(1, 1).span.begin).line, 5);
    read("|  | b | c |\n|---|---|---|\n|  | | d |");
    EXPECT_EQ(at(cell(0, 1).span), "b");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(TableCells, StandInQuotationsAndLists)
{
    read("> | a | b |\n> |---|---|\n> | c | |\n");
    ASSERT_EQ(table.kind, ContentBlockKind::quote);
    EXPECT_EQ(at(table.children[0].children[1].span), "| c | |");
    read("- | a | b |\n  |---|---|\n  | c | |\n");
    EXPECT_EQ(at(table.children[0].children[0].children[1].span), "| c | |");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(TableCells, BeyondTheLastColumnAreFound)
{
    read("| a | b |\n|---|---|\n| c | d | e | f |\n| [x|y](u) | `z|z` |");
    EXPECT_THAT(findings(), ElementsAre("error CONTENT-TABLE-CELLS a.md:5:11"));
}

TEST_F(TableCells, ThatAreMissingAreFoundOnceForATable)
{
    read("| a | b |\n|---|---|\n| c |\n| d | e |\n| f |");
    EXPECT_THAT(findings(), ElementsAre("warning CONTENT-TABLE-CELLS a.md:5:1"));
    EXPECT_EQ(found.all().front().level, Level::warning);
}

TEST_F(TableCells, LeaveAttributesBelowToTheTable)
{
    const char* const ways[] = {"| a | b |\n|---|---|\n| c | d |\n{columns=\"20mm auto\" .x}\n\nText\n",
                                "{.y}\n| a | b |\n|---|---|\n| c | d |\n{columns=\"20mm auto\"}\n",
                                "a | b\n---|---\nc | d\n{columns=\"20mm auto\"}"};
    for (const char* const way : ways) {
        read(way);
        ASSERT_NE(table.attributes.find("columns"), nullptr) << way;
        EXPECT_EQ(*table.attributes.find("columns"), "20mm auto");
        EXPECT_EQ(table.children.size(), 2U);
    }
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(TableCells, TakeTheAttributesAtTheirEnd)
{
    read("| a | b |\n|---|---|\n| c {.x} | d |");
    EXPECT_THAT(cell(1, 0).attributes.classes, ElementsAre("x"));
    EXPECT_FALSE(table.attributes.span);
}

TEST_F(TableCells, BelowATablesAttributesAreFound)
{
    read("| a | b |\n|---|---|\n| c | d |\n{columns=\"20mm auto\"}\nText\n");
    EXPECT_THAT(findings(),
                ElementsAre("error CONTENT-ATTRIBUTE-STRAY a.md:6:1", "warning CONTENT-TABLE-CELLS a.md:7:1"));
}

TEST_F(TableCells, StandInFilesWithAnyLineEnds)
{
    read("| a | b |\r\n|---|---|\r\n| c | |\r\n{columns=\"20mm auto\"}\r\n");
    EXPECT_EQ(at(table.children[1].span), "| c | |");
    EXPECT_NE(table.attributes.find("columns"), nullptr);
    EXPECT_THAT(findings(), IsEmpty());
}

} // namespace
} // namespace skrejlapa
