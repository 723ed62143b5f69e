#include "text/isolates.h"

#include "paragraph_fixture.h"
#include "text/itemize.h"

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class Isolates : public ParagraphTest
{
protected:
    std::vector<std::string> isolates(const Paragraph& paragraph)
    {
        const PreparedText prepared = prepare_text(paragraph, found_);
        std::vector<std::string> lines;
        for (const Isolate& isolate : find_isolates(paragraph, prepared))
            lines.push_back(prepared.text.text.substr(isolate.begin, isolate.end - isolate.begin));
        return lines;
    }
    std::vector<std::string> isolates(const std::string& text) { return isolates(paragraph(text, "ar")); }

    /// The text as a reader sees it from left to right, `<…>` around what runs to the left.
    std::string levels(const Paragraph& paragraph)
    {
        const PreparedText prepared = prepare_text(paragraph, found_);
        std::string line;
        for (const auto& stretch :
             itemize_directions(prepared.text.text, paragraph.style.direction, find_isolates(paragraph, prepared)))
            line += fmt::format("{}:{} ", stretch.value,
                                prepared.text.text.substr(stretch.begin, stretch.end - stretch.begin));
        return line;
    }
    Paragraph arabic(const std::string& text)
    {
        Paragraph made = paragraph(text, "ar");
        made.style.direction = Direction::rtl;
        return made;
    }
};

TEST_F(Isolates, AreTelephoneNumbers)
{
    EXPECT_THAT(isolates("هاتف +371 6700 0000 أو (67) 00-00-00، 6700 0000"),
                ElementsAre("+371 6700 0000", "(67) 00-00-00", "6700 0000"));
    EXPECT_THAT(isolates("+37167000000"), ElementsAre("+37167000000"));
}

TEST_F(Isolates, AreGroupedFiguresAndDatesWithHyphens)
{
    EXPECT_THAT(isolates("في 2026-11-27 نحو 1 234 567,89 يورو"), ElementsAre("2026-11-27", "1 234 567,89"));
}

TEST_F(Isolates, AreNotPlainNumbersAndRanges)
{
    EXPECT_THAT(isolates("في 2040 من 10-12 إلى 5–7، 3.14 و 15%"), IsEmpty());
}

TEST_F(Isolates, AreNotFiguresWithinWords) { EXPECT_THAT(isolates("A1 2345 x"), IsEmpty()); }

TEST_F(Isolates, AreAddressesWithoutTheMarksAroundThem)
{
    EXPECT_THAT(isolates("(https://example.org/a?b=1). info@example.org،"),
                ElementsAre("https://example.org/a?b=1", "info@example.org"));
}

TEST_F(Isolates, AreRunsInAnotherLanguageWithThoseInsideThem)
{
    Paragraph text = arabic("أ ");
    add_run(text, "one ", 0);
    add_run(text, "שני ", 0);
    add_run(text, "two", 0);
    text.runs[1].isolations = text.runs[3].isolations = {{0, Direction::ltr}};
    text.runs[2].isolations = {{0, Direction::ltr}, {1, Direction::rtl}};
    EXPECT_THAT(isolates(text), ElementsAre("one שני two", "שני "));
}

TEST_F(Isolates, GiveATelephoneNumberOneLevelFromTheLeft)
{
    EXPECT_EQ(levels(arabic("هاتف +371 6700 0000.")), "1:هاتف  4:+371 6700 0000 1:. ");
}

TEST_F(Isolates, GiveArabicFiguresTheSame) { EXPECT_EQ(levels(arabic("ت ٠٥٠ ١٢٣ ٤٥٦")), "1:ت  4:٠٥٠ ١٢٣ ٤٥٦ "); }

TEST_F(Isolates, KeepTheMarksOfARunInAnotherLanguageAtItsSide)
{
    Paragraph text = arabic("في ");
    add_run(text, "Rural Pact!", 0);
    add_run(text, " اليوم", 0);
    EXPECT_EQ(levels(text), "1:في  2:Rural Pact 1:! اليوم ");
    text.runs[1].isolations = {{0, Direction::ltr}};
    EXPECT_EQ(levels(text), "1:في  2:Rural Pact! 1: اليوم ");
}

TEST_F(Isolates, AreSetInOneFaceThatHasAllOfThem)
{
    Paragraph text = arabic("هاتف +371 6700");
    text.styles[0].fonts = {face("Noto Naskh Arabic"), face("Noto Sans")};
    text.styles[0].own_fonts = 2;
    EXPECT_EQ(runs(shape(text)), "[NotoNaskhArabic-Regular: هاتف ][NotoSans-Regular: +371 6700]");
}

} // namespace
} // namespace skrejlapa
