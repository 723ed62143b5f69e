#include "resolve_fixture.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

class Stories : public ResolveTest
{
protected:
    Leaflet resolve_text(const std::string& content, const std::string& styles = {})
    {
        return resolve_layout(all_text_layout() + styles, "# T\n\n" + content);
    }
    static std::vector<std::string> words(const Leaflet& leaflet) { return texts(leaflet, leaflet.pages.front().root); }
    static const Block& block(const Leaflet& leaflet, std::size_t at) { return leaflet.stories.front().blocks.at(at); }
    static std::string marker_of(const Leaflet& leaflet, const Block& block)
    {
        return block.marker ? text_of(leaflet.paragraphs[block.marker->paragraph]) : "";
    }
};

TEST_F(Stories, BreakLinesWhereTheTextDoes)
{
    const Leaflet leaflet = resolve_text("One\\\ntwo\n");
    EXPECT_THAT(words(leaflet), ElementsAre("T", "One\u2028two"));
}

TEST_F(Stories, PointAtTheTextInTheFile)
{
    const Leaflet leaflet = resolve_text("One *two*\n");
    const TextRun& run = leaflet.paragraphs[block(leaflet, 1).paragraph].runs[1];
    EXPECT_EQ(sources.text(run.source.file).substr(run.source.begin, run.source.end - run.source.begin), "two");
}

TEST_F(Stories, KeepAddressesOfLinks)
{
    const Leaflet leaflet = resolve_text("See <https://example.org/a>.\n");
    const TextRun& run = leaflet.paragraphs[block(leaflet, 1).paragraph].runs[1];
    EXPECT_EQ(run.link, "https://example.org/a");
    EXPECT_EQ(run.text, "https://example.org/a");
}

TEST_F(Stories, ChangeLanguageWithinABlockAndARun)
{
    const Leaflet leaflet = resolve_text("Words [mots]{lang=fr} words\n\nمرحبا {lang=ar}\n");
    const Paragraph& mixed = leaflet.paragraphs[block(leaflet, 1).paragraph];
    EXPECT_EQ(mixed.styles[mixed.runs[1].style].language, "fr");
    EXPECT_EQ(mixed.styles[mixed.runs[2].style].language, "lv");
    const Paragraph& arabic = leaflet.paragraphs[block(leaflet, 2).paragraph];
    EXPECT_EQ(arabic.styles[0].language, "ar");
    EXPECT_EQ(arabic.style.direction, Direction::rtl);
}

TEST_F(Stories, SayWhereEachParagraphIsFrom)
{
    const Leaflet leaflet = resolve_text("One\n\n# Second {#join}\n\nTwo\n");
    EXPECT_EQ(leaflet.paragraphs[block(leaflet, 0).paragraph].content, "1/title");
    EXPECT_EQ(leaflet.paragraphs[block(leaflet, 3).paragraph].content, "join/body");
}

TEST_F(Stories, MarkTheItemsOfLists)
{
    const Leaflet leaflet = resolve_text("- a\n- b\n  - c\n");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 1)), "•");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 3)), "–");
}

TEST_F(Stories, MarkItemsWithTheStylesMarkerInItsColour)
{
    const Leaflet leaflet =
        resolve_text("- a\n", "[styles.ul]\nmarker = \"✓\"\nmarker-color = \"white\"\nmarker-hang = true\n");
    const Block& item = block(leaflet, 1);
    EXPECT_EQ(marker_of(leaflet, item), "✓");
    EXPECT_TRUE(item.marker->hangs);
    EXPECT_EQ(item.indent_start, Length{});
    EXPECT_EQ(leaflet.paragraphs[item.marker->paragraph].styles[0].color, Ink{});
}

TEST_F(Stories, NumberItemsFromTheListsFirst)
{
    const Leaflet leaflet = resolve_text("9. a\n10. b\n");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 1)), "9.");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 2)), "10.");
}

TEST_F(Stories, MakeRoomForTheWidestMarker)
{
    const Leaflet leaflet = resolve_text("9. a\n10. b\n");
    EXPECT_EQ(block(leaflet, 1).marker->column, pt(30)) << "three squares of 10 pt";
}

