#include "load/table_reader.h"

#include "findings.h"
#include "load/source_text.h"

#include <gmock/gmock.h>

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Optional;

class Reading : public testing::Test
{
protected:
    SourceMap sources;
    Diagnostics found;
    TomlTable table;

    TableReader reader(std::string text)
    {
        const FileId file = sources.add("a.toml", std::move(text));
        table = parse_toml(sources, whole_text(sources, file), found);
        return {table, "[page]", found};
    }
    std::vector<std::string> findings() const { return summarize(found, sources); }
};

TEST_F(Reading, GivesTypedValues)
{
    TableReader r = reader("s = \"x\"\nb = true\ni = 3\nf = 2.5\nd = 2026-03-01\nl = [\"a\", \"b\"]\n");
    EXPECT_THAT(r.string("s"), Optional(std::string("x")));
    EXPECT_THAT(r.boolean("b"), Optional(true));
    EXPECT_THAT(r.integer("i"), Optional(3));
    EXPECT_THAT(r.number("i"), Optional(3.0));
    EXPECT_THAT(r.number("f"), Optional(2.5));
    EXPECT_EQ(r.date("d")->day, 1);
    EXPECT_THAT(*r.strings("l"), ElementsAre("a", "b"));
    r.finish();
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Reading, GivesNothingForAKeyThatIsNotThere)
{
    TableReader r = reader("");
    EXPECT_EQ(r.string("s"), std::nullopt);
    EXPECT_EQ(r.table("t"), nullptr);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Reading, TakesALoneTextForAnArrayOfOne) { EXPECT_THAT(*reader("l = \"a\"").strings("l"), ElementsAre("a")); }

TEST_F(Reading, ReportsEachValueOfAWrongType)
{
    TableReader r = reader("s = 1\nb = \"x\"\ni = 1.5\nd = \"2026-03-01\"\nt = []\nl = [1, \"a\"]\n");
    EXPECT_EQ(r.string("s"), std::nullopt);
    EXPECT_EQ(r.boolean("b"), std::nullopt);
    EXPECT_EQ(r.integer("i"), std::nullopt);
    EXPECT_EQ(r.date("d"), std::nullopt);
    EXPECT_EQ(r.table("t"), nullptr);
    EXPECT_THAT(*r.strings("l"), ElementsAre("a"));
    EXPECT_THAT(findings(),
                ElementsAre("error TOML-TYPE a.toml:1:5", "error TOML-TYPE a.toml:2:5", "error TOML-TYPE a.toml:3:5",
                            "error TOML-TYPE a.toml:4:5", "error TOML-TYPE a.toml:5:5", "error TOML-TYPE a.toml:6:6"));
}

TEST_F(Reading, ReportsKeysThatNobodyAskedForWithTheNearest)
{
    TableReader r = reader("size = \"A5\"\nmargn = 1\n");
    static_cast<void>(r.string("size"));
    static_cast<void>(r.string("margin"));
    r.finish();
    EXPECT_THAT(findings(), ElementsAre("error TOML-UNKNOWN-KEY a.toml:2:1"));
    EXPECT_THAT(found.all().front().message, HasSubstr("did you mean \"margin\"?"));
}

TEST_F(Reading, LeavesKeysThatAreReadElsewhere)
{
    TableReader r = reader("lang = 1\n");
    r.know({"lang"});
    r.finish();
    EXPECT_THAT(findings(), IsEmpty());
}

} // namespace
} // namespace skrejlapa
