#include "resolve_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class Styles : public ResolveTest
{
protected:
    Leaflet resolve_styles(const std::string& styles, const std::string& content, const std::string& box_keys = {})
    {
        return resolve_layout("[styles.body]\nfont-family = \"Skrejlapa Square\"\n" + styles +
                                  "\n[[pages]]\nroot = \"all\"\n[boxes.all]\ncontent = \"*\"\n" + box_keys,
                              content);
    }
    static const Paragraph& paragraph(const Leaflet& leaflet, std::size_t at)
    {
        return leaflet.paragraphs[leaflet.stories.front().blocks.at(at).paragraph];
    }
};

constexpr const char* text = "# Title\n\nSome **bold** text.\n";

TEST_F(Styles, AllStartFromTheBody)
{
    const Leaflet leaflet = resolve_styles("font-size = \"12pt\"\nline-height = \"15pt\"\n", text);
    EXPECT_EQ(paragraph(leaflet, 0).styles[0].size, pt(12));
    EXPECT_EQ(paragraph(leaflet, 0).style.line_height, pt(15));
}

TEST_F(Styles, CountPercentagesAndEmOfTypeInTheSizeAround)
{
    const Leaflet leaflet = resolve_styles("font-size = \"12pt\"\n[styles.h1]\nfont-size = \"200%\"\n"
                                           "letter-spacing = \"0.5em\"\n[styles.strong]\nfont-size = \"0.5em\"\n",
                                           text);
    EXPECT_EQ(paragraph(leaflet, 0).styles[0].size, pt(24));
    EXPECT_EQ(paragraph(leaflet, 0).styles[0].letter_spacing, pt(12));
    EXPECT_EQ(paragraph(leaflet, 1).styles[1].size, pt(6));
}

TEST_F(Styles, LeadLargerTypeWiderWhereTheLineHeightIsANumber)
{
    const Leaflet leaflet =
        resolve_styles("font-size = \"10pt\"\nline-height = 1.5\n[styles.h1]\nfont-size = \"20pt\"\n", text);
    EXPECT_EQ(paragraph(leaflet, 0).style.line_height, pt(30));
}

TEST_F(Styles, KeepALineHeightInPercentAsTheLengthItComesTo)
{
    const Leaflet leaflet =
        resolve_styles("font-size = \"10pt\"\nline-height = \"150%\"\n[styles.h1]\nfont-size = \"20pt\"\n", text);
    EXPECT_EQ(paragraph(leaflet, 0).style.line_height, pt(15));
}

TEST_F(Styles, CopyTheKeysTheyExtend)
{
    const Leaflet leaflet = resolve_styles("[styles.h1]\nextends = \"loud\"\n[styles.loud]\nextends = \"louder\"\n"
                                           "[styles.louder]\ntext-transform = \"uppercase\"\n",
                                           text);
    EXPECT_EQ(paragraph(leaflet, 0).styles[0].transform, TextTransform::uppercase);
}

TEST_F(Styles, FindThoseThatExtendThemselves)
{
    resolve_styles("[styles.a]\nextends = \"b\"\n[styles.b]\nextends = \"a\"\n", text);
    EXPECT_THAT(codes(), testing::Contains("LAYOUT-CYCLE"));
}

TEST_F(Styles, SetStrongBoldAndEmphasisItalic)
{
    const Leaflet leaflet = resolve_styles("", "# T\n\nA **b** *c*.\n");
    const Paragraph& words = paragraph(leaflet, 1);
    EXPECT_EQ(words.styles[words.runs[1].style].fonts.front()->description().weight, 700);
    EXPECT_TRUE(words.styles[words.runs[3].style].fonts.front()->description().italic);
}

TEST_F(Styles, AddUpWhereEmphasisNests)
{
    resolve_styles("", "# T\n\nA ***b***.\n");
    EXPECT_THAT(findings(), ElementsAre("FONT-NO-SUCH-FACE: \"Skrejlapa Square\" has no face of weight 700 italic"));
}

