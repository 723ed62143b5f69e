#include "layout/place_lines.h"

#include "leaflet_fixture.h"

#include "text/line_edges.h"

#include <numeric>

namespace skrejlapa
{

namespace
{

class PlaceLines : public LeafletTest
{
protected:
    std::vector<Line> placed(const Paragraph& made, Length width)
    {
        const ShapedParagraph shaped = shape_paragraph(made, found_);
        const Items items = collect_items(shaped, made);
        const Breaks breaks = choose_breaks(items, made, 0, {.line = width, .first_indent = made.style.indent});
        return place_lines({made, shaped, items}, breaks, {{pt(5), pt(7)}, width});
    }

    Paragraph aligned(const std::string& text, TextAlign align, Direction direction = Direction::ltr)
    {
        Paragraph made = paragraph(text);
        made.style.align = align;
        made.style.align_last = align == TextAlign::justify ? TextAlign::start : align;
        made.style.direction = direction;
        // Spaces that grow by half, and nothing else, so that places can be counted.
        made.style.justification = {.word_space = {0.5, 1, 1.5}, .letter_space = {0, 0, 0}, .glyph_width = {1, 1, 1}};
        made.style.breaking.tolerance = 10000;
        return made;
    }

    /// The clusters' texts in the order they stand, each with the place of its first glyph in points.
    static std::string glyph_places(const Line& line)
    {
        std::string places;
        for (const LineRun& run : line.runs) {
            for (const PlacedCluster& cluster : run.clusters)
                places += fmt::format("{}@{} ", cluster.text, run.glyphs[cluster.first_glyph].x.to_pt());
        }
        return places;
    }
};

TEST_F(PlaceLines, SetTheBaselinesOnAGridAroundAscentAndDescent)
{
    const std::vector<Line> lines = placed(paragraph("aaa bbb"), pt(30));
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].baseline, (Point{pt(5), pt(7 + 1 + 8)}));
    EXPECT_EQ(lines[1].baseline, (Point{pt(5), pt(7 + 12 + 1 + 8)}));
}

TEST_F(PlaceLines, SetGlyphsFromTheLinesLeftEnd)
{
    EXPECT_EQ(glyph_places(placed(paragraph("a bc"), pt(100))[0]), "a@0  @10 b@20 c@30 ");
}

TEST_F(PlaceLines, EndAlignedLinesEndAtTheMeasure)
{
    EXPECT_EQ(placed(aligned("aaa", TextAlign::end), pt(50))[0].baseline.x, pt(25));
}

TEST_F(PlaceLines, CenterLines) { EXPECT_EQ(placed(aligned("aaa", TextAlign::center), pt(50))[0].baseline.x, pt(15)); }

TEST_F(PlaceLines, StartAtTheRightWhereTextRunsToTheLeft)
{
    EXPECT_EQ(placed(aligned("aaa", TextAlign::start, Direction::rtl), pt(50))[0].baseline.x, pt(25));
}

TEST_F(PlaceLines, LetATooWideWordStickOutAtItsEnd)
{
    const Line wide = placed(aligned("aaaaaa", TextAlign::center), pt(50))[0];
    EXPECT_EQ(wide.baseline.x, pt(5));
    EXPECT_EQ(wide.excess, pt(10));
    EXPECT_EQ(placed(aligned("aaaaaa", TextAlign::end, Direction::rtl), pt(50))[0].baseline.x, pt(-5));
}

TEST_F(PlaceLines, JustifyByTheSpacesBetweenWords)
{
    const std::vector<Line> lines = placed(aligned("a b c dddd", TextAlign::justify), pt(60));
    EXPECT_EQ(glyph_places(lines[0]), "a@0  @10 b@25  @35 c@50 ");
    EXPECT_EQ(lines[0].width, pt(60));
}

TEST_F(PlaceLines, GiveTheAdjustmentRatioOfJustifiedLines)
{
    const std::vector<Line> lines = placed(aligned("a b c dddd", TextAlign::justify), pt(60));
    EXPECT_DOUBLE_EQ(lines[0].ratio.value(), 1.0); // 10 pt more, each of two spaces stretching by half of 10 pt
    EXPECT_FALSE(lines[1].ratio);
}

TEST_F(PlaceLines, GiveSpacesWhatTheyMayTakeAndLettersTheRest)
{
    Paragraph made = aligned("aa bb cccc", TextAlign::justify);
    made.style.justification.letter_space = {0, 0, 0.1};
    // 7 pt more: 5 for the space, 2 for the spaces behind four of the five characters.
    const Line line = placed(made, pt(57))[0];
    EXPECT_EQ(glyph_places(line), "a@0 a@10.5  @21 b@36.5 b@47 ");
    EXPECT_EQ(line.width, pt(57));
}

TEST_F(PlaceLines, WidenGlyphsWhereSpacesAndLettersAreAtTheirLimits)
{
    Paragraph made = aligned("aa bb cccc", TextAlign::justify);
    made.style.justification.glyph_width = {1, 1, 1.1};
    const Line line = placed(made, pt(57))[0];
    EXPECT_DOUBLE_EQ(line.runs[0].glyph_scale, 1.05);
    EXPECT_EQ(glyph_places(line), "a@0 a@10.5  @21 b@36 b@46.5 ");
    EXPECT_EQ(line.width, pt(57));
}

