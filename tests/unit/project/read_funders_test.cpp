#include "project/funder_versions.h"
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
        const Path folder = "/p";
        const DataFolder data{"/data"};
        const FunderPresets presets(files, folder, data, sources);
        return read_funders(table, {"content", "lv", &presets}, found);
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
    EXPECT_EQ(km.rules.min_height->value.text, "18mm");
    EXPECT_EQ(km.rules.clear_space->value.text, "25%");
    EXPECT_EQ(km.versions.at(0).name.at("lv").text, "Vecais");
    EXPECT_EQ(km.versions.at(1).files.at("full-horizontal").text, "content/logos/km.svg");
    EXPECT_EQ(km.versions.at(1).files.at("full-horizontal.en").text, "art/km.svg");
    EXPECT_EQ(version_in_force(km, TomlDate{2024, 7, 1}).version->id, "2024");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(FundersFile, ReadsTheShortForm)
{
    const Funders funders = read("[funder.sif]\nname = { lv = \"SIF\" }\nlogo = \"logos/sif.svg\"\n");
    EXPECT_EQ(version_in_force(*funders.funder("sif"), {}).version->files.at("full-horizontal").text,
              "content/logos/sif.svg");
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
    EXPECT_EQ(version_in_force(*funders.funder("a"), {}).version->id, "new");
}

TEST_F(FundersFile, ReportsVersionsInACircleOnceAndTakesTheLast)
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
    EXPECT_EQ(version_in_force(*funders.funder("a"), {}).version->id, "y");
    EXPECT_THAT(findings(), ElementsAre("error FUNDER-VERSION-CYCLE t.toml:3:14"));
}

TEST_F(FundersFile, ReportsAVersionThatSupersedesOneThatThereIsNot)
{
    read(R"([[funder.a.version]]
id = "new"
supersedes = "odl"
files = { full-horizontal = "n.svg" }
[[funder.a.version]]
id = "old"
to = 2020-01-01
files = { full-horizontal = "o.svg" }
)");
    EXPECT_THAT(findings(), ElementsAre("error FUNDER-UNKNOWN t.toml:3:14"));
    EXPECT_THAT(messages(), testing::HasSubstr("did you mean \"old\""));
}

TEST_F(FundersFile, ReportsAVersionThatEndsBeforeItBegins)
{
    read(R"([[funder.a.version]]
id = "1"
from = 2024-07-02
to = 2024-07-01
files = { full-horizontal = "n.svg" }
)");
    EXPECT_THAT(findings(), ElementsAre("error FUNDER-VERSION-DATES t.toml:4:6"));
}

TEST_F(FundersFile, ReportsAVersionThatIsSupersededBeforeItBegins)
{
    read(R"([[funder.a.version]]
id = "1"
from = 2025-01-01
files = { full-horizontal = "n.svg" }
[[funder.a.version]]
id = "2"
from = 2024-01-01
supersedes = "1"
files = { full-horizontal = "o.svg" }
)");
    EXPECT_THAT(findings(), ElementsAre("error FUNDER-VERSION-DATES t.toml:3:8"));
}

TEST_F(FundersFile, WarnsOfDaysThatTwoVersionsShareAndOfDaysThatNoneHas)
{
    read(R"([[funder.a.version]]
id = "1"
to = 2020-12-31
files = { full-horizontal = "1.svg" }
[[funder.a.version]]
id = "2"
from = 2020-12-31
to = 2021-12-31
files = { full-horizontal = "2.svg" }
[[funder.a.version]]
id = "3"
from = 2022-01-03
files = { full-horizontal = "3.svg" }
)");
    EXPECT_THAT(findings(),
                ElementsAre("warning FUNDER-VERSION-OVERLAP t.toml:7:8", "warning FUNDER-VERSION-GAP t.toml:12:8"));
    EXPECT_THAT(messages(), testing::HasSubstr("both count from 2020-12-31 until 2020-12-31"));
    EXPECT_THAT(messages(), testing::HasSubstr("no version of \"a\" counts from 2022-01-01 to 2022-01-02"));
}