TEST_F(Styles, SayWhichFacesAFamilyHas)
{
    resolve_styles("[styles.strong]\nfont-weight = 650\n", text);
    ASSERT_EQ(found.all().size(), 1U);
    EXPECT_THAT(found.all().front().help, ElementsAre("it has 300, 400, 400 italic, 700; none is faked"));
}

TEST_F(Styles, DoNotOpenFacesThatNoTextUses)
{
    resolve_styles("[styles.huge]\nfont-family = \"Nowhere\"\nfont-weight = 123\n", text);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Styles, NameTheNearestOfAnUnknownFamily)
{
    resolve_styles("[styles.strong]\nfont-family = \"Skrejlapa Sqare\"\n", text);
    EXPECT_THAT(findings(),
                ElementsAre("FONT-UNKNOWN-FAMILY: there is no font family \"Skrejlapa Sqare\"; did you mean "
                            "\"Skrejlapa Square\"?"));
}

TEST_F(Styles, LetFamiliesThatHelpOutGiveWhatTheyHave)
{
    const Leaflet leaflet =
        resolve_layout("[styles.body]\nfont-family = [\"Skrejlapa Square\", \"Skrejlapa Square CFF\"]\n[[pages]]\n"
                       "root = \"all\"\n[boxes.all]\ncontent = \"*\"\n",
                       text);
    EXPECT_THAT(findings(), IsEmpty());
    EXPECT_EQ(paragraph(leaflet, 1).styles[1].fonts[1]->description().weight, 400);
}

TEST_F(Styles, SetHeadingsBoldOnlyWhereTheFamilyCan)
{
    resolve_layout("[styles.body]\nfont-family = \"Skrejlapa Square CFF\"\n[[pages]]\nroot = \"all\"\n"
                   "[boxes.all]\ncontent = \"*\"\n",
                   "# Title\n\nText\n");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Styles, OfClassesCountOverTheElements)
{
    const Leaflet leaflet = resolve_styles("[styles.p]\nfont-size = \"8pt\"\n[styles.small]\nfont-size = \"6pt\"\n",
                                           "# T\n\nWords. {.small}\n\nMore [runs]{.small}.\n");
    EXPECT_EQ(paragraph(leaflet, 1).styles[0].size, pt(6));
    EXPECT_EQ(paragraph(leaflet, 1).style.name, "small");
    EXPECT_EQ(paragraph(leaflet, 2).styles[1].size, pt(6));
}

TEST_F(Styles, NameTheNearestOfAnUnknownClass)
{
    resolve_styles("[styles.small]\n", "# T\n\nWords. {.smal}\n");
    EXPECT_THAT(findings(), ElementsAre("STYLE-UNKNOWN: there is no style \"smal\"; did you mean \"small\"?"));
}

TEST_F(Styles, OfBoxesCountOverTheParagraphsAndUnderOtherElements)
{
    const Leaflet leaflet = resolve_layout(
        "[styles.body]\nfont-family = \"Skrejlapa Square\"\n[styles.p]\nfont-size = \"8pt\"\n"
        "[styles.note]\nfont-size = \"6pt\"\ntext-align = \"end\"\n[styles.h2]\nfont-size = \"20pt\"\n"
        "[[pages]]\nsection = 1\nroot = \"r\"\n[boxes.r]\nchildren = [\"t\", \"b\"]\n[boxes.t]\ncontent = \"title\"\n"
        "[boxes.b]\ncontent = \"body\"\nstyle = \"note\"\n",
        "# T\n\nWords.\n\n## Head\n");
    const Story& body = story(leaflet, box(leaflet, "b"));
    const Paragraph& words = leaflet.paragraphs[body.blocks[0].paragraph];
    const Paragraph& head = leaflet.paragraphs[body.blocks[1].paragraph];
    EXPECT_EQ(words.styles[0].size, pt(6));
    EXPECT_EQ(head.styles[0].size, pt(20));
    EXPECT_EQ(head.style.align, TextAlign::end);
}