TEST_F(PlaceLines, StretchSpacesBeyondTheirLimitOnlyWhenAllElseIsAtItsOwn)
{
    Paragraph made = aligned("aa bb cccc", TextAlign::justify);
    made.style.justification.glyph_width = {1, 1, 1.1};
    const Line line = placed(made, pt(64))[0];
    EXPECT_DOUBLE_EQ(line.runs[0].glyph_scale, 1.1);
    EXPECT_EQ(glyph_places(line), "a@0 a@11  @22 b@42 b@53 ");
    EXPECT_GT(line.ratio.value(), 1.0);
}

TEST_F(PlaceLines, LetPunctuationHangOutOfTheMeasure)
{
    Paragraph made = aligned("\"aaa, bbb", TextAlign::justify);
    made.style.hanging = HangingPunctuation::optical;
    made.style.hanging_characters = {{U'"', 0.4, 0.4}, {U',', 0, 0.8}};
    const Line line = placed(made, pt(40))[0];
    EXPECT_EQ(line.text, "\"aaa,");
    EXPECT_EQ(line.hanging_left, pt(4));
    EXPECT_EQ(line.hanging_right, pt(8));
    EXPECT_EQ(line.baseline.x, pt(5));
    EXPECT_EQ(line.width, pt(38));
    EXPECT_EQ(line.runs[0].glyphs.front().x, pt(-4));
}

TEST_F(PlaceLines, AlignTheEndByWhatDoesNotHang)
{
    Paragraph made = aligned("aaa.", TextAlign::end);
    made.style.hanging = HangingPunctuation::optical;
    made.style.hanging_characters = {{U'.', 0, 0.5}};
    const Line line = placed(made, pt(50))[0];
    EXPECT_EQ(line.baseline.x + line.width, pt(55));
}

TEST_F(PlaceLines, SetALigatureThatIsBrokenAsItsLetters)
{
    Paragraph made = paragraph("of\u00ADfice");
    made.styles[0].fonts = {face("Source Serif 4")};
    const std::vector<Line> lines = placed(made, pt(20));
    ASSERT_EQ(texts(lines), (std::vector<std::string>{"of-", "fice"}));
    const Face& serif = *made.styles[0].fonts[0];
    EXPECT_EQ(lines[0].runs[0].glyphs.back().id, serif.glyph(U'f'));
    EXPECT_EQ(lines[0].runs[1].glyphs.front().id, serif.glyph(0x2010));
}

TEST_F(PlaceLines, ShareTheSpaceOutWithoutRest)
{
    const Line line = placed(aligned("a b c d eeeeee", TextAlign::justify), pt(80.001))[0];
    const PlacedGlyph& last = line.runs[0].glyphs.back();
    EXPECT_EQ(last.x + last.advance, pt(80.001));
}

TEST_F(PlaceLines, AlignTheLineBeforeAForcedBreakAsTheLast)
{
    Paragraph made = aligned("aa bb\u2028cc", TextAlign::justify);
    made.style.align_last = TextAlign::end;
    EXPECT_EQ(placed(made, pt(60))[0].baseline.x, pt(15));
}

TEST_F(PlaceLines, LeaveALineWithoutSpacesAsItIs)
{
    const Line line = placed(aligned("aaaa bbbb", TextAlign::justify), pt(60))[0];
    EXPECT_EQ(line.width, pt(40));
    EXPECT_FALSE(line.ratio);
}

TEST_F(PlaceLines, IndentTheFirstLineFromTheSideTheTextStartsAt)
{
    Paragraph made = paragraph("aaa bbb");
    made.style.indent = pt(10);
    const std::vector<Line> lines = placed(made, pt(40));
    EXPECT_EQ(lines[0].baseline.x, pt(15));
    EXPECT_EQ(lines[1].baseline.x, pt(5));
}

TEST_F(PlaceLines, EndAHyphenatedLineInARunOfItsOwn)
{
    const Line line = placed(paragraph("aa\u00ADbb"), pt(35))[0];
    ASSERT_EQ(line.runs.size(), 2U);
    EXPECT_TRUE(line.hyphenated);
    EXPECT_TRUE(line.runs[1].added_hyphen);
    EXPECT_EQ(line.runs[1].glyphs[0].x, pt(20));
    EXPECT_EQ(line.text, "aa-");
    EXPECT_EQ(line.width, pt(30));
}

TEST_F(PlaceLines, DropSoftHyphensThatAreNotUsed)
{
    const Line line = placed(paragraph("aa\u00ADbb"), pt(100))[0];
    EXPECT_EQ(line.text, "aabb");
    EXPECT_EQ(glyph_places(line), "a@0 a@10 b@20 b@30 ");
}

TEST_F(PlaceLines, KeepAHyphenOfTheTextAsText)
{
    const Line line = placed(paragraph("aa-bb"), pt(35))[0];
    EXPECT_EQ(line.text, "aa-");
    EXPECT_FALSE(line.hyphenated);
    EXPECT_FALSE(line.runs.back().added_hyphen);
}

