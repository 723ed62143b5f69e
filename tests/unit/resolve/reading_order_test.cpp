#include "resolve_fixture.h"
#include "tag_dump.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

class ReadingOrder : public ResolveTest
{
protected:
    /// The tag tree of a text in one box, below its title.
    std::string tags_of(const std::string& content)
    {
        const Leaflet leaflet = resolve_layout(all_text_layout(), "# T\n\n" + content);
        const std::string tags = dump_tags(leaflet.structure, "lv");
        const std::string title = "heading 1 \"T\"\n";
        EXPECT_THAT(tags, StartsWith(title));
        return tags.substr(std::min(tags.size(), title.size()));
    }
    void aim_at_screens() { edition.profile = "web"; }
    std::vector<std::string> notes() const
    {
        std::vector<std::string> notes;
        for (const Diagnostic& finding : found.all()) {
            if (finding.level == Level::note)
                notes.push_back(finding.code);
        }
        return notes;
    }
};

TEST_F(ReadingOrder, NestsListsWithTheirLabels)
{
    EXPECT_EQ(tags_of("- one\n  1. two\n"), "list numbering 1\n"
                                            "  item\n"
                                            "    label\n"
                                            "    body\n"
                                            "      paragraph\n"
                                            "      list numbering 2\n"
                                            "        item\n"
                                            "          label\n"
                                            "          body\n"
                                            "            paragraph\n");
}

TEST_F(ReadingOrder, HoldsTheBlocksOfAQuotation)
{
    EXPECT_EQ(tags_of("> one\n>\n> two\n"), "quote\n  paragraph\n  paragraph\n");
}

TEST_F(ReadingOrder, MakesLinksAndForeignWordsPartsOfTheirParagraph)
{
    EXPECT_EQ(tags_of("See [*all* of it](https://example.org) or [mots]{lang=fr}.\n"),
              "paragraph\n  link \"https://example.org\"\n  span in fr\n");
}

TEST_F(ReadingOrder, PutsForeignWordsOfALinkIntoIt)
{
    EXPECT_EQ(tags_of("[one [mots]{lang=fr}](https://example.org)\n"),
              "paragraph\n  link \"https://example.org\"\n    span in fr \"https://example.org\"\n");
}

TEST_F(ReadingOrder, GivesABlockItsLanguage) { EXPECT_EQ(tags_of("Bonjour {lang=fr}\n"), "paragraph in fr\n"); }

TEST_F(ReadingOrder, GivesTablesRowsAndTheirHeadersAScope)
{
    EXPECT_EQ(tags_of("| a | b |\n|---|---|\n| c | d |\n{header-columns=1}\n"), "table\n"
                                                                                "  head\n"
                                                                                "    row\n"
                                                                                "      th of column\n"
                                                                                "      th of column\n"
                                                                                "  rows\n"
                                                                                "    row\n"
                                                                                "      th of row\n"
                                                                                "      td\n");
}

TEST_F(ReadingOrder, PutsACaptionIntoItsTable)
{
    const std::string above = tags_of("Prices {.caption}\n\n| a |\n|---|\n| b |\n");
    EXPECT_THAT(above, StartsWith("table\n  caption\n  head\n"));
}

TEST_F(ReadingOrder, MendsALevelThatIsSkippedAndSaysSo)
{
    aim_at_screens();
    EXPECT_EQ(tags_of("#### Deep\n\n##### Deeper\n"), "heading 2 \"Deep\"\nheading 3 \"Deeper\"\n");
    EXPECT_THAT(notes(), Contains("TAG-HEADING-SKIPPED"));
}

TEST_F(ReadingOrder, LeavesSistersAtOneLevelWhereTheirLevelIsMended)
{
    aim_at_screens();
    EXPECT_EQ(tags_of("### A\n\n#### A1\n\n### B\n\n## C\n\n### D\n"), "heading 2 \"A\"\n"
                                                                       "heading 3 \"A1\"\n"
                                                                       "heading 2 \"B\"\n"
                                                                       "heading 2 \"C\"\n"
                                                                       "heading 3 \"D\"\n");
    EXPECT_THAT(notes(), ElementsAre("TAG-HEADING-SKIPPED", "TAG-HEADING-SKIPPED")) << "of A and B alone";
}

TEST_F(ReadingOrder, SaysNothingOfLevelsWhereNothingIsTagged)
{
    static_cast<void>(tags_of("#### Deep\n"));
    EXPECT_THAT(notes(), IsEmpty());
}

TEST_F(ReadingOrder, FollowsTheBoxesAndNotTheText)
{
    const Leaflet leaflet = resolve_layout(R"([page]
size = "A5"
[[pages]]
root = "sheet"
[boxes.sheet]
children = ["words", "text", "title"]
[boxes.words]
text = "Welcome"
style = "h1"
[boxes.text]
content = "1/body"
[boxes.title]
content = "1/title"
)",
                                           "# T\n\none\n");
    EXPECT_EQ(dump_tags(leaflet.structure, "lv"), "heading 1 \"Welcome\"\nparagraph\nheading 1 \"T\"\n");
}

TEST_F(ReadingOrder, MakesACodeALinkAroundItsFigure)
{
    const Leaflet leaflet = resolve_layout(R"([page]
size = "A5"
[[pages]]
root = "sheet"
[boxes.sheet]
qr = "https://example.org"
)");
    EXPECT_EQ(dump_tags(leaflet.structure, "lv"), "link \"https://example.org\"\n  figure \"https://example.org\"\n");
}

TEST_F(ReadingOrder, CutsScreensToTheTrim)
{
    aim_at_screens();
    const Leaflet leaflet = resolve_layout(all_text_layout(), "# T\n");
    EXPECT_EQ(leaflet.format.bleed, Length{});
    EXPECT_FALSE(leaflet.output.marks.crop);
    EXPECT_EQ(leaflet.output.color, OutputColor::rgb);
    EXPECT_THAT(leaflet.output.standards, ElementsAre(PdfStandard::pdf_ua1));
}

} // namespace

} // namespace skrejlapa
