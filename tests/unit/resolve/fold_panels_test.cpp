#include "resolve/fold_panels.h"

#include "resolve_fixture.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;

std::vector<double> widths_mm(FoldKind kind, std::size_t panels, double sheet_mm, double allowance_mm)
{
    std::vector<double> widths;
    for (const Length width : panel_widths(kind, panels, mm(sheet_mm), mm(allowance_mm)))
        widths.push_back(std::round(width.to_mm() * 100) / 100);
    return widths;
}

TEST(PanelWidths, OfARollAreThoseOfPrintingHouses)
{
    EXPECT_THAT(widths_mm(FoldKind::roll, 3, 297, 3), ElementsAre(97, 100, 100));
}

TEST(PanelWidths, OfALongRollGrowFromTheInnermostPanelToTheCover)
{
    EXPECT_THAT(widths_mm(FoldKind::roll, 4, 397, 1), ElementsAre(98, 99, 100, 100));
}

TEST(PanelWidths, OfAGateLeaveAGapBetweenTheFlaps)
{
    EXPECT_THAT(widths_mm(FoldKind::gate, 3, 297, 2.5), ElementsAre(73, 151, 73));
    EXPECT_THAT(widths_mm(FoldKind::gate, 4, 396, 1), ElementsAre(98.5, 99.5, 99.5, 98.5));
}

TEST(PanelWidths, OfHalvesAndAccordionsAreEqualWhateverTheAllowance)
{
    EXPECT_THAT(widths_mm(FoldKind::half, 2, 297, 3), ElementsAre(148.5, 148.5));
    EXPECT_THAT(widths_mm(FoldKind::z, 4, 396, 3), ElementsAre(99, 99, 99, 99));
}

TEST(PanelWidths, AddUpToTheSheetToTheThousandthOfAPoint)
{
    for (const FoldKind kind : {FoldKind::roll, FoldKind::z}) {
        for (std::size_t panels = 3; panels <= 6; ++panels) {
            Length sum;
            for (const Length width : panel_widths(kind, panels, mm(419.9), mm(1.3)))
                sum += width;
            EXPECT_EQ(sum, mm(419.9));
        }
    }
}

class Folds : public ResolveTest
{
protected:
    /// A fold of A4 landscape over six empty boxes named a to f.
    static std::string layout(const std::string& fold, const std::string& more = {})
    {
        std::string text =
            "[page]\nsize = \"A4 landscape\"\nmargin = \"9mm\"\n[styles.body]\nfont-family = \"Skrejlapa "
            "Square\"\n[fold]\n" +
            fold;
        for (const char box : {'a', 'b', 'c', 'd', 'e', 'f'})
            text += fmt::format("[boxes.{}]\n", box);
        return text + more;
    }

    static constexpr const char* roll =
        "kind = \"roll\"\noutside = [\"a\", \"b\", \"c\"]\ninside = [\"d\", \"e\", \"f\"]\n";

    static std::vector<std::string> panels(const Leaflet& leaflet)
    {
        std::vector<std::string> panels;
        for (const FoldPanel& panel : leaflet.fold ? leaflet.fold->panels : std::vector<FoldPanel>{})
            panels.push_back(
                fmt::format("{}{} {:.0f}+{:.0f}", panel.box, panel.page, panel.left.to_mm(), panel.width.to_mm()));
        return panels;
    }

    static std::vector<std::string> read_order(const Leaflet& leaflet)
    {
        std::vector<std::string> names;
        for (const FoldPanel& panel : leaflet.fold ? leaflet.fold->panels : std::vector<FoldPanel>{})
            names.push_back(panel.box);
        return names;
    }
};

TEST_F(Folds, MakeTheTwoSidesWithTheirPanelsInARow)
{
    const Leaflet leaflet = resolve_layout(layout(roll));
    EXPECT_THAT(findings(), IsEmpty());
    ASSERT_EQ(leaflet.pages.size(), 2U);
    EXPECT_EQ(leaflet.pages[0].name, "outside");
    EXPECT_EQ(leaflet.pages[1].root.name, "inside");
    EXPECT_THAT(panels(leaflet),
                ElementsAre("c0 197+100", "a0 0+97", "d1 0+100", "e1 100+100", "f1 200+97", "b0 97+100"));
    EXPECT_EQ(box(leaflet, "f", 1).style.width.value.length, mm(97));
    EXPECT_EQ(leaflet.pages[0].root.style.flex_direction, FlexDirection::row);
}

TEST_F(Folds, AreMirroredInEditionsReadFromRightToLeft)
{
    edition.language = "ar";
    const Leaflet leaflet = resolve_layout(layout(roll));
    EXPECT_THAT(panels(leaflet),
                ElementsAre("c0 0+100", "a0 200+97", "d1 197+100", "e1 97+100", "f1 0+97", "b0 100+100"));
    EXPECT_EQ(leaflet.pages[0].root.style.direction, Direction::rtl);
}

