#include "project_fixture.h"

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class PrinterCards : public ProjectFixture
{
protected:
    Project project = make_bare_project("/p");
    FileId namer = sources.add("/p/n.toml", "printer = \"x\"\n");

    PrinterCard load_card(const std::string& name)
    {
        return load_printer_card(files, project, {"/data"}, {name, {namer, 10, 13}}, Voice::printers_card, sources,
                                 found);
    }
};

TEST_F(PrinterCards, AreFoundByNameInTheProject)
{
    add("layouts/printers/jt.toml", "bleed = \"4mm\"\nsafe = \"3mm\"\ncrop-marks = false\nprofile = \"icc/x.icc\"\n");
    const PrinterCard card = load_card("jt");
    EXPECT_EQ(card.bleed->value, mm(4));
    EXPECT_EQ(card.safe->value, mm(3));
    EXPECT_EQ(card.crop_marks->value, MarkWish::forbidden);
    EXPECT_EQ(card.profile->value.coated, "icc/x.icc");
    EXPECT_EQ(card.profile->value.uncoated, "icc/x.icc");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PrinterCards, AreFoundInTheDataFolderAfterTheProject)
{
    files.add("/data/layouts/printers/jt.toml", "bleed = \"4mm\"\n");
    EXPECT_EQ(load_card("jt").bleed->value, mm(4));
    add("layouts/printers/jt.toml", "bleed = \"5mm\"\n");
    EXPECT_EQ(load_card("jt").bleed->value, mm(5));
}

TEST_F(PrinterCards, AreFoundByPath)
{
    add("cards/a b.toml", "bleed = \"4mm\"\n");
    EXPECT_EQ(load_card("cards/a b.toml").bleed->value, mm(4));
}

TEST_F(PrinterCards, MayLieAnywhereWhenTheCommandLineNamesThem)
{
    files.add("/else/jt.toml", "bleed = \"4mm\"\n");
    const PrinterCard card =
        load_printer_card(files, project, {"/data"}, {"/else/jt.toml", {}}, Voice::command_line, sources, found);
    EXPECT_EQ(card.bleed->value, mm(4));
}

TEST_F(PrinterCards, MayNotLieOutsideWhenAFileNamesThem)
{
    load_card("/else/jt.toml");
    load_card("../jt.toml");
    EXPECT_THAT(findings(), ElementsAre("error FILE-OUTSIDE n.toml:1:11", "error FILE-OUTSIDE n.toml:1:11"));
}

TEST_F(PrinterCards, AreReportedWhereTheyAreMissing)
{
    load_card("no");
    EXPECT_THAT(findings(), ElementsAre("error FILE-MISSING n.toml:1:11"));
}

TEST_F(PrinterCards, AreCheckedWhole)
{
    add("layouts/printers/jt.toml", "bled = \"4mm\"\nsafe = \"3\"\nink-limit = \"much\"\npicture-ppi = 0\n"
                                    "paper = \"glossy\"\nblack-overprint = 1\n");
    load_card("jt");
    EXPECT_THAT(findings(), ElementsAre("error LENGTH-SYNTAX layouts/printers/jt.toml:2:8",
                                        "error TOML-TYPE layouts/printers/jt.toml:3:13",
                                        "error TOML-VALUE layouts/printers/jt.toml:5:9",
                                        "error TOML-VALUE layouts/printers/jt.toml:4:15",
                                        "error TOML-TYPE layouts/printers/jt.toml:6:19",
                                        "error TOML-UNKNOWN-KEY layouts/printers/jt.toml:1:1",
                                        "note LATER-RELEASE layouts/printers/jt.toml:3:13"));
}

TEST_F(PrinterCards, ThatAreShippedHoldNoMistakes)
{
    const DiskFiles disk;
    const PrinterCard card =
        load_printer_card(disk, project, {SKREJLAPA_SOURCE_DIR}, {"default", {}}, Voice::default_card, sources, found);
    EXPECT_EQ(card.bleed->value, mm(3));
    EXPECT_EQ(card.crop_marks->value, MarkWish::wanted);
    EXPECT_THAT(findings(), IsEmpty());
}

} // namespace
} // namespace skrejlapa
