#include "build/edition_card.h"
#include "written_project.h"

namespace skrejlapa
{

namespace
{

class EditionCard : public WrittenProject
{
protected:
    /// The bleed in force, mm.
    double bleed(const std::string& page)
    {
        write_layout("[boxes.sheet]\nchildren = [\"title\", \"body\"]\n[boxes.title]\ncontent = \"title\"\n"
                     "[boxes.body]\ncontent = \"body\"\n",
                     page);
        return laid_out()->leaflet.format.bleed.to_mm();
    }
    PrinterCard card()
    {
        return with_workshop([&](const Workshop& workshop) { return choose_card(workshop, edition, sources, found); });
    }
    void let_profiles_say_bleed(Length bleed)
    {
        for (Profile& profile : project.profiles)
            profile.settings.bleed = Given<Length>{bleed, {.voice = Voice::profile}};
    }
    static constexpr double tolerance_mm = 0.001;
};

TEST_F(EditionCard, IsTheDefaultCardWhereNothingElseSpeaks) { EXPECT_NEAR(bleed(""), 3, tolerance_mm); }

TEST_F(EditionCard, YieldsToTheLayoutWhereItIsTheDefault) { EXPECT_NEAR(bleed("bleed = \"4mm\"\n"), 4, tolerance_mm); }

TEST_F(EditionCard, OfAPrinterWinsOverTheLayout)
{
    files.written.add("/cards/house.toml", "bleed = \"5mm\"\n");
    printer = "/cards/house.toml";
    EXPECT_NEAR(bleed("bleed = \"4mm\"\n"), 5, tolerance_mm);
}

TEST_F(EditionCard, OfAPrinterLeavesOpenWhatTheLayoutSays)
{
    files.written.add("/cards/house.toml", "crop-marks = false\n");
    printer = "/cards/house.toml";
    EXPECT_NEAR(bleed("bleed = \"4mm\"\n"), 4, tolerance_mm);
}

TEST_F(EditionCard, OfTheCommandLineWinsOverTheProfileThatNamesIt)
{
    files.written.add("/cards/house.toml", "bleed = \"5mm\"\n");
    for (Profile& profile : project.profiles)
        profile.printer = "/cards/house.toml";
    let_profiles_say_bleed(mm(6));
    printer = "/cards/house.toml";
    EXPECT_NEAR(bleed("bleed = \"4mm\"\n"), 5, tolerance_mm);
}

TEST_F(EditionCard, GivesWayToTheProfile)
{
    let_profiles_say_bleed(mm(6));
    EXPECT_NEAR(bleed("bleed = \"4mm\"\n"), 6, tolerance_mm);
}

TEST_F(EditionCard, TakesTheInkLimitOfTheJobsPaper)
{
    files.written.add("/cards/house.toml", "ink-limit = { coated = \"320%\", uncoated = \"260%\" }\n");
    printer = "/cards/house.toml";
    EXPECT_DOUBLE_EQ(card().ink_limit->value.coated->value, 3.2);
    edition.entry.edit([&](LeafletEntry& entry) { entry.job.paper = Given<Paper>{Paper::uncoated}; });
    EXPECT_DOUBLE_EQ(card().ink_limit->value.uncoated->value, 2.6);
}

TEST_F(EditionCard, LeavesTheOtherPaperToTheWeakerVoices)
{
    files.written.add("/cards/house.toml", "ink-limit = { uncoated = \"260%\" }\n");
    printer = "/cards/house.toml";
    EXPECT_DOUBLE_EQ(card().ink_limit->value.coated->value, 3.0) << "the default card's";
}

TEST_F(EditionCard, TakesNoProfileForAnotherCondition)
{
    files.written.add("/cards/house.toml", "condition = \"FOGRA51\"\n");
    printer = "/cards/house.toml";
    EXPECT_FALSE(card().profile.has_value());
    EXPECT_EQ(card().condition->value.coated, "FOGRA51");
}

TEST_F(EditionCard, NamesNoProfileAfterAnotherCondition)
{
    files.written.add("/cards/house.toml", "profile = \"icc/house.icc\"\n");
    printer = "/cards/house.toml";
    EXPECT_FALSE(card().condition.has_value());
    EXPECT_EQ(card().profile->value.coated, "icc/house.icc");
}

} // namespace

} // namespace skrejlapa
