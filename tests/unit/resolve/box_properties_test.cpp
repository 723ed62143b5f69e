#include "resolve_fixture.h"

#include "resolve/box_properties.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class BoxProperties : public ResolveTest
{
protected:
    BoxStyle style_of(const std::string& keys)
    {
        const Leaflet leaflet =
            resolve_layout("[colors]\nleaf = { cmyk = [75, 10, 95, 5] }\n[styles.body]\nfont-size = \"10pt\"\n"
                           "[[pages]]\nroot = \"b\"\n[boxes.b]\n" +
                           keys);
        return box(leaflet, "b").style;
    }
};

LengthPercentage length(Length value) { return {value, std::nullopt}; }
LengthPercentage part(double fraction) { return {{}, fraction}; }

TEST_F(BoxProperties, KeepTheirStartWhereAValueCannotBeRead)
{
    EXPECT_EQ(style_of("margin-left = \"5 mm\"\n").margin.left, BoxStyle{}.margin.left);
    EXPECT_THAT(findings(), ElementsAre("LENGTH-SYNTAX: margin-left: \"5 mm\" has a blank before its unit"));
}

TEST_F(BoxProperties, StartAsTheContractSays)
{
    const BoxStyle style = style_of("");
    EXPECT_EQ(style.flex_direction, FlexDirection::column);
    EXPECT_EQ(style.flex_shrink, 0);
    EXPECT_EQ(style.align_content.alignment, Alignment::flex_start);
    EXPECT_EQ(style.position, Position::relative);
    EXPECT_EQ(style.box_sizing, BoxSizing::border_box);
}

TEST_F(BoxProperties, TakeOneToFourSidesAsAString)
{
    const BoxStyle style = style_of("padding = \"1pt 2pt 3pt\"");
    EXPECT_EQ(style.padding, (Edges<LengthPercentage>{length(pt(1)), length(pt(2)), length(pt(3)), length(pt(2))}));
}

TEST_F(BoxProperties, TakeOneToFourSidesAsAnArray)
{
    const BoxStyle style = style_of("margin = [\"1pt\", \"auto\", 0, \"10%\"]");
    EXPECT_EQ(style.margin,
              (Edges<std::optional<LengthPercentage>>{length(pt(1)), std::nullopt, length(pt(0)), part(0.1)}));
}

TEST_F(BoxProperties, LetSingleKeysWinWhereverTheyStand)
{
    EXPECT_EQ(style_of("padding-left = \"9pt\"\npadding = \"1pt\"").padding.left, length(pt(9)));
    EXPECT_EQ(style_of("padding = \"1pt\"\npadding-left = \"9pt\"").padding.left, length(pt(9)));
}

TEST_F(BoxProperties, CountEmInTheBoxesStyle)
{
    EXPECT_EQ(style_of("padding = \"2em\"").padding.top, length(pt(20)));
    EXPECT_EQ(style_of("padding = \"2em\"\nstyle = \"big\"\n[styles.big]\nfont-size = \"150%\"").padding.top,
              length(pt(30)));
}

TEST_F(BoxProperties, TakeSizesByTheirContent)
{
    EXPECT_EQ(style_of("width = \"min-content\"").width.kind, SizeKind::min_content);
    EXPECT_EQ(style_of("max-height = \"fit-content\"").max_height.kind, SizeKind::fit_content);
    EXPECT_EQ(style_of("flex-basis = \"content\"").flex_basis.kind, SizeKind::content);
    EXPECT_EQ(style_of("max-width = \"none\"").max_width.kind, SizeKind::none);
    EXPECT_EQ(style_of("min-width = \"25%\"").min_width, (SizeValue{SizeKind::definite, part(0.25)}));
}

TEST_F(BoxProperties, RefuseNoneWhereOnlyAutoMakesSense)
{
    style_of("min-width = \"none\"");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-KEYWORD"));
}

struct AlignmentCase {
    const char* key;
    const char* text;
    AlignmentValue value;
};

class Alignments : public BoxProperties, public testing::WithParamInterface<AlignmentCase>
{
};

