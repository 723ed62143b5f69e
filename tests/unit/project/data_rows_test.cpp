#include "project/data_rows.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

class Row : public testing::Test
{
protected:
    static DataRow row(const std::string& text, std::optional<std::size_t> key = std::nullopt)
    {
        SourceMap sources;
        Diagnostics found;
        const FileId file = sources.add("rows.csv", text);
        DataTable table = parse_csv(sources, {file, 0, static_cast<std::uint32_t>(text.size())}, found);
        return {std::make_shared<const DataRows>(DataRows{"rows.csv", std::move(table), key}), 0};
    }

    static std::string value(const DataRow& row, std::string_view field, std::string_view language)
    {
        const std::optional<DataValue> found = row.find(field, language);
        return found ? std::string(found->text) : "none";
    }
};

TEST_F(Row, ServesTheNarrowestLanguageFirst)
{
    const DataRow narrow = row("n,n.lv,n.lv-x-easy\nplain,lv,easy\n");
    EXPECT_EQ(value(narrow, "n", "lv-x-easy"), "easy");
    EXPECT_EQ(value(narrow, "n", "lv"), "lv");
    EXPECT_EQ(value(narrow, "n", "de"), "plain");
    EXPECT_EQ(value(row("n,n.lv\nplain,lv\n"), "n", "lv-x-easy"), "lv");
}

TEST_F(Row, PassesOverEmptyColumnsOfLanguages)
{
    EXPECT_EQ(value(row("n,n.lv\nplain,\n"), "n", "lv"), "plain");
    EXPECT_EQ(value(row("n.lv,m\n,1\n"), "n", "lv"), "");
    EXPECT_EQ(value(row("n.lv,m\nx,1\n"), "n", "en"), "none");
}

TEST_F(Row, IsCalledByItsKeyOrItsPaddedNumber)
{
    EXPECT_EQ(row("a,b\n1,two\n", 1).key(), "two");
    std::string hundred = "a\n";
    for (int at = 0; at < 100; ++at)
        hundred += "x\n";
    EXPECT_EQ(row(hundred).key(), "001");
    EXPECT_EQ(DataRow().key(), "");
}

} // namespace
} // namespace skrejlapa