TEST_F(Folds, TakeTheOrderOfReadingThatIsWritten)
{
    EXPECT_THAT(
        read_order(resolve_layout(layout(std::string(roll) + "order = [\"f\", \"e\", \"d\", \"c\", \"b\", \"a\"]\n"))),
        ElementsAre("f", "e", "d", "c", "b", "a"));
}

TEST_F(Folds, AreReadAsTheyAreOpened)
{
    const auto order = [&](const std::string& kind) {
        return read_order(resolve_layout(layout("kind = \"" + kind +
                                                "\"\noutside = [\"a\", \"b\", \"c\"]\ninside = "
                                                "[\"d\", \"e\", \"f\"]\n")));
    };
    EXPECT_THAT(order("z"), ElementsAre("c", "d", "e", "f", "a", "b"));
    EXPECT_THAT(order("gate"), ElementsAre("c", "a", "d", "e", "f", "b"));
    EXPECT_THAT(
        read_order(resolve_layout(layout("kind = \"half\"\noutside = [\"a\", \"b\"]\ninside = [\"c\", \"d\"]\n"))),
        ElementsAre("b", "c", "d", "a"));
}

TEST_F(Folds, PadTheirPanelsByThePagesMarginUnlessTheySayOtherwise)
{
    const Leaflet leaflet = resolve_layout(layout(roll, "[boxes.f.lang.lv]\npadding-left = \"4mm\"\n"));
    EXPECT_EQ(leaflet.format.margin, Edges<Length>{});
    EXPECT_EQ(box(leaflet, "d", 1).style.padding.left.length, Length{}) << "an empty box has nothing to keep away";
    const Leaflet text =
        resolve_layout(layout("kind = \"half\"\noutside = [\"x\", \"y\"]\ninside = [\"c\", \"d\"]\n",
                              "[boxes.x]\ntext = \"Words\"\n[boxes.y]\ntext = \"Words\"\npadding-left = \"4mm\"\n"));
    EXPECT_EQ(box(text, "x").style.padding.left.length, mm(9));
    EXPECT_EQ(box(text, "y").style.padding.left.length, mm(4));
    EXPECT_EQ(box(text, "y").style.padding.right.length, mm(9));
}

TEST_F(Folds, KnowSidesByTheDirectionOfText)
{
    edition.language = "ar";
    const Leaflet leaflet =
        resolve_layout(layout("kind = \"half\"\noutside = [\"x\", \"b\"]\ninside = [\"c\", \"d\"]\n",
                              "[boxes.x]\ntext = \"Words\"\npadding-inline-start = \"4mm\"\n"));
    EXPECT_EQ(box(leaflet, "x").style.padding.right.length, mm(4));
    EXPECT_EQ(box(leaflet, "x").style.padding.left.length, mm(9));
}

TEST_F(Folds, LetTextRunThroughTheirPanelsInTheOrderOfReading)
{
    const std::string boxes = "[boxes.p]\ncontent = \"*\"\n[boxes.q]\ncontent = \"*\"\n";
    const Leaflet leaflet = resolve_layout(
        layout("kind = \"half\"\noutside = [\"p\", \"a\"]\ninside = [\"q\", \"b\"]\n", boxes), "# One\n");
    EXPECT_EQ(std::get<TextContent>(box(leaflet, "q", 1).content).thread_position, 0);
    EXPECT_EQ(std::get<TextContent>(box(leaflet, "p").content).thread_position, 1);
}

TEST_F(Folds, TakeTheKeysOfPagesNamedForTheirSides)
{
    const Leaflet leaflet = resolve_layout(
        layout("kind = \"half\"\noutside = [\"a\", \"p\"]\ninside = [\"c\", \"d\"]\n",
               "[boxes.p]\ncontent = \"title\"\n[[pages]]\nname = \"outside\"\nsection = \"1\"\n[pages.boxes.outside]\n"
               "background = \"black 5%\"\n"),
        "# One\n");
    EXPECT_FALSE(found.has_errors());
    EXPECT_THAT(texts(leaflet, box(leaflet, "p")), ElementsAre("One"));
    EXPECT_TRUE(leaflet.pages[0].root.style.background.has_value());
}

TEST_F(Folds, StandInCopiesOfBoxes)
{
    const Leaflet leaflet =
        resolve_layout(layout("kind = \"half\"\noutside = [\"a\", \"b\"]\ninside = [\"c\", \"c as second\"]\n"
                              "order = [\"b\", \"c\", \"second\", \"a\"]\n"));
    EXPECT_THAT(read_order(leaflet), ElementsAre("b", "c", "second", "a"));
}

