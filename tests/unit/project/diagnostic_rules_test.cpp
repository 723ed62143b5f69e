#include "project_fixture.h"

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;

class Rules : public ProjectFixture
{
};

TEST_F(Rules, AreRead)
{
    const Project project = load("[project]\n[diagnostics]\ndeny = [\"LANG-MISSING\", \"warnings\"]\n"
                                 "[[diagnostics.allow]]\ncode = \"FIT-OVERSET\"\nleaflet = \"a\"\nfile = \"b.md\"\n"
                                 "until = 2026-12-31\nreason = \"c\"\n");
    EXPECT_EQ(project.diagnostics.deny.at(1).text, "warnings");
    EXPECT_EQ(project.diagnostics.allow.at(0).code, "FIT-OVERSET");
    EXPECT_EQ(project.diagnostics.allow.at(0).until->month, 12);
    EXPECT_THAT(findings(), testing::IsEmpty());
}

TEST_F(Rules, ReportCodesThatAreMisspelt)
{
    load("[project]\n[diagnostics]\ndeny = [\"LANG-MISING\"]\n");
    EXPECT_THAT(findings(), ElementsAre("error DIAGNOSTICS-UNKNOWN-CODE skrejlapa.toml:3:9"));
}

TEST_F(Rules, WarnOfCodesThatMayComeLater)
{
    load("[project]\n[diagnostics]\ndeny = [\"SOME-OTHER-THING\"]\n");
    EXPECT_THAT(findings(), ElementsAre("warning DIAGNOSTICS-UNKNOWN-CODE skrejlapa.toml:3:9"));
}

} // namespace
} // namespace skrejlapa
