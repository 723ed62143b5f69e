#include "project_fixture.h"

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class PlanEditions : public ProjectFixture
{
protected:
    std::string head = "[project]\nlanguages = [\"lv\", \"en\"]\n";
    std::string leaflet = "[[leaflet]]\nid = \"a\"\nlayout = \"l.toml\"\ncontent = \"c\"\n";

    void SetUp() override
    {
        add("c/lv.md", "# A\n");
        add("c/en.md", "# A\n");
    }
    static std::vector<std::string> outputs(const std::vector<Edition>& editions)
    {
        std::vector<std::string> paths;
        for (const Edition& edition : editions)
            paths.push_back(edition.output.string());
        return paths;
    }
};

TEST_F(PlanEditions, MakesOneForEachLanguageAndProfileInOrder)
{
    const Project project =
        load(head + "[profiles.jt]\nextends = \"print\"\n" + leaflet + "profiles = [\"print\", \"jt\"]\n");
    EXPECT_THAT(outputs(plan(project)),
                ElementsAre("/p/out/a/a-lv-print", "/p/out/a/a-lv-jt", "/p/out/a/a-en-print", "/p/out/a/a-en-jt"));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PlanEditions, NamesTheFilesOfAnEdition)
{
    const std::vector<Edition> editions = plan(load(head + leaflet + "date = 2026-03-01\n"));
    EXPECT_EQ(editions.at(1).layout, Path("/p/l.toml"));
    EXPECT_EQ(editions.at(1).content, Path("/p/c/en.md"));
    EXPECT_EQ(editions.at(1).language, "en");
    EXPECT_EQ(editions.at(1).profile, "print");
    EXPECT_EQ(editions.at(1).entry->date->year, 2026);
}

TEST_F(PlanEditions, AppliesTheOverridesOfItsLanguageAndProfile)
{
    const std::vector<Edition> editions = plan(
        load(head + leaflet + "[leaflet.lang.en]\nlayout = \"m.toml\"\n[leaflet.profile.print]\ndate = 2020-01-01\n"));
    EXPECT_EQ(editions.at(0).layout, Path("/p/l.toml"));
    EXPECT_EQ(editions.at(1).layout, Path("/p/m.toml"));
    EXPECT_EQ(editions.at(1).entry->date->year, 2020);
}

TEST_F(PlanEditions, WarnsOfALanguageWithoutText)
{
    const std::vector<Edition> editions = plan(load(head + leaflet + "languages = [\"lv\", \"de\"]\n"));
    EXPECT_EQ(editions.size(), 1U);
    EXPECT_THAT(findings(), ElementsAre("warning LANG-MISSING skrejlapa.toml:7:20"));
}

TEST_F(PlanEditions, FailsOnALanguageWithoutTextThatWasAskedFor)
{
    plan(load(head + leaflet + "languages = [\"lv\", \"de\"]\n"), {.languages = {{"de", {}}}});
    EXPECT_THAT(findings(), ElementsAre("error LANG-MISSING skrejlapa.toml:7:20"));
}

TEST_F(PlanEditions, FailsOnALanguageWithoutTextWhereTheLeafletIsToBeComplete)
{
    plan(load(head + leaflet + "languages = [\"lv\", \"de\"]\ncomplete = true\n"));
    EXPECT_THAT(findings(), ElementsAre("error LANG-MISSING skrejlapa.toml:7:20"));
}

TEST_F(PlanEditions, ReportsAMissingFolderOfTextsOnce)
{
    plan(load(head + "[[leaflet]]\nid = \"a\"\nlayout = \"l.toml\"\ncontent = \"no\"\n"));
    EXPECT_THAT(findings(), ElementsAre("error FILE-MISSING skrejlapa.toml:6:11"));
}