TEST_F(PlaceLines, AddLetterAndWordSpacingToTheAdvances)
{
    Paragraph made = paragraph("a b");
    made.styles[0].letter_spacing = pt(1);
    made.styles[0].word_spacing = pt(3);
    const Line line = placed(made, pt(100))[0];
    EXPECT_EQ(glyph_places(line), "a@0  @11 b@25 ");
    EXPECT_EQ(line.width, pt(35));
}

TEST_F(PlaceLines, KeepTheLinkOfEachRun)
{
    Paragraph made = paragraph("aa");
    made.runs.push_back({"bb", 0, {}, "https://example.org"});
    const Line line = placed(made, pt(100))[0];
    ASSERT_EQ(line.runs.size(), 2U);
    EXPECT_EQ(line.runs[0].link, "");
    EXPECT_EQ(line.runs[1].link, "https://example.org");
}

TEST_F(PlaceLines, PointToTheSourceOfEachLine)
{
    const Line line = placed(paragraph("aaa bbb"), pt(30))[1];
    EXPECT_EQ(line.span.begin, 4U);
    EXPECT_EQ(line.span.end, 7U);
}

TEST_F(PlaceLines, ReorderRunsOfTheOtherDirection)
{
    // Levels as UAX 9 gives them for the logical text "ab" + RTL "cd": a, b, then d, c.
    Paragraph made = paragraph("abcd");
    ShapedParagraph shaped = shape_paragraph(made, found_);
    ASSERT_EQ(shaped.runs.size(), 1U);
    GlyphRun right = shaped.runs[0];
    shaped.runs[0].end = right.begin = 2;
    shaped.runs[0].glyphs.resize(2);
    right.glyphs.erase(right.glyphs.begin(), right.glyphs.begin() + 2);
    right.bidi_level = 1;
    shaped.runs.push_back(right);
    const Items items = collect_items(shaped, made);
    const Breaks breaks = choose_breaks(items, made, 0, {.line = pt(100)});
    const Line line = place_lines({made, shaped, items}, breaks, {{}, pt(100)})[0];
    EXPECT_EQ(glyph_places(line), "a@0 b@10 d@20 c@30 ");
    EXPECT_EQ(line.text, "abcd");
}

TEST_F(PlaceLines, CoverAllGlyphsWithClusters)
{
    for (const Line& line : placed(paragraph("aā\u0301 fi b"), pt(60))) {
        for (const LineRun& run : line.runs) {
            std::uint32_t covered = 0;
            for (const PlacedCluster& cluster : run.clusters) {
                EXPECT_EQ(cluster.first_glyph, covered);
                covered += cluster.glyph_count;
            }
            EXPECT_EQ(covered, run.glyphs.size());
        }
    }
}

TEST_F(PlaceLines, AWordAloneOnALastLineIsNotLoose)
{
    Paragraph made = aligned("aaa", TextAlign::justify);
    made.style.align_last = TextAlign::justify;
    made.style.breaking.tolerance = 200;
    EXPECT_FALSE(placed(made, pt(100))[0].is_loose);
    Paragraph of_two = aligned("aaa bbb", TextAlign::justify);
    of_two.style.align_last = TextAlign::justify;
    of_two.style.breaking.tolerance = 200;
    EXPECT_TRUE(placed(of_two, pt(100))[0].is_loose);
}

/// What is reshaped for one side of a line may reach beyond the other, where that needs no reshaping of its own.
TEST_F(PlaceLines, WhatIsReshapedForOneSideEndsWithTheLine)
{
    const Paragraph made = paragraph("abcdef");
    ShapedParagraph shaped = shape_paragraph(made, found_);
    const auto edge = [&](std::uint32_t begin, std::uint32_t end) {
        shaped.edges.push_back({0, begin, end, shape_alone(made, shaped, 0, begin, end, AddedHyphen::no)});
        return static_cast<std::uint32_t>(shaped.edges.size() - 1);
    };
    const auto texts_of = [&] {
        const Items items = collect_items(shaped, made);
        const Breaks breaks{{0, 1, LineEnd::allowed}, {1, 2, LineEnd::allowed}, {2, 3, LineEnd::paragraph_end}};
        std::vector<std::string> texts;
        for (const Line& line : place_lines({made, shaped, items}, breaks, {{}, pt(100)}))
            texts.push_back(glyph_places(line));
        return texts;
    };
    shaped.breaks = {{.offset = 2, .before = edge(1, 2), .after = edge(2, 5)}, {.offset = 4}};
    EXPECT_THAT(texts_of(), testing::ElementsAre("a@0 b@10 ", "c@0 d@10 ", "e@0 f@10 "));
    shaped.breaks = {{.offset = 2}, {.offset = 4, .before = edge(1, 4), .after = edge(4, 5)}};
    EXPECT_THAT(texts_of(), testing::ElementsAre("a@0 b@10 ", "c@0 d@10 ", "e@0 f@10 "));
}

} // namespace

} // namespace skrejlapa
