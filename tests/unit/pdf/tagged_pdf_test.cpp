// The tag tree, links and colours of screen editions, read from the bytes.
#include "pdf_objects.h"
#include "print_terms.h"
#include "set_text.h"

#include "pdf/links.h"

#include <gmock/gmock.h>

namespace skrejlapa
{

namespace
{

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using Json = nlohmann::json;

OutputTerms screen_terms(std::vector<PdfStandard> standards = {PdfStandard::pdf_ua1})
{
    OutputTerms terms = print_terms(std::move(standards));
    terms.medium = Medium::screen;
    terms.color = OutputColor::rgb;
    terms.screen_profile = DiskFiles().map(Path(SKREJLAPA_SOURCE_DIR) / "icc/sRGB.icc").value();
    return terms;
}

PaintPage screen_page() { return {"1", {mm(148), mm(210)}, {}, {}, {}}; }

class TaggedPdf : public testing::Test
{
protected:
    PaintList list{{screen_page()}};
    OutputTerms terms = screen_terms();
    std::optional<PdfFile> file;
    std::optional<PdfObjects> objects;

    StructureTree& tree() { return list.structure; }
    ElementId add_element(StructureRole role, ElementId parent = 0) { return tree().add(parent, {.role = role}); }
    /// Words of a paragraph, the first at `position` in it.
    void say(ElementId element, const std::string& words, std::uint32_t position = 0, std::size_t page = 0)
    {
        const auto line = static_cast<double>(list.pages[page].items.size());
        const bool is_hebrew = words.starts_with("ש");
        for (LineRun run : set_text(words, find_face(is_hebrew ? "Noto Sans Hebrew" : "Noto Sans"))) {
            run.direction = is_hebrew ? Direction::rtl : Direction::ltr;
            run.position = position;
            const Span place;
            list.pages[page].items.push_back(
                {DrawGlyphs{{mm(10), mm(20 + 10 * line)}, std::move(run)}, "body", place, std::nullopt, element});
        }
    }
    void write()
    {
        file.emplace(list, Pictures{}, terms);
        objects.emplace(*file);
    }
    const Json& root() const { return objects->at(objects->catalog().at("/StructTreeRoot")); }
    const Json& document() const { return objects->at(root().at("/K")); }
    const Json& child(const Json& element, std::size_t at) const { return objects->at(element.at("/K").at(at)); }
};

TEST_F(TaggedPdf, SaysThatItIsTaggedAndShowsItsTitle)
{
    say(add_element(StructureRole::paragraph), "abc");
    write();
    EXPECT_TRUE(objects->catalog().at("/MarkInfo").at("/Marked").get<bool>());
    EXPECT_TRUE(objects->catalog().at("/ViewerPreferences").at("/DisplayDocTitle").get<bool>());
    EXPECT_EQ(document().at("/S"), "/Document");
    EXPECT_THAT(file->output_of("qpdf --check {}"), HasSubstr("No syntax or stream encoding errors found"));
}

TEST_F(TaggedPdf, HasNoTreeWhereNothingIsToBeTagged)
{
    say(no_element, "abc");
    write();
    EXPECT_FALSE(objects->catalog().contains("/StructTreeRoot"));
    EXPECT_THAT(file->unpacked(), Not(HasSubstr("BDC")));
}

TEST_F(TaggedPdf, MarksWhatBelongsToNoElementAsArtifact)
{
    const Path2D square{MoveTo{{mm(5), mm(5)}}, LineTo{{mm(40), mm(5)}}, LineTo{{mm(40), mm(40)}}, ClosePath{}};
    list.pages[0].items.push_back({FillPath{square, black}, "box", {}});
    say(add_element(StructureRole::paragraph), "abc");
    write();
    EXPECT_THAT(file->unpacked(), AllOf(HasSubstr("/Artifact BMC\n"), HasSubstr("/P <</MCID 0>> BDC\n")));
}

TEST_F(TaggedPdf, KeepsAParagraphOverTwoPagesOneElement)
{
    list.pages.push_back(screen_page());
    const ElementId paragraph = add_element(StructureRole::paragraph);
    say(paragraph, "one", 0, 0);
    say(paragraph, "two", 4, 1);
    write();
    ASSERT_THAT(document().at("/K"), SizeIs(1));
    const Json& parts = child(document(), 0).at("/K");
    ASSERT_THAT(parts, SizeIs(2));
    EXPECT_NE(parts[0].at("/Pg"), parts[1].at("/Pg"));
}

TEST_F(TaggedPdf, JoinsLinesOfAParagraphInOneMark)
{
    const ElementId paragraph = add_element(StructureRole::paragraph);
    say(paragraph, "one", 0);
    say(paragraph, "two", 4);
    write();
    EXPECT_THAT(child(document(), 0).at("/K"), SizeIs(1));
}

TEST_F(TaggedPdf, FollowsTheTextAndNotThePainting)
{
    const ElementId paragraph = add_element(StructureRole::paragraph);
    const ElementId span = add_element(StructureRole::span, paragraph);
    say(paragraph, "third", 20);
    say(span, "second", 10);
    say(paragraph, "first", 0);
    write();
    EXPECT_THAT(file->output_of("pdfinfo -struct-text {}"),
                testing::ContainsRegex("first[^a-z]*Span[^a-z]*.*\n.*second"));
}

TEST_F(TaggedPdf, LeadsFromAMarkBackToItsElement)
{
    say(add_element(StructureRole::paragraph), "abc");
    write();
    const Json page = objects->pages().front();
    EXPECT_EQ(page.at("/StructParents"), 0);
    EXPECT_EQ(page.at("/Tabs"), "/S");
    const Json& numbers = objects->at(root().at("/ParentTree")).at("/Nums");
    EXPECT_EQ(numbers.at(0), 0);
    EXPECT_EQ(numbers.at(1).at(0), document().at("/K").at(0));
}

TEST_F(TaggedPdf, LeavesOutWhatHoldsNothing)
{
    const ElementId empty_list = add_element(StructureRole::list);
    add_element(StructureRole::list_item, empty_list);
    say(add_element(StructureRole::paragraph), "abc");
    write();
    EXPECT_THAT(document().at("/K"), SizeIs(1));
}

TEST_F(TaggedPdf, KeepsEmptyCells)
{
    const ElementId table = add_element(StructureRole::table);
    const ElementId row = add_element(StructureRole::table_row, table);
    say(add_element(StructureRole::header_cell, row), "abc");
    add_element(StructureRole::data_cell, row);
    write();
    EXPECT_THAT(child(child(document(), 0), 0).at("/K"), SizeIs(2));
}

TEST_F(TaggedPdf, NamesALanguageOnlyWhereItChanges)
{
    const ElementId paragraph = tree().add(0, {.role = StructureRole::paragraph, .children = {}, .language = "fr"});
    const ElementId span = tree().add(paragraph, {.role = StructureRole::span, .children = {}, .language = "lv"});
    say(paragraph, "abc");
    say(span, "abc", 4);
    say(tree().add(0, {.role = StructureRole::paragraph, .children = {}, .language = "lv"}), "abc");
    write();
    EXPECT_EQ(child(document(), 0).at("/Lang"), "u:fr");
    EXPECT_FALSE(child(document(), 1).contains("/Lang"));
    EXPECT_EQ(objects->with("/S", "/Span").front().at("/Lang"), "u:lv");
}

TEST_F(TaggedPdf, TellsWhatAHeaderCellHeads)
{
    const ElementId table = add_element(StructureRole::table);
    const ElementId row = add_element(StructureRole::table_row, table);
    say(tree().add(row, {.role = StructureRole::header_cell,
                         .children = {},
                         .language = {},
                         .words = {},
                         .scope = HeaderScope::column,
                         .column_span = 2}),
        "abc");
    write();
    const Json cell = objects->with("/S", "/TH").front();
    EXPECT_EQ(cell.at("/A").at("/Scope"), "/Column");
    EXPECT_EQ(cell.at("/A").at("/ColSpan"), 2);
}

TEST_F(TaggedPdf, GivesALinkItsAnnotationInTheTree)
{
    const ElementId paragraph = add_element(StructureRole::paragraph);
    const ElementId link = add_element(StructureRole::link, paragraph);
    say(link, "words");
    list.pages[0].links.push_back({{{mm(10), mm(15)}, {mm(30), mm(6)}}, "https://example.org/ā", link});
    write();
    const Json annotation = objects->with("/Subtype", "/Link").front();
    EXPECT_EQ(annotation.at("/F"), 4);
    EXPECT_EQ(annotation.at("/Contents"), "u:https://example.org/ā");
    EXPECT_EQ(annotation.at("/A").at("/URI"), "u:https://example.org/%C4%81");
    EXPECT_THAT(annotation.at("/Border"), ElementsAre(0, 0, 0));
    const Json& numbers = objects->at(root().at("/ParentTree")).at("/Nums");
    EXPECT_EQ(objects->at(numbers.at(2 * annotation.at("/StructParent").get<std::size_t>() + 1)).at("/S"), "/Link");
    EXPECT_THAT(objects->with("/Type", "/OBJR"), SizeIs(1));
}

TEST_F(TaggedPdf, NamesALinkThatHasNoTargetByItsScheme)
{
    const ElementId link = add_element(StructureRole::link, add_element(StructureRole::paragraph));
    say(link, "words");
    list.pages[0].links.push_back({{{mm(10), mm(15)}, {mm(30), mm(6)}}, "tel:", link});
    write();
    EXPECT_EQ(objects->with("/Subtype", "/Link").front().at("/Contents"), "u:tel:");
}

TEST_F(TaggedPdf, TakesLinksInOrderWhereAllWordsStandInAGroup)
{
    const ElementId link = add_element(StructureRole::link, add_element(StructureRole::paragraph));
    list.pages[0].items.push_back({PushOpacity{0.95}, "box", {}});
    say(link, "one");
    say(link, "two");
    list.pages[0].items.push_back({Pop{}, "box", {}});
    list.pages[0].links.push_back({{{mm(10), mm(15)}, {mm(30), mm(6)}}, "https://example.org", link});
    write();
    EXPECT_EQ(objects->pages().front().value("/Tabs", ""), "/S");
}

TEST_F(TaggedPdf, MakesNoLinkOfWhatCannotBeFollowed)
{
    const ElementId paragraph = add_element(StructureRole::paragraph);
    say(add_element(StructureRole::link, paragraph), "words");
    write();
    EXPECT_THAT(objects->with("/S", "/Link"), IsEmpty());
}

TEST_F(TaggedPdf, NestsBookmarksLikeHeadings)
{
    for (const auto& [words, level] : {std::pair{"One", 1}, {"Two", 2}, {"Three", 2}, {"Four", 1}})
        say(tree().add(
                0, {.role = StructureRole::heading, .children = {}, .language = {}, .level = level, .words = words}),
            words);
    write();
    const Json& outlines = objects->at(objects->catalog().at("/Outlines"));
    EXPECT_EQ(outlines.at("/Count"), 4);
    const Json& first = objects->at(outlines.at("/First"));
    EXPECT_EQ(first.at("/Title"), "u:One");
    EXPECT_EQ(objects->at(first.at("/Last")).at("/Title"), "u:Three");
    EXPECT_EQ(objects->at(first.at("/Next")).at("/Title"), "u:Four");
    EXPECT_EQ(objects->at(objects->at(first.at("/Last")).at("/Prev")).at("/Title"), "u:Two");
}

TEST_F(TaggedPdf, MarksWhatStandsInATransparencyGroup)
{
    list.pages[0].items.push_back({PushOpacity{0.5}, "box", {}});
    say(add_element(StructureRole::paragraph), "abc");
    say(add_element(StructureRole::paragraph), "def");
    list.pages[0].items.push_back({Pop{}, "box", {}});
    write();
    const Json group = objects->with("/Subtype", "/Form").front();
    EXPECT_EQ(group.at("/StructParents"), 0);
    EXPECT_EQ(group.at("/Group").at("/CS"), "/DeviceRGB");
    EXPECT_TRUE(child(document(), 0).at("/K").at(0).contains("/Stm"));
}

TEST_F(TaggedPdf, IsCutToItsTrim)
{
    say(add_element(StructureRole::paragraph), "abc");
    write();
    EXPECT_FALSE(objects->pages().front().contains("/TrimBox"));
}

TEST_F(TaggedPdf, WritesTheLightOfAnInk)
{
    list.pages[0].items.push_back(
        {FillPath{{MoveTo{{mm(5), mm(5)}}, LineTo{{mm(9), mm(5)}}, LineTo{{mm(9), mm(9)}}, ClosePath{}},
                  Ink{{1, 0, 0, 0}, {}, 1, Rgb{255, 0, 51}}},
         "box",
         {}});
    write();
    EXPECT_THAT(file->unpacked(), HasSubstr("1 0 .2 rg\n"));
}

TEST_F(TaggedPdf, NamesTheArchivesStandardWithItsProfile)
{
    terms = screen_terms({PdfStandard::pdf_ua1, PdfStandard::pdf_a2a});
    say(add_element(StructureRole::paragraph), "abc");
    write();
    const Json& intent = objects->at(objects->catalog().at("/OutputIntents").at(0));
    EXPECT_EQ(intent.at("/S"), "/GTS_PDFA1");
    EXPECT_EQ(objects->at(intent.at("/DestOutputProfile")).at("/N"), 3);
    const std::string xmp = objects->data(objects->catalog().at("/Metadata"));
    EXPECT_THAT(xmp, AllOf(HasSubstr("<pdfuaid:part>1</pdfuaid:part>"), HasSubstr("<pdfaid:part>2</pdfaid:part>"),
                           HasSubstr("<pdfaid:conformance>A</pdfaid:conformance>"), HasSubstr("pdfaExtension")));
}

TEST_F(TaggedPdf, SharesOneProfileBetweenPrintAndArchive)
{
    terms = print_terms({PdfStandard::pdf_x4, PdfStandard::pdf_a2a});
    say(add_element(StructureRole::paragraph), "abc");
    write();
    const Json& intents = objects->catalog().at("/OutputIntents");
    ASSERT_THAT(intents, SizeIs(2));
    EXPECT_EQ(objects->at(intents.at(0)).at("/DestOutputProfile"), objects->at(intents.at(1)).at("/DestOutputProfile"));
}

TEST_F(TaggedPdf, KeepsTheSpaceThatALineEndTookAway)
{
    const ElementId paragraph = add_element(StructureRole::paragraph);
    say(paragraph, "one", 0);
    std::get<DrawGlyphs>(list.pages[0].items.back().operation).run.ends_at_space = true;
    write();
    EXPECT_THAT(file->unpacked(), HasSubstr("> <0020>\n")); // in ToUnicode: the space is drawn
}

TEST_F(TaggedPdf, IsSilentAboutASignOfTheFontsOwn)
{
    say(add_element(StructureRole::paragraph), "a");
    std::get<DrawGlyphs>(list.pages[0].items.back().operation).run.clusters.front().text = "\uE001";
    write();
    EXPECT_THAT(file->unpacked(), HasSubstr("/Span <</ActualText <FEFF>>> BDC"));
}

TEST_F(TaggedPdf, HasTextFromTheRightInTheOrderOfReading)
{
    say(add_element(StructureRole::paragraph), "שלום");
    write();
    EXPECT_THAT(file->output_of("pdfinfo -struct-text {}"), HasSubstr("שלום"));
}

TEST(AsciiUri, WritesOtherLettersAsBytesOfUtf8)
{
    EXPECT_EQ(ascii_uri("https://example.org/Žagares šķūnis?a=1&b=%20"),
              "https://example.org/%C5%BDagares%20%C5%A1%C4%B7%C5%ABnis?a=1&b=%20");
}

} // namespace

} // namespace skrejlapa