TEST_F(PlanEditions, MakesEditionsForTheScreenToo)
{
    const std::vector<Edition> editions = plan(load(head + leaflet + "profiles = [\"print\", \"web\"]\n"));
    EXPECT_THAT(outputs(editions),
                ElementsAre("/p/out/a/a-lv-print", "/p/out/a/a-lv-web", "/p/out/a/a-en-print", "/p/out/a/a-en-web"));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PlanEditions, MakesAProfileThatIsAskedForWhereTheLeafletNamesNone)
{
    EXPECT_THAT(outputs(plan(load(head + leaflet), {.languages = {{"lv", {}}}, .profiles = {{"web", {}}}})),
                ElementsAre("/p/out/a/a-lv-web"));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PlanEditions, KeepsToTheProfilesThatALeafletNames)
{
    plan(load(head + leaflet + "profiles = [\"print\"]\n"), {.profiles = {{"web", {}}}});
    EXPECT_THAT(findings(), ElementsAre("error PROJECT-SELECTION"));
}

TEST_F(PlanEditions, MakesWhatIsSelected)
{
    const Project project = load(head + leaflet + "[[leaflet]]\nid = \"b\"\nlayout = \"l.toml\"\ncontent = \"c\"\n");
    EXPECT_THAT(outputs(plan(project, {.leaflets = {{"b", {}}}, .languages = {{"en", {}}}})),
                ElementsAre("/p/out/b/b-en-print"));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PlanEditions, ReportsSelectionsThatNameNothing)
{
    plan(load(head + "[[leaflet]]\nid = \"rural\"\nlayout = \"l.toml\"\ncontent = \"c\"\n"),
         {.leaflets = {{"rurla", {}}}});
    EXPECT_THAT(findings(), ElementsAre("error PROJECT-SELECTION"));
    EXPECT_THAT(messages(), HasSubstr("there is no leaflet \"rurla\"; did you mean \"rural\"?"));
}

TEST_F(PlanEditions, TakesTheProfilesOfALanguage)
{
    const Project project =
        load(head + "[profiles.jt]\n" + leaflet + "profiles = [\"print\"]\n[leaflet.lang.en]\nprofiles = [\"jt\"]\n");
    EXPECT_THAT(outputs(plan(project)), ElementsAre("/p/out/a/a-lv-print", "/p/out/a/a-en-jt"));
}

TEST_F(PlanEditions, ReportsOnlyTheSelectionThatNamesNothing)
{
    plan(load(head + leaflet), {.languages = {{"de", {}}}, .profiles = {{"print", {}}}});
    EXPECT_EQ(found.all().size(), 1U);
}

TEST_F(PlanEditions, ReportsALanguageThatNoLeafletHas)
{
    plan(load(head + leaflet), {.languages = {{"de", {}}}});
    EXPECT_THAT(findings(), ElementsAre("error PROJECT-SELECTION"));
}

TEST_F(PlanEditions, TakesTheDateOfTheSelection)
{
    const Project project = load(head + "output = \"{leaflet}-{lang}-{date}\"\n" + leaflet);
    EXPECT_THAT(outputs(plan(project, {.date = TomlDate{2026, 3, 1}})),
                ElementsAre("/p/out/a-lv-2026-03-01", "/p/out/a-en-2026-03-01"));
}

TEST_F(PlanEditions, MakesHyphensOfCharactersThatFileNamesShouldNotHave)
{
    add("c/lv.md", "# A\n");
    const Project project = load("[project]\nlanguages = [\"lv\"]\noutput = \"Lapa 1/{leaflet}\"\n"
                                 "[[leaflet]]\nid = \"lauku/ā b\"\nlayout = \"l\"\ncontent = \"c\"\n");
    EXPECT_THAT(outputs(plan(project)), ElementsAre("/p/out/Lapa-1/lauku---b"));
}

TEST_F(PlanEditions, ReportsTwoEditionsOfOneName)
{
    plan(load(head + "output = \"{leaflet}\"\n" + leaflet));
    EXPECT_THAT(findings(), ElementsAre("error PROJECT-DUPLICATE-OUTPUT skrejlapa.toml:3:10"));
}

struct TemplateCase {
    const char* output;
    const char* finding;
};

class OutputTemplates : public PlanEditions, public testing::WithParamInterface<TemplateCase>
{
};