TEST_F(Stories, NumberItemsAsTheStyleWritesIt)
{
    const Leaflet leaflet = resolve_text("1. a\n2. b\n", "[styles.ol]\nmarker = \"(a)\"\n");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 2)), "(b)");
}

TEST_F(Stories, IndentWhatFollowsInAnItemBehindItsMarker)
{
    const Leaflet leaflet = resolve_text("- a\n\n  more\n", "[styles.ul]\nmarker-gap = \"4pt\"\n");
    EXPECT_EQ(block(leaflet, 1).indent_start, Length{});
    EXPECT_EQ(block(leaflet, 2).indent_start, pt(14));
    EXPECT_FALSE(block(leaflet, 2).marker.has_value());
}

TEST_F(Stories, IndentInnerListsBehindTheOuterMarker)
{
    const Leaflet leaflet = resolve_text("- a\n  - b\n", "[styles.ul]\nmarker-gap = \"4pt\"\n");
    EXPECT_EQ(block(leaflet, 2).indent_start, pt(14));
}

TEST_F(Stories, HangInnerMarkersBehindTheOuterText)
{
    const Leaflet leaflet = resolve_text("- a\n  - b\n", "[styles.ul]\nmarker-gap = \"4pt\"\nmarker-hang = true\n");
    EXPECT_EQ(block(leaflet, 2).indent_start, pt(14));
}

TEST_F(Stories, GiveAnItemThatBeginsWithAListALineOfItsOwn)
{
    const Leaflet leaflet = resolve_text("- - a\n");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 1)), "•");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 2)), "–");
}

TEST_F(Stories, CollapseTheSpacesOfListsAndItems)
{
    const Leaflet leaflet = resolve_text("- a\n- b\n", "[styles.ul]\nmargin-top = \"9pt\"\nmargin-bottom = \"8pt\"\n"
                                                       "[styles.li]\nmargin-bottom = \"3pt\"\n");
    EXPECT_EQ(block(leaflet, 1).space_before, pt(9));
    EXPECT_EQ(block(leaflet, 1).space_after, pt(3));
    EXPECT_EQ(block(leaflet, 2).space_after, pt(8));
}

TEST_F(Stories, IndentQuotations)
{
    const Leaflet leaflet = resolve_text("> words\n");
    EXPECT_EQ(block(leaflet, 1).indent_start, pt(15));
}

TEST_F(Stories, KeepTheLinesOfCode)
{
    const Leaflet leaflet = resolve_text("```\na\n\nb {{x}}\n```\n");
    EXPECT_THAT(words(leaflet), ElementsAre("T", "a\u2028\u2028b {{x}}"));
}

TEST_F(Stories, HoldPicturesAsBlocks)
{
    files.add("/project/a.svg", "<svg/>");
    const Leaflet leaflet = resolve_text("![A map](a.svg){width=50%}\n");
    ASSERT_TRUE(block(leaflet, 1).picture.has_value());
    EXPECT_EQ(block(leaflet, 1).picture->image.alt, "A map");
    EXPECT_EQ(block(leaflet, 1).picture->width->fraction, 0.5);
}

TEST_F(Stories, ReportPicturesThatAreNotThere)
{
    resolve_text("![A map](b.svg)\n");
    EXPECT_THAT(codes(), ElementsAre("FILE-MISSING"));
}

TEST_F(Stories, SayWhatComesLater)
{
    resolve_text("Words ![A](a.svg) words\n");
    EXPECT_THAT(places(), ElementsAre("LATER-RELEASE 3:7"));
}

TEST_F(Stories, FollowListsTwentyDeep)
{
    std::string deep;
    for (int at = 0; at < 20; ++at)
        deep += std::string(static_cast<std::size_t>(at) * 2, ' ') + "- a\n";
    EXPECT_EQ(resolve_text(deep).stories.front().blocks.size(), 21U);
}

TEST_F(Stories, CollapseNegativeSpacesWithOthers)
{
    const Leaflet leaflet = resolve_text("- a\n", "[styles.ul]\nmargin-top = \"9pt\"\n[styles.li]\n"
                                                  "margin-top = \"-4pt\"\n");
    EXPECT_EQ(block(leaflet, 1).space_before.at({}), pt(5));
}

