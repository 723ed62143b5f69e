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
        return load_printer_card(files, project, {"/data"}, {name, {namer, 10, 13}}, Voice::printers_card,
                                 ParsedTomls(1), sources, found);
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
    const PrinterCard card = load_printer_card(files, project, {"/data"}, {"/else/jt.toml", {}}, Voice::command_line,
                                               ParsedTomls(1), sources, found);
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
                                        "error TOML-VALUE layouts/printers/jt.toml:5:9",
                                        "error TOML-TYPE layouts/printers/jt.toml:3:13",
                                        "error TOML-VALUE layouts/printers/jt.toml:4:15",
                                        "error TOML-TYPE layouts/printers/jt.toml:6:19",
                                        "error TOML-UNKNOWN-KEY layouts/printers/jt.toml:1:1"));
}

TEST_F(PrinterCards, HoldAValueForEachPaper)
{
    add("layouts/printers/jt.toml", "ink-limit = { coated = \"320%\", uncoated = \"260%\" }\ncondition = \"FOGRA39\"\n"
                                    "profile = { uncoated = \"icc/u.icc\" }\n");
    const PrinterCard card = load_card("jt");
    EXPECT_DOUBLE_EQ(card.ink_limit->value.coated->value, 3.2);
    EXPECT_DOUBLE_EQ(card.ink_limit->value.uncoated->value, 2.6);
    EXPECT_EQ(card.condition->value.uncoated, "FOGRA39");
    EXPECT_FALSE(card.profile->value.coated.has_value());
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PrinterCards, HoldALengthForEachNumberOfInks)
{
    add("layouts/printers/jt.toml", "smallest-reversed-type = \"9pt\"\n"
                                    "smallest-reversed-line = { two-inks = \"0.5pt\", three-inks = \"1pt\" }\n");
    const PrinterCard card = load_card("jt");
    EXPECT_EQ(card.smallest_reversed_type->value.white, pt(9));
    EXPECT_EQ(card.smallest_reversed_type->value.three_inks, pt(9));
    EXPECT_FALSE(card.smallest_reversed_line->value.white.has_value());
    EXPECT_EQ(card.smallest_reversed_line->value.two_inks, pt(0.5));
    EXPECT_EQ(card.smallest_reversed_line->value.three_inks, pt(1));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PrinterCards, SayTheSourceOfEachValue)
{
    add("layouts/printers/jt.toml",
        "source = \"jt.lv\"\nbleed = \"3mm\"\nsafe = \"3mm\"\n[sources]\nsafe = \"by telephone\"\n");
    const PrinterCard card = load_card("jt");
    EXPECT_EQ(card.bleed->origin.source, "jt.lv");
    EXPECT_EQ(card.safe->origin.source, "by telephone");
    EXPECT_EQ(card.safe->origin.owner, "the card \"jt\"");
}

TEST_F(PrinterCards, KnowTheKeysOfTheirSources)
{
    add("layouts/printers/jt.toml", "bleed = \"3mm\"\n[sources]\nbled = \"jt.lv\"\n");
    load_card("jt");
    EXPECT_THAT(findings(), ElementsAre("error TOML-UNKNOWN-KEY layouts/printers/jt.toml:3:1"));
}

struct WrongValue {
    const char* line;
    const char* code;
};

class WrongCardValue : public PrinterCards, public testing::WithParamInterface<WrongValue>
{
};

TEST_P(WrongCardValue, IsReported)
{
    add("layouts/printers/jt.toml", std::string(GetParam().line) + "\n");
    load_card("jt");
    ASSERT_EQ(found.all().size(), 1U) << messages();
    EXPECT_EQ(found.all().front().code, GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongCardValue,
    testing::Values(WrongValue{"ink-limit = \"500%\"", "TOML-VALUE"}, WrongValue{"ink-limit = 300", "TOML-TYPE"},
                    WrongValue{"ink-limit = { coated = \"300\" }", "TOML-TYPE"},
                    WrongValue{"ink-limit = { gloss = \"300%\" }", "TOML-UNKNOWN-KEY"},
                    WrongValue{"crop-marks = \"maybe\"", "TOML-VALUE"}, WrongValue{"fold-marks = 1", "TOML-TYPE"},
                    WrongValue{"rich-black = [50, 40, 0]", "TOML-VALUE"},
                    WrongValue{"rich-black = [50, 40, 0, 101]", "TOML-VALUE"},
                    WrongValue{"rich-black-area = \"20mm\"", "TOML-TYPE"}, WrongValue{"condition = \"\"", "TOML-VALUE"},
                    WrongValue{"standard = \"PDF/X-5\"", "TOML-VALUE"}, WrongValue{"bitmap-ppi = 0", "TOML-VALUE"},
                    WrongValue{"mark-offset = \"2em\"", "LENGTH-SYNTAX"},
                    WrongValue{"mark-offset = \"500mm\"", "TOML-VALUE"}, WrongValue{"bleed = \"300cm\"", "TOML-VALUE"},
                    WrongValue{"text = \"curves\"", "TOML-VALUE"},
                    WrongValue{"smallest-reversed-line = { four-inks = \"1pt\" }", "TOML-UNKNOWN-KEY"},
                    WrongValue{"smallest-reversed-line = { white = \"1\" }", "LENGTH-SYNTAX"},
                    WrongValue{"smallest-reversed-type = \"8\"", "LENGTH-SYNTAX"},
                    WrongValue{"file-names = \"ASCII\"", "TOML-VALUE"}));

TEST_F(PrinterCards, AllThatAreShippedHoldNoMistakesAndSayTheirSources)
{
    const DiskFiles disk;
    int cards = 0;
    for (const Path& file : disk.files_below(Path(SKREJLAPA_SOURCE_DIR) / "layouts" / "printers")) {
        const PrinterCard card = load_printer_card(disk, project, {SKREJLAPA_SOURCE_DIR}, {file.string(), {}},
                                                   Voice::printers_card, ParsedTomls(1), sources, found);
        for_each_card_key([&](const auto& key) {
            const auto& given = card.*key.member;
            EXPECT_FALSE(given && given->origin.source.empty()) << file << ": " << key.name;
        });
        ++cards;
    }
    EXPECT_GE(cards, 7);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PrinterCards, ThatAreShippedHoldNoMistakes)
{
    const DiskFiles disk;
    const PrinterCard card = load_printer_card(disk, project, {SKREJLAPA_SOURCE_DIR}, {"default", {}},
                                               Voice::default_card, ParsedTomls(1), sources, found);
    EXPECT_EQ(card.bleed->value, mm(3));
    EXPECT_EQ(card.crop_marks->value, MarkWish::wanted);
    EXPECT_THAT(findings(), IsEmpty());
}

} // namespace
} // namespace skrejlapa