TEST_P(Alignments, AreRead)
{
    const BoxStyle style = style_of(fmt::format("{} = \"{}\"", GetParam().key, GetParam().text));
    const std::string_view key = GetParam().key;
    const AlignmentValue value = key == "justify-content" ? style.justify_content
                                 : key == "align-items"   ? style.align_items
                                 : key == "align-content" ? style.align_content
                                                          : style.align_self.value_or(AlignmentValue{});
    EXPECT_EQ(value, GetParam().value);
    EXPECT_THAT(findings(), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    All, Alignments,
    testing::Values(AlignmentCase{"justify-content", "space-between", {Alignment::space_between, {}}},
                    AlignmentCase{"justify-content", "safe center", {Alignment::center, OverflowAlignment::safe}},
                    AlignmentCase{"justify-content", "left", {Alignment::left, {}}},
                    AlignmentCase{"align-items", "first baseline", {Alignment::baseline, {}}},
                    AlignmentCase{"align-items", "last baseline", {Alignment::last_baseline, {}}},
                    AlignmentCase{"align-items", "unsafe self-end", {Alignment::self_end, OverflowAlignment::unsafe}},
                    AlignmentCase{"align-content", "space-evenly", {Alignment::space_evenly, {}}},
                    AlignmentCase{"align-content", "stretch", {Alignment::stretch, {}}},
                    AlignmentCase{"align-self", "end", {Alignment::end, {}}}));

class NoAlignment : public BoxProperties, public testing::WithParamInterface<const char*>
{
};

TEST_P(NoAlignment, IsAKeywordOfAnotherProperty)
{
    style_of(GetParam());
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-KEYWORD"));
}

INSTANTIATE_TEST_SUITE_P(All, NoAlignment,
                         testing::Values("align-items = \"space-between\"", "align-items = \"left\"",
                                         "align-content = \"left\"", "justify-content = \"baseline\"",
                                         "align-self = \"safe stretch\"", "justify-content = \"safe\"",
                                         "justify-content = \"self-start\""));

TEST_F(BoxProperties, TakeAspectRatiosAsAFractionOrANumber)
{
    EXPECT_EQ(style_of("aspect-ratio = \"16/9\"").aspect_ratio, 16.0 / 9);
    EXPECT_EQ(style_of("aspect-ratio = \"3 / 2\"").aspect_ratio, 1.5);
    EXPECT_EQ(style_of("aspect-ratio = 2").aspect_ratio, 2.0);
    EXPECT_EQ(style_of("aspect-ratio = \"auto\"").aspect_ratio, std::nullopt);
}

TEST_F(BoxProperties, RefuseAspectRatiosThatAreNone)
{
    style_of("aspect-ratio = \"16/0\"");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-VALUE"));
}

TEST_F(BoxProperties, TurnAndFade)
{
    const BoxStyle style = style_of("rotate = \"-3deg\"\nopacity = \"40%\"\norder = -2");
    EXPECT_EQ(style.rotate_deg, -3);
    EXPECT_EQ(style.opacity, 0.4);
    EXPECT_EQ(style.order, -2);
}

TEST_F(BoxProperties, TakeFourBorderColoursAsAnArray)
{
    const BoxStyle style = style_of("border-color = [\"leaf\", \"black\"]\nborder-left-color = \"white\"");
    EXPECT_EQ(style.border_color.bottom.process.c, 0.75);
    EXPECT_EQ(style.border_color.right, black);
    EXPECT_EQ(style.border_color.left, Ink{});
}

TEST_F(BoxProperties, DrawBordersInTheColourOfTheText)
{
    EXPECT_EQ(style_of("style = \"s\"\n[styles.s]\ncolor = \"leaf\"").border_color.top.process.c, 0.75);
}

TEST_F(BoxProperties, RoundSingleCorners)
{
    const BoxStyle style = style_of("border-radius = \"1pt 2pt\"\nborder-bottom-left-radius = \"50%\"");
    EXPECT_EQ(style.border_radius.top_left, length(pt(1)));
    EXPECT_EQ(style.border_radius.top_right, length(pt(2)));
    EXPECT_EQ(style.border_radius.bottom_left, part(0.5));
}

TEST_F(BoxProperties, TakeOneOrTwoGaps)
{
    const BoxStyle style = style_of("gap = \"1pt 2%\"");
    EXPECT_EQ(style.row_gap, length(pt(1)));
    EXPECT_EQ(style.column_gap, part(0.02));
}

TEST_F(BoxProperties, TakeInsetsTogetherAndSingly)
{
    const BoxStyle style = style_of("position = \"fixed\"\ninset = \"0 auto auto 0\"\nbottom = \"-3mm\"");
    EXPECT_EQ(style.inset.top, length(pt(0)));
    EXPECT_EQ(style.inset.right, std::nullopt);
    EXPECT_EQ(style.inset.bottom, length(mm(-3)));
}

class NegativeValue : public BoxProperties, public testing::WithParamInterface<const char*>
{
};

TEST_P(NegativeValue, IsFound)
{
    style_of(GetParam());
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-NEGATIVE"));
}

INSTANTIATE_TEST_SUITE_P(All, NegativeValue,
                         testing::Values("padding-top = \"-1pt\"", "border-width = \"-1pt 0 0 0\"", "width = \"-1pt\"",
                                         "gap = \"-2%\"", "border-radius = \"-1pt\"", "flex-grow = -1",
                                         "opacity = -0.5"));

TEST_F(BoxProperties, KeepASafeValueForOneThatIsWrong)
{
    EXPECT_EQ(style_of("padding = \"-5pt\"").padding.top, length(pt(0)));
}

TEST_F(BoxProperties, NameTheNearestOfAnUnknownKey)
{
    style_of("margn = \"1pt\"");
    EXPECT_THAT(findings(),
                ElementsAre("TOML-UNKNOWN-KEY: the box \"b\" has no key \"margn\"; did you mean \"margin\"?"));
}

TEST_F(BoxProperties, SayWhatComesLater)
{
    style_of("fit = {}");
    EXPECT_THAT(places(), ElementsAre("LATER-RELEASE 8:1"));
}

TEST_F(BoxProperties, FindAllMistakesOfABoxAtOnce)
{
    style_of("width = 10\nheight = \"10 mm\"\ndisplay = \"block\"\nflex-wrap = true\nmargin = \"1pt 1pt 1pt 1pt 1pt\"\n"
             "background = \"blau\"\nrotate = \"3\"");
    EXPECT_THAT(codes(), testing::UnorderedElementsAre("LENGTH-SYNTAX", "LENGTH-SYNTAX", "LAYOUT-KEYWORD", "TOML-TYPE",
                                                       "LAYOUT-VALUE", "COLOR-UNKNOWN", "LAYOUT-VALUE"));
}

TEST_F(BoxProperties, AreEachListedOnce)
{
    std::vector<std::string_view> names;
    for (const BoxProperty& property : box_properties())
        names.push_back(property.name);
    std::sort(names.begin(), names.end());
    EXPECT_EQ(std::adjacent_find(names.begin(), names.end()), names.end());
}

TEST_F(BoxProperties, FollowTheDirectionOfTheLanguageAndOfTheParent)
{
    edition.language = "ar";
    const Leaflet leaflet = resolve_layout("[[pages]]\nroot = \"a\"\n[boxes.a]\nchildren = [\"b\"]\n"
                                           "[boxes.b]\ndirection = \"ltr\"\nchildren = [\"c\"]\n[boxes.c]\n");
    EXPECT_EQ(box(leaflet, "a").style.direction, Direction::rtl);
    EXPECT_EQ(box(leaflet, "c").style.direction, Direction::ltr);
}

TEST_F(BoxProperties, DivideTextIntoColumns)
{
    const BoxStyle style = style_of("text = \"a\"\ncolumn-count = 2\ncolumn-width = \"30mm\"\ncolumn-fill = \"auto\"\n"
                                    "column-rule-width = \"1pt\"\ncolumn-rule-color = \"leaf\"");
    EXPECT_EQ(style.column_count, 2);
    EXPECT_EQ(style.column_width, mm(30));
    EXPECT_EQ(style.column_fill, ColumnFill::automatic);
    EXPECT_EQ(style.column_rule_width, pt(1));
    EXPECT_EQ(style.column_gap, length(pt(10))) << "1em where nothing is said";
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(BoxProperties, TakeColumnsBackWithAuto)
{
    const BoxStyle style =
        style_of("text = \"a\"\ncolumn-count = \"auto\"\ncolumn-width = \"auto\"\ncolumn-gap = \"2pt\"");
    EXPECT_FALSE(style.column_count.has_value());
    EXPECT_FALSE(style.column_width.has_value());
    EXPECT_EQ(style.column_gap, length(pt(2)));
}

TEST_F(BoxProperties, FindColumnsThatCannotBe)
{
    style_of(
        "text = \"a\"\ncolumn-count = 0\ncolumn-width = \"-1mm\"\ncolumn-fill = \"even\"\ncolumn-rule-width = \"5%\"");
    EXPECT_THAT(codes(),
                testing::UnorderedElementsAre("LAYOUT-RANGE", "LAYOUT-NEGATIVE", "LAYOUT-KEYWORD", "LENGTH-SYNTAX"));
}

TEST_F(BoxProperties, WarnOfColumnsWithoutText)
{
    style_of("column-count = 2");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-IDLE-KEY"));
}

TEST_F(BoxProperties, HandTheGridDownToTheBoxesInThem)
{
    const Leaflet leaflet =
        resolve_layout("[[pages]]\nroot = \"a\"\n[boxes.a]\nline-snap = \"none\"\nchildren = [\"b\", \"c\"]\n"
                       "[boxes.b]\ntext = \"b\"\n[boxes.c]\ntext = \"c\"\nline-snap = \"auto\"\n");
    EXPECT_EQ(box(leaflet, "b").style.line_snap, LineSnap::none);
    EXPECT_FALSE(box(leaflet, "c").style.line_snap.has_value());
}

} // namespace

} // namespace skrejlapa
