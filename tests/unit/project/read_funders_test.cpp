#include "project/read_funders.h"

#include "project_fixture.h"

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class FundersFile : public ProjectFixture
{
protected:
    Funders read(std::string text)
    {
        const TomlTable table = parse(std::move(text));
        return read_funders(table, {"content", "lv"}, found);
    }
};

TEST_F(FundersFile, ReadsTheLongForm)
{
    const Funders funders = read(R"([funder.km]
role = "ministry"
rank = 1
min-height = "18mm"
clear-space = "25%"
grounds = ["white"]
source = "Regulation"
[[funder.km.version]]
id = "2011"
name = "Vecais"
files = { full-horizontal = "logos/old.svg" }
[[funder.km.version]]
id = "2024"
from = 2024-07-01
supersedes = "2011"
name = { lv = "Jaunais", en = "New" }
files = { full-horizontal = "logos/km.svg", "full-horizontal.en" = "../art/km.svg" }
)");
    const Funder& km = *funders.funder("km");
    EXPECT_EQ(km.min_height->text, "18mm");
    EXPECT_EQ(km.clear_space->text, "25%");
    EXPECT_EQ(km.versions.at(0).name.at("lv").text, "Vecais");
    EXPECT_EQ(km.versions.at(1).files.at("full-horizontal").text, "content/logos/km.svg");
    EXPECT_EQ(km.versions.at(1).files.at("full-horizontal.en").text, "art/km.svg");
    EXPECT_EQ(version_in_use(km)->id, "2024");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(FundersFile, ReadsTheShortForm)
{
    const Funders funders = read("[funder.sif]\nname = { lv = \"SIF\" }\nlogo = \"logos/sif.svg\"\n");
    EXPECT_EQ(version_in_use(*funders.funder("sif"))->files.at("full-horizontal").text, "content/logos/sif.svg");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(FundersFile, ReadsGrants)
{
    const Funders funders = read(R"([funder.km]
logo = "a.svg"
[grant.g]
contract = "1"
funders = ["km"]
scope = "each page"
statement-language = "both"
statement.lv = { text = "Ar atbalstu", approved = true, by = "X", date = 2026-02-11 }
statement.en = "With support"
)");
    const Grant& grant = *funders.grant("g");
    EXPECT_EQ(grant.scope, "each page");
    EXPECT_EQ(grant.statement_language, "both");
    EXPECT_TRUE(grant.statements.at("lv").approved);
    EXPECT_FALSE(grant.statements.at("en").approved);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(FundersFile, ReportsAllMistakesInOneRun)
{
    read(R"([funder.a]
role = "minstry"
rank = "first"
min-height = "18"
clear-space = "much"
logo = "../../x.svg"
[[funder.b.version]]
id = "1"
from = "2024-07-01"
files = { full-horizontl = "b.svg" }
[[funder.b.version]]
id = "1"
files = { full-vertical = "b.svg" }
[funder.c]
nme = "C"
[grant.g]
funders = ["a", "z", "b@1", "b@9"]
scope = "twice"
statement.lv = { approved = true }
statement.english = "x"
[grants.h]
)");
    EXPECT_THAT(findings(), ElementsAre("error TOML-VALUE t.toml:2:8", "error TOML-TYPE t.toml:3:8",
                                        "error LENGTH-SYNTAX t.toml:4:14", "error LENGTH-SYNTAX t.toml:5:15",
                                        "error FILE-OUTSIDE t.toml:6:8", "error FUNDER-NO-LOGO t.toml:1:1",
                                        "error TOML-TYPE t.toml:9:8", "error TOML-UNKNOWN-KEY t.toml:10:11",
                                        "error FUNDER-NO-LOGO t.toml:7:1", "error FUNDER-DUPLICATE-VERSION t.toml:12:6",
                                        "error FUNDER-NO-LOGO t.toml:14:1", "error TOML-UNKNOWN-KEY t.toml:15:1",
                                        "error TOML-VALUE t.toml:18:9", "error TOML-MISSING-KEY t.toml:19:11",
                                        "error TOML-UNKNOWN-KEY t.toml:20:11", "error FUNDER-UNKNOWN t.toml:17:17",
                                        "error FUNDER-UNKNOWN t.toml:17:29", "error TOML-UNKNOWN-KEY t.toml:21:2"));
}

TEST_F(FundersFile, TakesTheLastVersionThatNoOtherSupersedes)
{
    const Funders funders = read(R"([[funder.a.version]]
id = "new"
supersedes = "old"
files = { full-horizontal = "n.svg" }
[[funder.a.version]]
id = "old"
files = { full-horizontal = "o.svg" }
)");
    EXPECT_EQ(version_in_use(*funders.funder("a"))->id, "new");
}

TEST_F(FundersFile, TakesTheLastOfVersionsInACircle)
{
    const Funders funders = read(R"([[funder.a.version]]
id = "x"
supersedes = "y"
files = { full-horizontal = "n.svg" }
[[funder.a.version]]
id = "y"
supersedes = "x"
files = { full-horizontal = "o.svg" }
)");
    EXPECT_EQ(version_in_use(*funders.funder("a"))->id, "y");
}

} // namespace
} // namespace skrejlapa
