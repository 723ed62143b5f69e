#include "layout/line_breaks.h"

#include "leaflet_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

class LineBreaks : public LeafletTest
{
protected:
    std::vector<std::string> broken(const Paragraph& made, Length width)
    {
        const ShapedParagraph shaped = shape_paragraph(made, found_);
        const Items items = collect_items(shaped, made);
        const Breaks breaks = choose_breaks(items, made, 0, {.line = width, .first_indent = made.style.indent});
        return texts(place_lines({made, shaped, items}, breaks, {{}, width}));
    }
    std::vector<std::string> broken(const std::string& text, Length width) { return broken(paragraph(text), width); }

    /// How many lines in a row end in a hyphen.
    static int longest_ladder(const std::vector<std::string>& lines)
    {
        int longest = 0;
        int now = 0;
        for (const std::string& line : lines) {
            now = line.ends_with('-') ? now + 1 : 0;
            longest = std::max(longest, now);
        }
        return longest;
    }

    Items items_of(const Paragraph& made) { return collect_items(shape_paragraph(made, found_), made); }
};

TEST_F(LineBreaks, TakeAsManyWordsAsTheLineHolds)
{
    EXPECT_THAT(broken("aaa bbb ccc dd", pt(70)), ElementsAre("aaa bbb", "ccc dd"));
}

TEST_F(LineBreaks, LetTheSpaceAtTheLineEndHang) { EXPECT_THAT(broken("aaa bbb", pt(30)), ElementsAre("aaa", "bbb")); }

TEST_F(LineBreaks, LeaveAWordWholeThatIsWiderThanTheLine)
{
    EXPECT_THAT(broken("a bbbbbbbbbb c", pt(50)), ElementsAre("a", "bbbbbbbbbb", "c"));
}

TEST_F(LineBreaks, EndALineWhereTheTextForcesIt)
{
    EXPECT_THAT(broken("aa\u2028bb cc", pt(100)), ElementsAre("aa", "bb cc"));
}

TEST_F(LineBreaks, MakeAnEmptyLineOfTwoForcedBreaks)
{
    EXPECT_THAT(broken("aa\u2028\u2028bb", pt(100)), ElementsAre("aa", "", "bb"));
}

TEST_F(LineBreaks, MakeOneLineOfAnEmptyParagraph) { EXPECT_THAT(broken("", pt(100)), ElementsAre("")); }

TEST_F(LineBreaks, BreakAtASoftHyphenWithAHyphen)
{
    EXPECT_THAT(broken("aaa bbb\u00ADccc", pt(80)), ElementsAre("aaa bbb-", "ccc"));
}

TEST_F(LineBreaks, PassOverASoftHyphenWhoseHyphenFindsNoRoom)
{
    EXPECT_THAT(broken("aaa bbb\u00ADccc", pt(70)), ElementsAre("aaa", "bbbccc"));
}

TEST_F(LineBreaks, KeepARestOfAWordThatIsNarrowerThanTheHyphen)
{
    Paragraph made = paragraph("mm mm\u00ADi mm");
    made.styles[0].fonts = {face("Noto Sans")};
    Paragraph line = paragraph("mm mmi");
    line.styles[0].fonts = made.styles[0].fonts;
    const Length width = max_content_width(items_of(line), {});
    EXPECT_THAT(broken(made, width), ElementsAre("mm mmi", "mm"));
    EXPECT_THAT(broken(made, width - pt(1)), ElementsAre("mm", "mmi", "mm"));
}

TEST_F(LineBreaks, BreakAWordThatIsTooWideAtItsFirstHyphen)
{
    EXPECT_THAT(broken("bbb\u00ADc\u00ADcc", pt(25)), ElementsAre("bbb-", "c-", "cc"));
}

// The test font draws .notdef for Arabic, of the same width as all its glyphs.
TEST_F(LineBreaks, DoNotSpaceLettersThatJoin)
{
    Paragraph hebrew = paragraph("שש", "he");
    Paragraph arabic = paragraph("بب", "ar");
    hebrew.styles[0].letter_spacing = arabic.styles[0].letter_spacing = pt(2);
    EXPECT_EQ(max_content_width(items_of(hebrew), {}), pt(22));
    EXPECT_EQ(max_content_width(items_of(arabic), {}), pt(20));
}

TEST_F(LineBreaks, HonourAStyleThatForbidsHyphens)
{
    Paragraph made = paragraph("aaa bbb\u00ADccc");
    made.styles[0].hyphens = Hyphens::none;
    EXPECT_THAT(broken(made, pt(80)), ElementsAre("aaa", "bbbccc"));
}

TEST_F(LineBreaks, KeepWordsTogetherThatANoBreakSpaceJoins)
{
    EXPECT_THAT(broken("aa bb\u00A0cc", pt(60)), ElementsAre("aa", "bb\u00A0cc"));
}

