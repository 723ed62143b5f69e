#include "build/edition_card.h"
#include "written_project.h"

namespace skrejlapa
{

namespace
{

class EditionCard : public WrittenProject
{
protected:
    std::string bleed(const std::string& page)
    {
        files.written.add("/layout.toml", page);
        const TomlTable layout = load_toml(files, "/layout.toml", {}, sources, found);
        const PrinterCard card = with_workshop(
            [&](const Workshop& workshop) { return choose_card(workshop, edition, layout, sources, found); });
        return card.bleed ? card.bleed->text : "the layout's";
    }
};

TEST_F(EditionCard, IsTheDefaultCardWhereNothingElseSpeaks) { EXPECT_EQ(bleed("[page]\nsize = \"A5\"\n"), "3mm"); }

TEST_F(EditionCard, YieldsToTheLayoutWhereItIsTheDefault)
{
    EXPECT_EQ(bleed("[page]\nbleed = \"4mm\"\n"), "the layout's");
}

TEST_F(EditionCard, OfAPrinterWinsOverTheLayout)
{
    files.written.add("/cards/house.toml", "bleed = \"5mm\"\n");
    printer = "/cards/house.toml";
    EXPECT_EQ(bleed("[page]\nbleed = \"4mm\"\n"), "5mm");
}

TEST_F(EditionCard, OfAPrinterLeavesOpenWhatTheLayoutSays)
{
    files.written.add("/cards/house.toml", "crop-marks = false\n");
    printer = "/cards/house.toml";
    EXPECT_EQ(bleed("[page]\nbleed = \"4mm\"\n"), "the layout's");
}

TEST_F(EditionCard, OfTheCommandLineWinsOverTheProfileThatNamesIt)
{
    files.written.add("/cards/house.toml", "bleed = \"5mm\"\n");
    for (Profile& profile : project.profiles) {
        profile.printer = "/cards/house.toml";
        profile.settings.bleed = Located{"6mm", {}};
    }
    printer = "/cards/house.toml";
    EXPECT_EQ(bleed("[page]\nbleed = \"4mm\"\n"), "5mm");
}

TEST_F(EditionCard, GivesWayToTheProfile)
{
    for (Profile& profile : project.profiles)
        profile.settings.bleed = Located{"6mm", {}};
    EXPECT_EQ(bleed("[page]\nbleed = \"4mm\"\n"), "6mm");
}

} // namespace

} // namespace skrejlapa
