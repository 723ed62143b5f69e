#include "checked_page.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using LineRules = CheckedPage;

TEST_F(LineRules, RefuseAStrokeThinnerThanTheCardAllows)
{
    stroke(rect(10, 10, 50, 50), pt(0.24));
    EXPECT_THAT(findings(), ElementsAre("error LINE-TOO-THIN"));
}

TEST_F(LineRules, TakeAStrokeAtTheLimit)
{
    stroke(rect(10, 10, 50, 50), pt(0.25));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(LineRules, FollowTheCard)
{
    stroke(rect(10, 10, 50, 50), pt(0.4));
    terms.output.smallest_line = pt(0.5);
    EXPECT_THAT(findings(), ElementsAre("error LINE-TOO-THIN"));
}

TEST_F(LineRules, CountAThinRectangleAsALine)
{
    add(FillPath{rectangle({{mm(10), mm(10)}, {mm(50), pt(0.2)}}), black});
    EXPECT_THAT(findings(), ElementsAre("error LINE-TOO-THIN"));
}

TEST_F(LineRules, CountTheGapOfARingAsALine)
{
    const Rect outer = rect(10, 10, 50, 50);
    add(FillPath{ring_path({outer, {}, {}}, {outer.outset(-pt(0.2)), {}, {}}), black});
    EXPECT_THAT(findings(), ElementsAre("error LINE-TOO-THIN"));
}

TEST_F(LineRules, SayOneThingOfABoxWithManyLines)
{
    for (int i = 0; i < 5; ++i)
        stroke(rect(10, 10 + i * 10, 50, 5), pt(0.2 - i * 0.01));
    const std::vector<Diagnostic> found = findings("LINE-TOO-THIN");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(std::get<double>(found[0].values[0].second), 0.16);
    EXPECT_EQ(found[0].place.box, "box");
    EXPECT_EQ(found[0].place.page, 1);
    EXPECT_EQ(found[0].place.area->top(), mm(10) - pt(0.1));
}

TEST_F(LineRules, WarnOfAThinLineInADrawingAtItsScale)
{
    Picture picture{.size = {mm(100), mm(100)}};
    VectorFacts facts;
    facts.lines.any = pt(0.4);
    picture.content = VectorPicture{{}, facts};
    add(DrawPicture{add_picture(std::move(picture)), rect(10, 10, 50, 50), "logo"}, "logo");
    const std::vector<Diagnostic> found = findings("LINE-TOO-THIN");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].level, Level::warning);
    EXPECT_EQ(std::get<double>(found[0].values[0].second), 0.2);
}

TEST_F(LineRules, WarnOfAThinLineInSeveralInks)
{
    terms.output.smallest_line = pt(0.2);
    stroke(rect(10, 10, 50, 50), pt(0.24), ink(100, 50, 0, 0));
    EXPECT_THAT(findings(), ElementsAre("warning LINE-REVERSED-TOO-THIN"));
}

TEST_F(LineRules, TakeALineInSeveralInksAtTheLimit)
{
    terms.output.smallest_line = pt(0.2);
    stroke(rect(10, 10, 50, 50), pt(0.25), ink(100, 50, 0, 0));
    stroke(rect(10, 10, 50, 50), pt(0.2), ink(0, 0, 0, 100));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(LineRules, AskMoreOfALineInMoreInks)
{
    terms.output.smallest_reversed_line = {pt(0.3), pt(0.5), pt(1)};
    stroke(rect(10, 10, 50, 50), pt(0.49), ink(100, 50, 0, 0), "two");
    stroke(rect(10, 10, 50, 50), pt(0.99), ink(100, 50, 0, 20), "three");
    stroke(rect(10, 10, 50, 50), pt(0.29), ink(0, 0, 0, 0), "white");
    const std::vector<Diagnostic> found = findings("LINE-REVERSED-TOO-THIN");
    ASSERT_EQ(found.size(), 3U);
    EXPECT_THAT(found[0].message, HasSubstr("in 2 inks; below 0.5 pt"));
    EXPECT_THAT(found[1].message, HasSubstr("in 3 inks; below 1 pt"));
    EXPECT_THAT(found[2].message, HasSubstr("white; below 0.3 pt"));
}

TEST_F(LineRules, TakeLinesInMoreInksAtTheirLimits)
{
    terms.output.smallest_reversed_line = {pt(0.3), pt(0.5), pt(1)};
    stroke(rect(10, 10, 50, 50), pt(0.5), ink(100, 50, 0, 0));
    stroke(rect(10, 10, 50, 50), pt(1), ink(100, 50, 0, 20));
    stroke(rect(10, 10, 50, 50), pt(0.3), ink(0, 0, 0, 0));
    stroke(rect(10, 10, 50, 50), pt(0.25), spot("PANTONE 286 C"));
    EXPECT_EQ(count("LINE-REVERSED-TOO-THIN"), 0);
}

TEST_F(LineRules, TellOfABoxTheLineThatFallsShortest)
{
    terms.output.smallest_reversed_line = {pt(0.3), pt(0.5), pt(1)};
    stroke(rect(10, 10, 50, 50), pt(0.45), ink(100, 50, 0, 0));
    stroke(rect(10, 10, 50, 50), pt(0.6), ink(100, 50, 0, 20));
    const std::vector<Diagnostic> found = findings("LINE-REVERSED-TOO-THIN");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(std::get<double>(found[0].values[0].second), 0.6);
    EXPECT_EQ(std::get<double>(found[0].values[1].second), 1);
}

TEST_F(LineRules, KnowTheInksOfLinesInADrawing)
{
    terms.output.smallest_reversed_line = {pt(0.3), pt(0.5), pt(1)};
    Picture picture{.size = {mm(100), mm(100)}};
    VectorFacts facts;
    facts.lines.any = pt(1.2);
    facts.lines.many_inks = pt(1.2);
    facts.lines.three_inks = pt(1.9);
    picture.content = VectorPicture{{}, facts};
    add(DrawPicture{add_picture(std::move(picture)), rect(10, 10, 50, 50), "logo"}, "logo");
    const std::vector<Diagnostic> found = findings("LINE-REVERSED-TOO-THIN");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(std::get<double>(found[0].values[0].second), 0.95);
}

TEST_F(LineRules, PassOverWhatLiesOutsideTheBleed)
{
    stroke(rect(10, 204, 50, 50), pt(0.1));
    EXPECT_EQ(count("LINE-TOO-THIN"), 0);
}

TEST_F(LineRules, PassOverTheMarksOfThePrintingHouse)
{
    page.marks = {StrokePath{{MoveTo{{mm(-8), mm(0)}}, LineTo{{mm(-3), mm(0)}}}, registration, pt(0.1)}};
    EXPECT_EQ(count("LINE-TOO-THIN"), 0);
}

} // namespace

} // namespace skrejlapa