TEST_F(LineBreaks, TakeTheIndentOffTheFirstLineOnly)
{
    Paragraph made = paragraph("aaa bbb ccc ddd");
    made.style.indent = pt(20);
    EXPECT_THAT(broken(made, pt(70)), ElementsAre("aaa", "bbb ccc", "ddd"));
}

TEST_F(LineBreaks, LeaveLetterSpacingOutAtTheLineEnd)
{
    Paragraph made = paragraph("aaaa bb");
    made.styles[0].letter_spacing = pt(2);
    EXPECT_THAT(broken(made, pt(46)), ElementsAre("aaaa", "bb"));
    EXPECT_EQ(min_content_width(items_of(made), {}), pt(46));
}

TEST_F(LineBreaks, GiveTheSameLinesAtTheNaturalWidth)
{
    const Paragraph made = paragraph("aaa bbb cc");
    const Items items = items_of(made);
    EXPECT_EQ(max_content_width(items, {}), pt(100));
    EXPECT_EQ(choose_breaks(items, made, 0, {.line = pt(100)}).size(), 1U);
}

TEST_F(LineBreaks, MeasureTheWidestPartWithItsHyphen)
{
    EXPECT_EQ(min_content_width(items_of(paragraph("aaa bbbb\u00ADcc")), {}), pt(50));
}

TEST_F(LineBreaks, SetRaggedLinesOfLikeLengthRatherThanFullOnes)
{
    EXPECT_THAT(broken("aaa bb cc dddd eeeeeeeee f", pt(100)), ElementsAre("aaa bb", "cc dddd", "eeeeeeeee", "f"));
}

TEST_F(LineBreaks, BalanceAHeadingOverTheLinesItNeeds)
{
    Paragraph made = paragraph("aaa bb cc ddd");
    EXPECT_THAT(broken(made, pt(90)), ElementsAre("aaa bb cc", "ddd"));
    made.style.breaking.wrap = TextWrap::balance;
    EXPECT_THAT(broken(made, pt(90)), ElementsAre("aaa bb", "cc ddd"));
}

TEST_F(LineBreaks, AvoidALastLineThatIsARunt)
{
    Paragraph made = paragraph("aaaa bbbb cccc dddd e");
    made.style.breaking.ragged_zone = 10;
    made.style.breaking.last_line_min = 0;
    EXPECT_THAT(broken(made, pt(100)), ElementsAre("aaaa bbbb", "cccc dddd", "e"));
    made.style.breaking.last_line_min = 0.2;
    EXPECT_EQ(broken(made, pt(100)).back(), "dddd e");
}

TEST_F(LineBreaks, SetALineMoreWhereTheStyleIsLooser)
{
    Paragraph made = paragraph("aa bb cc dd ee");
    made.style.breaking.ragged_zone = 20;
    EXPECT_EQ(broken(made, pt(80)).size(), 2U);
    made.style.breaking.looseness = 1;
    EXPECT_EQ(broken(made, pt(80)).size(), 3U);
}

TEST_F(LineBreaks, KeepLaddersOfHyphensToTheLimit)
{
    Paragraph made = paragraph("aa bb\u00ADbb cc\u00ADcc dd\u00ADdd ee");
    made.style.breaking.hyphen_penalty = 0;
    made.style.breaking.double_hyphen_demerits = 0;
    made.style.breaking.final_hyphen_demerits = 0;
    made.style.breaking.most_hyphens_in_a_row = 0;
    EXPECT_THAT(broken(made, pt(60)), ElementsAre("aa bb-", "bb cc-", "cc dd-", "dd ee"));
    for (const int most : {1, 2}) {
        made.style.breaking.most_hyphens_in_a_row = most;
        EXPECT_EQ(longest_ladder(broken(made, pt(60))), most);
    }
}

TEST_F(LineBreaks, TakeLooseLinesOnlyWhereNothingElseIsLeft)
{
    Paragraph made = paragraph("aa bb cccccc");
    made.style.align = TextAlign::justify;
    EXPECT_THAT(broken(made, pt(90)), ElementsAre("aa bb", "cccccc"));
}

TEST_F(LineBreaks, GoOnFromAnEarlierLine)
{
    const Paragraph made = paragraph("aaa bbb ccc");
    const Items items = items_of(made);
    const Breaks all = choose_breaks(items, made, 0, {.line = pt(30)});
    const Breaks rest = choose_breaks(items, made, all[0].next(), {.line = pt(70)});
    ASSERT_EQ(rest.size(), 1U);
    EXPECT_EQ(line_sum(items, rest[0].begin, rest[0].end).width, pt(70));
}

} // namespace

} // namespace skrejlapa
