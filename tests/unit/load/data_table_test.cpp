#include "load/data_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class CsvRows : public testing::Test
{
protected:
    SourceMap sources;
    Diagnostics found;

    DataTable parse(const std::string& text)
    {
        const FileId file = sources.add("rows.csv", text);
        return parse_csv(sources, {file, 0, static_cast<std::uint32_t>(text.size())}, found);
    }

    static std::vector<std::string> row(const DataTable& table, std::size_t at)
    {
        std::vector<std::string> texts;
        for (std::size_t column = 0; column < table.columns().size(); ++column)
            texts.emplace_back(table.text(at, column));
        return texts;
    }

    std::vector<std::string> findings() const
    {
        std::vector<std::string> lines;
        for (const Diagnostic& each : found.all()) {
            const LineColumn place = sources.place(each.span.file, each.span.begin);
            lines.push_back(each.code + " " + std::to_string(place.line) + ":" + std::to_string(place.column));
        }
        return lines;
    }
};

TEST_F(CsvRows, AreSeparatedByWhatTheFirstLineHasMostOf)
{
    EXPECT_THAT(row(parse("a;b, c;d\n1;2,3;4\n"), 0), ElementsAre("1", "2,3", "4"));
    EXPECT_THAT(row(parse("a\tb\n1, 2\t3\n"), 0), ElementsAre("1, 2", "3"));
    EXPECT_THAT(row(parse("sep=|\r\na|b\r\n1|2\r\n"), 0), ElementsAre("1", "2"));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(CsvRows, KeepWhatStandsInQuotationMarks)
{
    EXPECT_THAT(row(parse("a,b,c\n\"1, \"\"one\"\"\",\" x \r\ny\", \"z\" \n"), 0),
                ElementsAre("1, \"one\"", " x \ny", "z"));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(CsvRows, PassOverEmptyLinesAndColumnsWithoutNameAndText)
{
    const DataTable table = parse("a,b,,\n\n1,2,,\n,,,\n3,4,,\n");
    EXPECT_EQ(table.row_count(), 2U);
    EXPECT_THAT(row(table, 1), ElementsAre("3", "4"));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(CsvRows, KnowWhereTheirCellsStand)
{
    const DataTable table = parse("a,b\n 1 ,\"2\"\n");
    EXPECT_EQ(table.span(0, 0).begin, 5U);
    EXPECT_EQ(table.span(0, 0).end, 6U);
    EXPECT_EQ(table.span(0, 1).begin, 8U);
    EXPECT_EQ(table.span(0, 1).end, 11U);
}

TEST_F(CsvRows, AreAllAsLongAsTheFirstLine)
{
    parse("a,b\n1\n1,2,3\n1,2,\n");
    EXPECT_THAT(findings(), ElementsAre("DATA-RAGGED 2:2", "DATA-RAGGED 3:5"));
}

TEST_F(CsvRows, HaveColumnsWithNamesOfTheirOwn)
{
    parse("a,,a\n1,2,3\n");
    EXPECT_THAT(findings(), ElementsAre("DATA-COLUMN 1:4", "DATA-COLUMN 1:3"));
}

TEST_F(CsvRows, CloseTheirQuotationMarks)
{
    parse("a,b\n\"1\"x,2\n3,\"4\n5,6\n");
    EXPECT_THAT(findings(), ElementsAre("DATA-QUOTE 2:4", "DATA-QUOTE 3:3"));
}

TEST(JsonLines, HaveTheColumnsThatAnyOfThemNames)
{
    SourceMap sources;
    Diagnostics found;
    const std::string text = "{\"a\": 1, \"b\": null}\r\n\n{\"c\": true, \"a\": \"x\"}\n";
    const FileId file = sources.add("rows.jsonl", text);
    const DataTable table = parse_json_lines(sources, {file, 0, static_cast<std::uint32_t>(text.size())}, found);
    ASSERT_EQ(table.row_count(), 2U);
    ASSERT_EQ(table.columns().size(), 3U);
    EXPECT_EQ(table.text(0, 0), "1");
    EXPECT_EQ(table.text(0, 1), "");
    EXPECT_EQ(table.text(1, 0), "x");
    EXPECT_EQ(table.text(1, 2), "true");
    EXPECT_FALSE(found.has_errors());
}

} // namespace
} // namespace skrejlapa