TEST_F(FundersFile, TakesFromAPresetWhatAFunderLeavesOpen)
{
    files.add("/data/layouts/funders/eu.toml", R"(name = "EU"
source = "Regulation"
min-height = "10mm"
side = "start"
size-relation = ">= largest"
[sources]
min-height = "Guidelines"
)");
    const Funders funders =
        read("[funder.eu]\npreset = \"eu\"\nsource = \"Contract\"\nside = \"end\"\nlogo = \"e.svg\"\n");
    const FunderRules& rules = funders.funder("eu")->rules;
    EXPECT_EQ(rules.min_height->value.text, "10mm");
    EXPECT_EQ(rules.min_height->source, "Guidelines");
    EXPECT_EQ(rules.side->value.text, "end");
    EXPECT_EQ(rules.side->source, "Contract");
    EXPECT_EQ(rules.size_relations->at(0).comparison, ">=");
    EXPECT_EQ(rules.size_relations->at(0).source, "Regulation");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(FundersFile, TakesTheProjectsPresetBeforeTheEngines)
{
    files.add("/data/layouts/funders/eu.toml", "min-height = \"10mm\"\n");
    files.add("/p/layouts/funders/eu.toml", "min-height = \"12mm\"\n");
    const Funders funders = read("[funder.eu]\npreset = \"eu\"\nlogo = \"e.svg\"\n");
    EXPECT_EQ(funders.funder("eu")->rules.min_height->value.text, "12mm");
}

TEST_F(FundersFile, ReportsAPresetThatThereIsNot)
{
    read("[funder.a]\npreset = \"ue\"\nlogo = \"a.svg\"\n[funder.b]\npreset = \"../secret\"\nlogo = \"b.svg\"\n");
    EXPECT_THAT(findings(), ElementsAre("error FUNDER-PRESET t.toml:2:10", "error FUNDER-PRESET t.toml:5:10"));
}

TEST_F(FundersFile, ReadsRelationsOfSize)
{
    const Funders funders = read(R"([funder.eu]
logo = "e.svg"
[funder.a]
size-relation = [">= largest", "<= eu height", "= eu"]
logo = "a.svg"
)");
    const std::vector<SizeRelationRule>& rules = *funders.funder("a")->rules.size_relations;
    EXPECT_EQ(rules.at(1).other, "eu");
    EXPECT_EQ(rules.at(1).measure, "height");
    EXPECT_EQ(rules.at(2).comparison, "=");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(FundersFile, ReportsRelationsThatSayNothing)
{
    read(R"([funder.a]
size-relation = ["larger", "<= largest", ">= b", ">= a depth"]
logo = "a.svg"
)");
    EXPECT_THAT(findings(), ElementsAre("error FUNDER-RELATION t.toml:2:18", "error FUNDER-RELATION t.toml:2:28",
                                        "error FUNDER-RELATION t.toml:2:50", "error FUNDER-RELATION t.toml:2:42"));
}

TEST_F(FundersFile, ReadsGroundsByColour)
{
    const Funders funders =
        read("[funder.a]\ngrounds = { full = [\"white\"], negative = [\"dark\"] }\nlogo = \"a.svg\"\n");
    EXPECT_THAT(funders.funder("a")->rules.grounds->by_color.at("negative"), ElementsAre("dark"));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(FundersFile, ReportsAnEmblemThatIsNoPartOfItsArtwork)
{
    read("[funder.a]\nemblem = { horizontal = [\"40%\"], vertical = [\"0%\", \"60%\"] }\nlogo = \"a.svg\"\n");
    EXPECT_THAT(findings(), ElementsAre("error TOML-VALUE t.toml:2:25", "error TOML-VALUE t.toml:2:45"));
}

TEST_F(FundersFile, ReadsAStatementAsArtworkWithItsWords)
{
    const Funders funders = read(R"([grant.g]
statement.lv = { file = "eu-lv.svg", text = "Līdzfinansē", scope = "each page" }
statement.en = { file = "eu-en.svg" }
)");
    const Statement& statement = funders.grant("g")->statements.at("lv");
    EXPECT_EQ(statement.file->text, "content/eu-lv.svg");
    EXPECT_EQ(statement.text.text, "Līdzfinansē");
    EXPECT_EQ(statement.scope, "each page");
    EXPECT_THAT(findings(), ElementsAre("error TOML-MISSING-KEY t.toml:3:11"));
}

} // namespace
} // namespace skrejlapa