TEST_F(Styles, AreMappedByABox)
{
    const Leaflet leaflet =
        resolve_styles("[styles.h2]\nfont-size = \"20pt\"\n[styles.small-head]\nfont-size = \"9pt\"\n",
                       "# T\n\n## Head\n", "styles = { h2 = \"small-head\" }\n");
    EXPECT_EQ(paragraph(leaflet, 1).styles[0].size, pt(9));
    EXPECT_EQ(paragraph(leaflet, 1).style.name, "small-head");
}

TEST_F(Styles, MappedByABoxMustExist)
{
    resolve_styles("", text, "styles = { h2 = \"small-head\", h9 = \"p\" }\n");
    EXPECT_THAT(codes(), ElementsAre("STYLE-UNKNOWN", "STYLE-UNKNOWN"));
}

TEST_F(Styles, TakeFeaturesWithAndWithoutValues)
{
    const Leaflet leaflet = resolve_styles("font-features = [\"smcp\", \"liga=0\", \"-kern\", \"ss01 2\"]\n", text);
    EXPECT_THAT(paragraph(leaflet, 1).styles[0].features, ElementsAre(FontFeature{"smcp", 1}, FontFeature{"liga", 0},
                                                                      FontFeature{"kern", 0}, FontFeature{"ss01", 2}));
}

TEST_F(Styles, FindFeaturesThatAreNone)
{
    resolve_styles("font-features = [\"smallcaps\", \"x\", \"liga=-1\"]\n", text);
    EXPECT_THAT(codes(), ElementsAre("STYLE-FEATURE", "STYLE-FEATURE", "STYLE-FEATURE"));
}

TEST_F(Styles, SayThatALeverIsNoKeyOfItsOwn)
{
    resolve_styles("block-space = \"50%\"\n", text);
    EXPECT_THAT(places(), ElementsAre("TOML-UNKNOWN-KEY 3:1"));
}

TEST_F(Styles, HyphenateHeadingsOnlyWhereTheirOwnStyleAsks)
{
    const auto heading = [&](const std::string& styles) {
        return paragraph(resolve_styles("hyphens = \"auto\"\n" + styles, text), 0).styles[0].hyphens;
    };
    EXPECT_EQ(heading(""), Hyphens::none);
    EXPECT_EQ(heading("[styles.h1]\nextends = \"body\"\n"), Hyphens::none);
    EXPECT_EQ(heading("[styles.h1]\nextends = \"body\"\nhyphens = \"auto\"\n"), Hyphens::automatic);
    EXPECT_EQ(heading("[styles.h1]\nextends = \"loud\"\n[styles.loud]\nhyphens = \"auto\"\n"), Hyphens::automatic);
}

