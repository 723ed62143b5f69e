#include "project_fixture.h"

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class LoadProject : public ProjectFixture
{
};

constexpr const char* head =
    "[project]\nschema = 1\nname = \"P\"\nsource-language = \"lv\"\nlanguages = [\"lv\", \"en\"]\n";

TEST_F(LoadProject, ReadsTheProjectTable)
{
    const Project project = load(std::string(head) + "fonts = [\"f\"]\nout = \"o\"\noutput = \"{leaflet}\"\n");
    EXPECT_EQ(project.name, "P");
    EXPECT_EQ(project.source_language, "lv");
    EXPECT_THAT(project.languages, ElementsAre("lv", "en"));
    EXPECT_EQ(project.fonts.at(0).text, "f");
    EXPECT_EQ(project.out, "o");
    EXPECT_EQ(project.output.text, "{leaflet}");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(LoadProject, TakesTheFirstLanguageForTheSourceWhereNoneIsNamed)
{
    EXPECT_EQ(load("[project]\nlanguages = [\"et\", \"en\"]\n").source_language, "et");
}

TEST_F(LoadProject, ReadsFields)
{
    EXPECT_EQ(*load(std::string(head) + "[fields]\nphone = \"1\"\n").fields.find("phone")->value.string(), "1");
}

TEST_F(LoadProject, ReportsUnknownKeysWithTheNearest)
{
    load("[projct]\n[project]\nlanguage = \"lv\"\n[[leaflet]]\nid = \"a\"\nlayot = \"x\"\ncontent = \"c\"\n");
    EXPECT_THAT(findings(),
                ElementsAre("error TOML-UNKNOWN-KEY skrejlapa.toml:3:1", "error TOML-UNKNOWN-KEY skrejlapa.toml:1:2",
                            "error TOML-MISSING-KEY skrejlapa.toml:4:1", "error TOML-UNKNOWN-KEY skrejlapa.toml:6:1"));
    EXPECT_THAT(messages(), HasSubstr("did you mean \"project\"?"));
    EXPECT_THAT(messages(), HasSubstr("did you mean \"languages\"?"));
    EXPECT_THAT(messages(), HasSubstr("did you mean \"layout\"?"));
}

TEST_F(LoadProject, ReportsAnotherSchema)
{
    load("[project]\nschema = 2\n");
    EXPECT_THAT(findings(), ElementsAre("error PROJECT-SCHEMA skrejlapa.toml:2:10"));
}

TEST_F(LoadProject, ReportsWhatIsNoLanguage)
{
    load("[project]\nsource-language = \"latviski\"\nlanguages = [\"lv\", \"l\", \"en_GB\", \"lv-x-easy\"]\n");
    EXPECT_THAT(findings(),
                ElementsAre("error PROJECT-LANGUAGE skrejlapa.toml:3:20", "error PROJECT-LANGUAGE skrejlapa.toml:3:25",
                            "error PROJECT-LANGUAGE skrejlapa.toml:2:19"));
}

TEST_F(LoadProject, RefusesPathsOutOfTheProject)
{
    load(std::string(head) + "out = \"../o\"\nfunders = \"/etc/f.toml\"\n");
    EXPECT_THAT(findings(),
                ElementsAre("error FILE-OUTSIDE skrejlapa.toml:6:7", "error FILE-OUTSIDE skrejlapa.toml:7:11"));
}

TEST_F(LoadProject, ReportsLeafletsWithoutOrWithATakenId)
{
    const Project project = load(std::string(head) + "[[leaflet]]\nlayout = \"l\"\ncontent = \"c\"\n"
                                                     "[[leaflet]]\nid = \"a\"\nlayout = \"l\"\ncontent = \"c\"\n"
                                                     "[[leaflet]]\nid = \"a\"\nlayout = \"l\"\ncontent = \"c\"\n");
    EXPECT_EQ(project.leaflets.entries.size(), 1U);
    EXPECT_THAT(findings(), ElementsAre("error TOML-MISSING-KEY skrejlapa.toml:6:1",
                                        "error PROJECT-DUPLICATE-ID skrejlapa.toml:14:6"));
}

TEST_F(LoadProject, AsksForTwoBracketsAroundLeaflets)
{
    load(std::string(head) + "[leaflet]\nid = \"a\"\n");
    EXPECT_THAT(findings(), ElementsAre("error TOML-TYPE skrejlapa.toml:6:1"));
}

TEST_F(LoadProject, ChecksTheOverridesThatNoEditionUses)
{
    load(std::string(head) + "[[leaflet]]\nid = \"a\"\nlayout = \"l\"\ncontent = \"c\"\n"
                             "[leaflet.lang.xx]\nlayuot = \"m\"\n[leaflet.profile.zz]\ngrant = \"g\"\n"
                             "[leaflet.lang.de.profile.web]\nfunders = [\"f\"]\n");
    EXPECT_THAT(findings(),
                ElementsAre("error TOML-UNKNOWN-KEY skrejlapa.toml:11:1", "error FUNDER-UNKNOWN skrejlapa.toml:15:12",
                            "error PROJECT-UNKNOWN-PROFILE skrejlapa.toml:12:18",
                            "error GRANT-UNKNOWN skrejlapa.toml:13:9"));
}

TEST_F(LoadProject, FindsAllMistakesOfTheOutputsName)
{
    load("[project]\noutput = \"{leaflt}-{rwo}\"\n");
    EXPECT_THAT(findings(),
                ElementsAre("error PROJECT-OUTPUT skrejlapa.toml:2:10", "error PROJECT-OUTPUT skrejlapa.toml:2:10"));
}

TEST_F(LoadProject, FindsOverridesForWhatIsNoLanguage)
{
    load(std::string(head) +
         "[[leaflet]]\nid = \"a\"\nlayout = \"l\"\ncontent = \"c\"\n[leaflet.lang.e_n]\ncomplete = true\n");
    EXPECT_THAT(findings(), ElementsAre("error PROJECT-LANGUAGE skrejlapa.toml:10:15"));
}

TEST_F(LoadProject, RefusesAKeyOfNoDataAndDataOfOneLanguage)
{
    load(std::string(head) + "[[leaflet]]\nid = \"a\"\nlayout = \"l\"\ncontent = \"c\"\nkey = \"k\"\n"
                             "[leaflet.lang.lv]\ndata = \"d.csv\"\n");
    EXPECT_THAT(findings(),
                ElementsAre("error TOML-MISSING-KEY skrejlapa.toml:10:1", "error DATA-OVERRIDE skrejlapa.toml:12:1"));
}

TEST_F(LoadProject, ReportsUnknownProfilesOfALeaflet)
{
    load(std::string(head) +
         "[profiles.jt]\n[[leaflet]]\nid = \"a\"\nlayout = \"l\"\ncontent = \"c\"\nprofiles = [\"jt\", \"prnt\"]\n");
    EXPECT_THAT(findings(), ElementsAre("error PROJECT-UNKNOWN-PROFILE skrejlapa.toml:11:19"));
}

TEST_F(LoadProject, ReadsItsWordsForHyphenation)
{
    const Project project = load(std::string(head) + "[hyphenation.lv]\nwords = [\"lau-ku\"]\nminima = [2, 4]\n");
    EXPECT_THAT(findings(), IsEmpty());
    ASSERT_EQ(project.hyphenation.size(), 1U);
    EXPECT_EQ(project.hyphenation[0].words.at(0).text, "lau-ku");
    EXPECT_EQ(project.hyphenation[0].letters_before, 2);
    EXPECT_EQ(project.hyphenation[0].letters_after, 4);
}

TEST_F(LoadProject, FindsMistakesInTheTablesOfHyphenation)
{
    load(std::string(head) + "[hyphenation]\nde = 1\nlatvian = { words = [1] }\nlv = { minima = [2], word = \"a\" }\n");
    EXPECT_THAT(findings(),
                ElementsAre("error TOML-TYPE skrejlapa.toml:7:6", "error PROJECT-LANGUAGE skrejlapa.toml:8:1",
                            "error TOML-TYPE skrejlapa.toml:8:22", "error TOML-VALUE skrejlapa.toml:9:17",
                            "error TOML-UNKNOWN-KEY skrejlapa.toml:9:22"));
}

TEST_F(LoadProject, ReadsItsTextRules)
{
    const Project project =
        load(std::string(head) + "[text-rules]\nrules = \"none\"\n[text-rules.lv]\nrules = [\"quotes\"]\n"
                                 "quotes = [\"“\", \"”\"]\n");
    EXPECT_THAT(findings(), IsEmpty());
    ASSERT_EQ(project.text_rules.size(), 2U);
    EXPECT_EQ(project.text_rules[0].language.text, "");
    EXPECT_EQ(project.text_rules[0].rules.value().at(0).text, "none");
    EXPECT_EQ(project.text_rules[1].language.text, "lv");
    EXPECT_EQ(project.text_rules[1].quotes.value().size(), 2U);
}

TEST_F(LoadProject, FindsMistakesInItsTextRules)
{
    load(std::string(head) + "[text-rules]\nrule = \"none\"\n[text-rules.latvian]\nquote = 1\n");
    EXPECT_THAT(findings(),
                ElementsAre("error PROJECT-LANGUAGE skrejlapa.toml:8:13", "error TOML-UNKNOWN-KEY skrejlapa.toml:9:1",
                            "error TOML-UNKNOWN-KEY skrejlapa.toml:7:1"));
}

TEST_F(LoadProject, IsEmptyAfterASyntaxError)
{
    EXPECT_TRUE(load("[project\n").leaflets.entries.empty());
    EXPECT_THAT(findings(), ElementsAre("error TOML-SYNTAX skrejlapa.toml:1:9"));
}

TEST_F(LoadProject, ReportsAMissingFundersFileAtItsName)
{
    load(std::string(head) + "funders = \"f.toml\"\n");
    EXPECT_THAT(findings(), ElementsAre("error FILE-MISSING skrejlapa.toml:6:11"));
}

TEST(BareProject, KnowsPrintAndWeb)
{
    const Project project = make_bare_project("/x");
    EXPECT_EQ(project.profile("print")->medium, Medium::print);
    EXPECT_EQ(project.profile("web")->medium, Medium::screen);
}

TEST(FindProject, LooksInTheFoldersAbove)
{
    MemoryFiles files;
    files.add("/a/b/skrejlapa.toml", "");
    files.add("/a/b/c/d/x.toml", "");
    EXPECT_EQ(find_project(files, "/a/b/c/d/x.toml"), Path("/a/b"));
    EXPECT_EQ(find_project(files, "/a/b/"), Path("/a/b"));
    EXPECT_EQ(find_project(files, "/a/b/c/../c/./d/"), Path("/a/b"));
    EXPECT_EQ(find_project(files, "/a"), std::nullopt);
    EXPECT_EQ(find_project(files, "/"), std::nullopt);
}

TEST(FindProject, FindsOneInTheRoot)
{
    MemoryFiles files;
    files.add("/skrejlapa.toml", "");
    EXPECT_EQ(find_project(files, "/a/b"), Path("/"));
}

struct PathCase {
    const char* written;
    const char* found; ///< null: refused
};

class PathInProject : public testing::TestWithParam<PathCase>
{
};

TEST_P(PathInProject, StaysInside)
{
    const Project project = make_bare_project("/p");
    Diagnostics findings;
    const std::optional<Path> path = path_in_project(project, {GetParam().written, {}}, findings);
    if (GetParam().found == nullptr) {
        EXPECT_EQ(path, std::nullopt);
        EXPECT_EQ(findings.all().at(0).code, "FILE-OUTSIDE");
    } else {
        EXPECT_EQ(path, Path(GetParam().found));
    }
}

INSTANTIATE_TEST_SUITE_P(Paths, PathInProject,
                         testing::Values(PathCase{"a/b", "/p/a/b"}, PathCase{"a/../b", "/p/b"}, PathCase{"./a", "/p/a"},
                                         PathCase{"../a", nullptr}, PathCase{"a/../../b", nullptr},
                                         PathCase{"/etc/passwd", nullptr}, PathCase{"", nullptr},
                                         PathCase{"..", nullptr}));

} // namespace
} // namespace skrejlapa
