#include "resolve_fixture.h"

#include "test_fonts.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class FontKeys : public ResolveTest
{
protected:
    FontKeys()
    {
        Diagnostics scanned;
        fonts = FontCatalog::scan(disk_, {shipped_fonts_folder(), test_fonts_folder()}, scanned);
    }

    /// The paragraph of a text in a body's style with these keys.
    Paragraph set(const std::string& keys, const std::string& text = "AaA")
    {
        const Leaflet leaflet = resolve_layout(
            all_text_layout("[styles.p]\nfont-family = [\"Skrejlapa Variable\"]\n" + keys), "# 1\n\n" + text + "\n");
        return leaflet.paragraphs.back();
    }
    const FaceDescription& face(const Paragraph& paragraph) { return paragraph.styles[0].fonts.front()->description(); }
    double axis(const std::string& keys, const std::string& tag)
    {
        for (const AxisValue& value : face(set(keys)).instance) {
            if (value.tag == tag)
                return value.value;
        }
        return -1;
    }

private:
    DiskFiles disk_;
};

TEST_F(FontKeys, ChooseAPlaceOnEachAxisOfAVariableFont)
{
    EXPECT_EQ(axis("font-weight = 650\n", "wght"), 650);
    EXPECT_EQ(axis("font-style = \"italic\"\n", "slnt"), -10);
    EXPECT_EQ(axis("font-width = \"condensed\"\n", "wdth"), 75);
    EXPECT_EQ(axis("font-stretch = \"62.5%\"\n", "wdth"), 62.5);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(FontKeys, ChooseTheCutForTheSize)
{
    EXPECT_EQ(axis("font-size = \"20pt\"\n", "opsz"), 20);
    EXPECT_EQ(axis("font-size = \"20pt\"\nfont-optical-sizing = \"none\"\n", "opsz"), 12);
}

TEST_F(FontKeys, SetAxesByName)
{
    EXPECT_EQ(axis("font-variation-settings = [\"wght 333\", \"slnt=-3\"]\n", "wght"), 333);
    EXPECT_EQ(axis("font-variation-settings = \"slnt -3\"\n", "slnt"), -3);
    EXPECT_EQ(axis("font-variation-settings = \"normal\"\n", "slnt"), 0);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(FontKeys, FindAnAxisThatTheFontDoesNotHave)
{
    set("font-variation-settings = [\"GRAD 5\"]\n");
    EXPECT_THAT(findings(), ElementsAre("FONT-NO-AXIS: \"Skrejlapa Variable\" has no axis that reaches \"GRAD 5\""));
}

TEST_F(FontKeys, FindAWidthThatTheFontDoesNotReach)
{
    set("font-width = \"30%\"\n");
    EXPECT_THAT(findings(),
                ElementsAre("FONT-NO-SUCH-FACE: \"Skrejlapa Variable\" has no face of weight 400 and width 30 %"));
}

TEST_F(FontKeys, FindWhatIsNoAxisAndNoWidth)
{
    set("font-variation-settings = [\"weight 5\"]\nfont-width = \"wide\"\n");
    EXPECT_THAT(codes(), testing::UnorderedElementsAre("STYLE-AXIS", "LAYOUT-KEYWORD"));
}

TEST_F(FontKeys, WantFeaturesOfTheFont)
{
    const Paragraph text = set("font-variant-caps = \"all-small-caps\"\nfont-variant-numeric = \"oldstyle-nums "
                               "tabular-nums\"\nfont-variant-position = \"super\"\n");
    std::vector<std::string> features;
    for (const FeatureDemand& demand : text.styles[0].demands)
        features.push_back(demand.feature.tag);
    EXPECT_THAT(features, ElementsAre("smcp", "c2sc", "onum", "tnum", "sups"));
    EXPECT_EQ(sources.text(text.styles[0].demands[0].span.file).substr(text.styles[0].demands[0].span.begin, 16),
              "\"all-small-caps\"");
}

TEST_F(FontKeys, TakeNoWordsThatExcludeEachOther)
{
    set("font-variant-numeric = \"lining-nums oldstyle-nums\"\n");
    EXPECT_THAT(findings(), ElementsAre(HasSubstr("cannot be \"lining-nums\" and \"oldstyle-nums\" at once")));
}

TEST_F(FontKeys, FindAWordThatIsNone)
{
    set("font-variant-caps = \"smallcaps\"\n");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-KEYWORD"));
}

TEST_F(FontKeys, SetScriptsLargerThanTheStyleSays)
{
    EXPECT_THAT(set("").styles[0].script_sizes, ElementsAre(ScriptSize{0x41726162, 1.18}));
    EXPECT_THAT(set("script-size = { Arab = 1, Hebr = 1.1 }\n").styles[0].script_sizes,
                testing::UnorderedElementsAre(ScriptSize{0x41726162, 1}, ScriptSize{0x48656272, 1.1}));
}

TEST_F(FontKeys, LeadTextInAScriptAtLeastByItsFactor)
{
    EXPECT_EQ(set("line-height = 1.4\n").style.line_height, pt(14));
    edition.language = "ar";
    EXPECT_EQ(set("line-height = 1.4\n").style.line_height, pt(17.7));
    EXPECT_EQ(set("line-height = 2\n").style.line_height, pt(20));
    EXPECT_EQ(set("line-height = \"14pt\"\n").style.line_height, pt(14));
    EXPECT_EQ(set("line-height = 1.4\nscript-line-height = { Arab = 0 }\n").style.line_height, pt(14));
}

TEST_F(FontKeys, FindWhatIsNoScript)
{
    set("script-size = { Arabisch = 1.2 }\nscript-line-height = \"1.5\"\n");
    EXPECT_THAT(codes(), testing::UnorderedElementsAre("STYLE-SCRIPT", "TOML-TYPE"));
}

TEST_F(FontKeys, MakeIsolatesOfRunsInAnotherLanguage)
{
    const Paragraph text = set("", "A [a [A]{lang=he}]{lang=en} A");
    ASSERT_EQ(text.runs.size(), 4U);
    EXPECT_THAT(text.runs[0].isolations, IsEmpty());
    EXPECT_THAT(text.runs[1].isolations, ElementsAre(RunIsolation{0, Direction::ltr}));
    EXPECT_THAT(text.runs[2].isolations, ElementsAre(RunIsolation{0, Direction::ltr}, RunIsolation{1, Direction::rtl}));
    EXPECT_THAT(text.runs[3].isolations, IsEmpty());
}

} // namespace

} // namespace skrejlapa