TEST_F(Styles, ReadTheLimitsOfHyphenation)
{
    files.add("/hyphenation/hyph-lv.pat.txt", "a1b");
    hyphenation = HyphenationCatalog(files, {"/hyphenation"});
    const auto limits = [&](const std::string& value) {
        return paragraph(resolve_styles("hyphens = \"auto\"\nhyphenate-limit-chars = " + value + "\n", text), 1)
            .styles[0]
            .hyphenation_limits;
    };
    EXPECT_EQ(limits("\"auto\""), (HyphenationLimits{5, 2, 3})) << "the language's own";
    EXPECT_EQ(limits("\"7 3 4\""), (HyphenationLimits{7, 3, 4}));
    EXPECT_EQ(limits("6"), (HyphenationLimits{6, 2, 3}));
    EXPECT_EQ(limits("\"auto 4\""), (HyphenationLimits{5, 4, 4})) << "the third as the second";
    EXPECT_EQ(limits("[8, \"auto\", 2]"), (HyphenationLimits{8, 2, 2}));
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(Styles, FindLimitsOfHyphenationThatAreNone)
{
    for (const char* const value : {"\"\"", "\"1 2 3 4\"", "\"few\"", "0", "\"5 2.5\""})
        resolve_styles(std::string("hyphenate-limit-chars = ") + value + "\n", text);
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-VALUE", "LAYOUT-VALUE", "TOML-TYPE", "LAYOUT-RANGE", "TOML-TYPE"));
}

TEST_F(Styles, TakeAnObliqueFaceAsAnItalicOne)
{
    const Leaflet leaflet = resolve_styles("[styles.p]\nfont-style = \"oblique\"\n", "# T\n\ntext\n");
    EXPECT_THAT(codes(), IsEmpty());
    EXPECT_TRUE(paragraph(leaflet, 1).styles[0].fonts.front()->description().italic);
}

TEST_F(Styles, AreCheckedWhetherUsedOrNot)
{
    resolve_styles("[styles.never]\nfont-size = \"-1pt\"\ntext-align = \"left\"\norphans = 0\nmargn-top = \"1pt\"\n"
                   "color = \"blu\"\nfont-weight = \"heavy\"\n",
                   text);
    EXPECT_THAT(codes(), testing::UnorderedElementsAre("LAYOUT-NEGATIVE", "LAYOUT-KEYWORD", "LAYOUT-RANGE",
                                                       "TOML-UNKNOWN-KEY", "COLOR-UNKNOWN", "TOML-TYPE"));
}

TEST_F(Styles, KeepHeadingsWhole)
{
    const Leaflet leaflet = resolve_styles("", text);
    EXPECT_EQ(leaflet.stories.front().blocks[0].break_inside, BreakRule::avoid);
    EXPECT_EQ(leaflet.stories.front().blocks[1].break_inside, BreakRule::automatic);
    const Leaflet divided = resolve_styles("[styles.h1]\nbreak-inside = \"auto\"\n", text);
    EXPECT_EQ(divided.stories.front().blocks[0].break_inside, BreakRule::automatic);
}

TEST_F(Styles, KeepHeadingsWithWhatFollows)
{
    const Leaflet leaflet = resolve_styles("", text);
    EXPECT_EQ(leaflet.stories.front().blocks[0].break_after, BreakRule::avoid);
}

TEST_F(Styles, EndJustifiedTextAtItsStart)
{
    const Leaflet leaflet = resolve_styles("text-align = \"justify\"\n", text);
    EXPECT_EQ(paragraph(leaflet, 1).style.align_last, TextAlign::start);
}

TEST_F(Styles, CountTheMarginsOfBlocksInPartsOfTheWidth)
{
    const Leaflet leaflet = resolve_styles("[styles.p]\nmargin-top = \"10%\"\nmargin-inline-start = \"5%\"\n"
                                           "text-indent = \"20%\"\nmargin-bottom = \"-2pt\"\n",
                                           text);
    EXPECT_THAT(findings(), IsEmpty());
    const Block& block = leaflet.stories.front().blocks.at(1);
    EXPECT_EQ(block.space_before.at(pt(200)), pt(20));
    EXPECT_EQ(block.space_after.at(pt(200)), pt(-2));
    EXPECT_EQ(block.indent_start.at(pt(200)), pt(10));
    EXPECT_EQ(paragraph(leaflet, 1).style.first_indent(pt(100)), pt(20));
}

TEST_F(Styles, SayHowTheirLinesStandOnTheGrid)
{
    const Leaflet leaflet = resolve_styles("line-snap = \"first\"\n[styles.h1]\nline-snap = \"none\"\n", text);
    EXPECT_EQ(leaflet.stories.front().blocks.at(0).line_snap, LineSnap::none);
    EXPECT_EQ(leaflet.stories.front().blocks.at(1).line_snap, LineSnap::first);
}

} // namespace

} // namespace skrejlapa
