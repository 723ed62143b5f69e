#include "checked_page.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
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
