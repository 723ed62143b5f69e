#include "project/read_profiles.h"

#include "project_fixture.h"

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class Profiles : public ProjectFixture
{
protected:
    Project project;

    const Profile& read(std::string text, std::string_view name)
    {
        project = make_bare_project("/p");
        const TomlTable table = parse(std::move(text));
        const TomlEntry* const profiles = table.find("profiles");
        project.profiles = read_profiles(profiles->value.table(), found);
        return *project.profile(name);
    }
};

TEST_F(Profiles, AddTheBuiltInOnes)
{
    EXPECT_EQ(read("[profiles.x]\n", "print").printer, "default");
    EXPECT_EQ(read("[profiles.x]\n", "web").medium, Medium::screen);
}

TEST_F(Profiles, StandOnTheBuiltInOneOfTheirName)
{
    EXPECT_THAT(read("[profiles.print]\nprinter = \"jt\"\n", "print").standards, ElementsAre(PdfStandard::pdf_x4));
}

TEST_F(Profiles, ExtendOthersWhateverTheirOrder)
{
    const Profile& profile = read("[profiles.c]\nextends = \"b\"\nsafe = \"4mm\"\n[profiles.b]\nextends = \"print\"\n"
                                  "bleed = \"5mm\"\nprinter = \"jt\"\n",
                                  "c");
    EXPECT_EQ(profile.printer, "jt");
    EXPECT_EQ(profile.settings.bleed->value, mm(5));
    EXPECT_EQ(profile.settings.safe->value, mm(4));
    EXPECT_EQ(profile.medium, Medium::print);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Profiles, AreForTheScreenWhereTheyExtendWebOrClaimOnlyItsStandards)
{
    EXPECT_EQ(read("[profiles.a]\nextends = \"web\"\n", "a").medium, Medium::screen);
    EXPECT_EQ(read("[profiles.a]\nstandard = [\"PDF/UA-1\", \"PDF/A-2a\"]\n", "a").medium, Medium::screen);
    EXPECT_EQ(read("[profiles.a]\nstandard = [\"PDF/X-4\", \"PDF/UA-1\"]\n", "a").medium, Medium::print);
    EXPECT_EQ(read("[profiles.a]\nstandard = \"PDF-1.4\"\n", "a").medium, Medium::print);
}

TEST_F(Profiles, StayForPrintWhereTheyClaimWhatBothTake)
{
    EXPECT_EQ(read("[profiles.print]\nstandard = [\"PDF-1.7\", \"PDF/UA-1\"]\n", "print").medium, Medium::print);
    EXPECT_EQ(read("[profiles.web]\nstandard = [\"PDF-1.7\", \"PDF/UA-1\"]\n", "web").medium, Medium::screen);
}

TEST_F(Profiles, ForPrintHaveNoColorOfScreens)
{
    EXPECT_EQ(read("[profiles.a]\nextends = \"print\"\ncolor = \"rgb\"\n[profiles.b]\nextends = \"a\"\n", "b").color,
              "");
    EXPECT_THAT(findings(), ElementsAre("error PROJECT-PROFILE-COLOR t.toml:3:9"));
}

TEST_F(Profiles, ForPrintInheritNoColorOfScreens)
{
    read("[profiles.a]\nextends = \"web\"\ncolor = \"rgb\"\n[profiles.b]\nextends = \"a\"\nstandard = \"PDF/X-4\"\n",
         "b");
    EXPECT_THAT(findings(), ElementsAre("error PROJECT-PROFILE-COLOR t.toml:4:11"));
}

TEST_F(Profiles, HaveTheColorOfTheirMedium)
{
    EXPECT_EQ(read("[profiles.a]\nextends = \"print\"\ncolor = \"cmyk\"\n", "a").color, "cmyk");
    EXPECT_EQ(read("[profiles.a]\nextends = \"web\"\ncolor = \"rgb\"\n", "a").color, "rgb");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Profiles, ReportCyclesOnce)
{
    read("[profiles.a]\nextends = \"b\"\n[profiles.b]\nextends = \"a\"\n", "a");
    EXPECT_THAT(findings(), ElementsAre("error PROJECT-PROFILE-CYCLE t.toml:4:11"));
}

TEST_F(Profiles, ReportAProfileThatExtendsItself)
{
    read("[profiles.a]\nextends = \"a\"\n", "a");
    EXPECT_THAT(findings(), ElementsAre("error PROJECT-PROFILE-CYCLE t.toml:2:11"));
}

TEST_F(Profiles, ReportUnknownBasesStandardsAndKeys)
{
    read("[profiles.a]\nextends = \"prnt\"\nstandard = \"PDF/X4\"\nblled = \"3mm\"\n", "a");
    EXPECT_THAT(findings(), ElementsAre("error PROJECT-UNKNOWN-PROFILE t.toml:2:11", "error TOML-VALUE t.toml:3:12",
                                        "error TOML-UNKNOWN-KEY t.toml:4:1"));
}

TEST_F(Profiles, ReportLengthsWithoutAUnit)
{
    read("[profiles.a]\nbleed = \"3\"\nsafe = 5\nmark-offset = \"2em\"\n", "a");
    EXPECT_THAT(findings(), ElementsAre("error LENGTH-SYNTAX t.toml:2:9", "error LENGTH-SYNTAX t.toml:3:8",
                                        "error LENGTH-SYNTAX t.toml:4:15"));
}

} // namespace
} // namespace skrejlapa