TEST_F(Stories, AddUpIndentsOfWhatIsWithinEachOther)
{
    const Leaflet leaflet = resolve_text("> > words\n", "[styles.blockquote]\nmargin-inline-start = \"10%\"\n"
                                                        "margin-inline-end = \"3pt\"\n");
    EXPECT_EQ(block(leaflet, 1).indent_start.at(pt(100)), pt(20));
    EXPECT_EQ(block(leaflet, 1).indent_end.at(pt(100)), pt(6));
}

TEST_F(Stories, DrawARuleBesideAQuotation)
{
    const Leaflet leaflet =
        resolve_text("> one\n>\n> two\n\nthree\n",
                     "[styles.blockquote]\nmargin-inline-start = \"4pt\"\nborder-inline-start-width = \"2pt\"\n"
                     "padding-inline-start = \"6pt\"\n");
    ASSERT_EQ(leaflet.stories.front().side_rules.size(), 1U);
    const BlockSideRule& rule = leaflet.stories.front().side_rules.front();
    EXPECT_EQ(rule.first, 1U);
    EXPECT_EQ(rule.end, 3U);
    EXPECT_EQ(rule.indent, Indent(pt(4)));
    EXPECT_EQ(block(leaflet, 1).indent_start, Indent(pt(12)));
    EXPECT_EQ(block(leaflet, 3).indent_start, Indent());
}

TEST_F(Stories, DrawARuleBesideAParagraphOfAClass)
{
    const Leaflet leaflet = resolve_text("one {.note}\n\ntwo\n", "[styles.note]\nborder-inline-start-width = \"1pt\"\n"
                                                                 "border-inline-start-color = \"white\"\n");
    ASSERT_EQ(leaflet.stories.front().side_rules.size(), 1U);
    EXPECT_EQ(leaflet.stories.front().side_rules.front().end, 2U);
    EXPECT_EQ(leaflet.stories.front().side_rules.front().color, Ink{});
    EXPECT_EQ(block(leaflet, 1).indent_start, Indent(pt(1)));
}

TEST_F(Stories, DrawOneRuleBesideATightItem)
{
    const Leaflet leaflet = resolve_text("- one\n- two\n", "[styles.li]\nborder-inline-start-width = \"1pt\"\n");
    EXPECT_EQ(leaflet.stories.front().side_rules.size(), 2U);
}

TEST_F(Stories, KeepRulesBesideTheirBlocksWhereAMarkerTakesALine)
{
    const Leaflet leaflet = resolve_text("- > words\n", "[styles.blockquote]\nborder-inline-start-width = \"1pt\"\n");
    ASSERT_EQ(leaflet.stories.front().side_rules.size(), 1U);
    EXPECT_EQ(leaflet.stories.front().side_rules.front().first, 1U);
    const Leaflet nested = resolve_text("- - > words\n", "[styles.blockquote]\nborder-inline-start-width = \"1pt\"\n");
    EXPECT_EQ(nested.stories.front().side_rules.front().first, 2U) << "behind the line of the outer marker";
}

TEST_F(Stories, NumberInnerListsByLetters)
{
    const Leaflet leaflet = resolve_text("1. a\n   1. b\n      1. c\n");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 1)), "1.");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 2)), "a)");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 3)), "i.");
}

TEST_F(Stories, NumberByTheDepthOfNumberedListsAlone)
{
    const Leaflet leaflet = resolve_text("- a\n  1. b\n");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 2)), "1.");
}

TEST_F(Stories, IndentTheBlocksOfAnItemAlike)
{
    const Leaflet leaflet =
        resolve_text("1. a\n\n   b\n\n   > c\n", "[styles.ol]\nmarker-gap = \"4pt\"\n"
                                                 "[styles.blockquote]\nmargin-inline-start = \"7pt\"\n");
    EXPECT_EQ(block(leaflet, 2).indent_start, Indent(pt(24)));
    EXPECT_EQ(block(leaflet, 3).indent_start, Indent(pt(31)));
}

} // namespace

} // namespace skrejlapa