struct Mistake {
    std::string name;
    std::string fold;
    std::string more;
    std::vector<std::string> codes;
};

class FoldMistakes : public Folds, public testing::WithParamInterface<Mistake>
{
};

TEST_P(FoldMistakes, AreFound)
{
    resolve_layout(layout(GetParam().fold, GetParam().more));
    std::vector<std::string> said = codes();
    std::erase(said, "LAYOUT-UNUSED-BOX");
    EXPECT_THAT(said, ElementsAreArray(GetParam().codes));
}

const std::string outside = "outside = [\"a\", \"b\", \"c\"]\n";
const std::string inside = "inside = [\"d\", \"e\", \"f\"]\n";
const std::string roll = "kind = \"roll\"\n" + outside + inside;

INSTANTIATE_TEST_SUITE_P(
    Written, FoldMistakes,
    testing::Values(
        Mistake{"WithoutAKind", outside + inside, "", {"TOML-MISSING-KEY"}},
        Mistake{"WithoutSides", "kind = \"roll\"\n", "", {"TOML-MISSING-KEY", "TOML-MISSING-KEY"}},
        Mistake{"OfAnUnknownKind", "kind = \"rol\"\n" + outside + inside, "", {"TOML-VALUE"}},
        Mistake{"WithAnUnknownKey", roll + "marks = true\n", "", {"TOML-UNKNOWN-KEY"}},
        Mistake{"WithThreePanelsOfAHalf", "kind = \"half\"\n" + outside + inside, "", {"FOLD-PANELS", "FOLD-PANELS"}},
        Mistake{"WithUnequalSides",
                "kind = \"z\"\n" + outside + "inside = [\"d\", \"e\", \"f\", \"x\"]\n",
                "[boxes.x]\n",
                {"FOLD-PANELS"}},
        Mistake{"WithAPanelThatIsNoBox",
                "kind = \"roll\"\noutside = [\"a\", \"b\", \"x\"]\n" + inside,
                "",
                {"LAYOUT-UNKNOWN-BOX"}},
        Mistake{"WithAPanelTwice",
                "kind = \"roll\"\n" + outside + "inside = [\"d\", \"e\", \"a\"]\n",
                "",
                {"LAYOUT-BOX-TWICE"}},
        Mistake{"WithAPanelThatIsNoName", "kind = \"roll\"\noutside = [\"a\", \"b\", 3]\n" + inside, "", {"TOML-TYPE"}},
        Mistake{
            "WithAnOrderThatLeavesOneOut", roll + "order = [\"c\", \"a\", \"d\", \"e\", \"f\"]\n", "", {"FOLD-ORDER"}},
        Mistake{"WithAnOrderThatNamesAnother",
                roll + "order = [\"c\", \"a\", \"d\", \"e\", \"f\", \"b\", \"x\"]\n",
                "",
                {"FOLD-ORDER"}},
        Mistake{"WithAnOrderThatNamesOneTwice",
                roll + "order = [\"c\", \"a\", \"d\", \"e\", \"f\", \"b\", \"b\"]\n",
                "",
                {"FOLD-ORDER"}},
        Mistake{"WithAWidthOfAPanel", roll, "[boxes.a.lang.lv]\nwidth = \"99mm\"\n", {"FOLD-PANEL-KEY"}},
        Mistake{"WithALogicalMarginOfAPanel",
                roll,
                "[boxes.a.lang.lv]\nmargin-inline-start = \"9mm\"\n",
                {"FOLD-PANEL-KEY"}},
        Mistake{"WithPaddingOfASide", roll, "[boxes.inside]\npadding = \"9mm\"\n", {"FOLD-PANEL-KEY"}},
        Mistake{"WithAPageBeside", roll, "[[pages]]\nname = \"more\"\nroot = \"a\"\n", {"FOLD-PAGE"}},
        Mistake{"WithARootOfASide", roll, "[[pages]]\nname = \"inside\"\nroot = \"a\"\n", {"FOLD-PAGE"}},
        Mistake{"WithASideTwice", roll, "[[pages]]\nname = \"inside\"\n[[pages]]\nname = \"inside\"\n", {"FOLD-PAGE"}},
        Mistake{"WithTooLargeAnAllowance", roll + "allowance = \"140mm\"\n", "", {"FOLD-TOO-NARROW"}},
        Mistake{"WithANegativeAllowance", roll + "allowance = \"-2mm\"\n", "", {"LAYOUT-NEGATIVE"}},
        Mistake{"WithAnAllowanceOfNothing",
                "kind = \"z\"\n" + outside + inside + "allowance = \"2mm\"\n",
                "",
                {"LAYOUT-IDLE-KEY"}}),
    [](const testing::TestParamInfo<Mistake>& mistake) { return mistake.param.name; });

} // namespace

} // namespace skrejlapa