TEST_P(OutputTemplates, AreRefused)
{
    EXPECT_THAT(
        plan(load("[project]\nlanguages = [\"lv\"]\noutput = \"" + std::string(GetParam().output) + "\"\n" + leaflet)),
        IsEmpty());
    EXPECT_THAT(findings(), ElementsAre(std::string("error ") + GetParam().finding + " skrejlapa.toml:3:10"));
}

INSTANTIATE_TEST_SUITE_P(
    Output, OutputTemplates,
    testing::Values(TemplateCase{"{leaflt}", "PROJECT-OUTPUT"}, TemplateCase{"{leaflet", "PROJECT-OUTPUT"},
                    TemplateCase{"{date}", "PROJECT-OUTPUT"}, TemplateCase{"", "PROJECT-OUTPUT"},
                    TemplateCase{"a/", "PROJECT-OUTPUT"}, TemplateCase{"../{leaflet}", "FILE-OUTSIDE"},
                    TemplateCase{"/{leaflet}", "FILE-OUTSIDE"}, TemplateCase{"{rwo}-{leaflet}", "PROJECT-OUTPUT"}));

TEST_F(PlanEditions, LeaveTheRowAndWhatSetsItOffOutWhereThereIsNone)
{
    EXPECT_THAT(outputs(plan(load("[project]\nlanguages = [\"lv\"]\noutput = \"{leaflet}-{row}-{lang}\"\n" + leaflet))),
                ElementsAre("/p/out/a-lv"));
}

TEST_F(PlanEditions, MakesEachRowInAllLanguagesOneRowAfterTheOther)
{
    add("rows.csv", "id,name\nr 1,A\nr2,B\n");
    Project project = load(head + leaflet + "data = \"rows.csv\"\nkey = \"id\"\n");
    load_data_rows(files, project, sources, found);
    EXPECT_THAT(outputs(plan(project)), ElementsAre("/p/out/a/a-r-1-lv-print", "/p/out/a/a-r-1-en-print",
                                                    "/p/out/a/a-r2-lv-print", "/p/out/a/a-r2-en-print"));
}

TEST_F(PlanEditions, MakesNothingOfALeafletWhoseDataHaveMistakes)
{
    add("rows.csv", "id,name\nr1,A\nr1,B\n");
    Project project = load(head + leaflet + "data = \"rows.csv\"\nkey = \"id\"\n");
    load_data_rows(files, project, sources, found);
    EXPECT_THAT(plan(project), IsEmpty());
    EXPECT_THAT(findings(), ElementsAre("error DATA-KEY rows.csv:3:1"));
}

TEST_F(PlanEditions, FindsNothingInFundersWhoseKeysAreInForce)
{
    add("f.toml", R"([[funder.km.version]]
id = "1"
from = 2024-07-01
files = { full-horizontal = "k.svg" }
[funder.unused]
rank = 3
separator = "line"
grounds = ["white"]
logo = "u.svg"
[grant.g]
funders = ["km@1"]
scope = "each page"
separator = "none"
statement.lv = { text = "x", approved = true, by = "KM", date = 2026-02-11 }
)");
    plan(load(head + "funders = \"f.toml\"\n" + leaflet + "grant = \"g\"\n"));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PlanEditions, ReadsThePartnersOfALeaflet)
{
    const std::vector<Edition> editions = plan(load(head + leaflet + R"(date = 2026-03-01
[[leaflet.partner]]
name = "{{municipality}}"
logo = "logos/{{crest}}.svg"
min-height = "9mm"
)"));
    ASSERT_FALSE(editions.empty());
    const Funder& partner = editions.front().entry->partners.at(0);
    EXPECT_EQ(partner.rules.role, "partner");
    EXPECT_EQ(partner.versions.at(0).files.at("full-horizontal").text, "logos/{{crest}}.svg");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PlanEditions, ReportsAProjectWithoutLeaflets)
{
    plan(load(head));
    EXPECT_THAT(findings(), ElementsAre("error PROJECT-NO-LEAFLET"));
}

} // namespace
} // namespace skrejlapa
