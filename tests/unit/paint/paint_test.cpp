#include "painted_page.h"

#include "paint/marks.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

class Paint : public PaintedPage
{
protected:
    static constexpr Rect area{{mm(20), mm(20)}, {mm(40), mm(30)}};
};

TEST_F(Paint, PutsNothingOnPaperForABoxWithoutLooks) { EXPECT_THAT(painted(root_of({})), IsEmpty()); }

TEST_F(Paint, PaintsABoxBeforeItsChildren)
{
    EXPECT_THAT(painted(root_of({place(filled_box("outer", 10), area, {place(filled_box("inner", 20), area)})})),
                ElementsAre(StartsWith("fill 0/0/0/10"), StartsWith("fill 0/0/0/20")));
}

TEST_F(Paint, PaintsStaticBoxesBeforePositionedOnes)
{
    Box& unplaced = filled_box("static", 20);
    unplaced.style.position = Position::static_position;
    EXPECT_THAT(painted(root_of({place(filled_box("first", 10), area), place(unplaced, area)})),
                ElementsAre(StartsWith("fill 0/0/0/20"), StartsWith("fill 0/0/0/10")));
}

TEST_F(Paint, PaintsInTheModifiedOrder)
{
    Box& last = filled_box("last", 10);
    last.style.order = 1;
    EXPECT_THAT(painted(root_of({place(last, area), place(filled_box("first", 20), area)})),
                ElementsAre(StartsWith("fill 0/0/0/20"), StartsWith("fill 0/0/0/10")));
}

TEST_F(Paint, RoundsCornersByCurves)
{
    Box& box = filled_box("card", 10);
    const LengthPercentage radius{mm(5), {}};
    box.style.border_radius = {radius, radius, radius, radius};
    EXPECT_THAT(painted(root_of({place(box, area)})),
                ElementsAre("fill 0/0/0/10 M20,25 C25,20 L55,20 C60,25 L60,45 C55,50 L25,50 C20,45 Z"));
}

TEST_F(Paint, ShrinksRadiiThatWouldOverlap)
{
    Box& box = filled_box("pill", 10);
    const LengthPercentage radius{mm(100), {}};
    box.style.border_radius = {radius, radius, radius, radius};
    EXPECT_THAT(painted(root_of({place(box, area)})),
                ElementsAre("fill 0/0/0/10 M20,35 C35,20 L45,20 C60,35 C45,50 L35,50 C20,35 Z"));
}

TEST_F(Paint, TakesPercentagesOfRadiiFromEachSide)
{
    Box& box = filled_box("egg", 10);
    box.style.border_radius.top_left.fraction = 0.5;
    EXPECT_THAT(painted(root_of({place(box, area)})),
                ElementsAre("fill 0/0/0/10 M20,35 C40,20 L60,20 L60,50 L20,50 Z"));
}

TEST_F(Paint, StrokesAUniformBorderAlongItsMiddle)
{
    Box& box = new_box("card");
    box.style.border_width = {mm(2), mm(2), mm(2), mm(2)};
    box.style.border_color = {black, black, black, black};
    EXPECT_THAT(painted(root_of({place(box, area)})), ElementsAre("stroke 0/0/0/100 2 M21,21 L59,21 L59,49 L21,49 Z"));
}

TEST_F(Paint, FillsABorderOfUnequalWidths)
{
    Box& box = new_box("card");
    box.style.border_width = {mm(1), mm(2), mm(3), mm(4)};
    box.style.border_color = {black, black, black, black};
    EXPECT_THAT(painted(root_of({place(box, area)})),
                ElementsAre("fill 0/0/0/100 M20,20 L60,20 L60,50 L20,50 Z M24,21 L24,47 L58,47 L58,21 Z"));
}

TEST_F(Paint, LeavesNoTraceOfABorderOnASideWithoutWidth)
{
    Box& box = new_box("card");
    box.style.border_width = {mm(2), {}, mm(2), {}};
    box.style.border_color = {black, black, black, black};
    EXPECT_THAT(painted(root_of({place(box, area)})),
                ElementsAre("fill 0/0/0/100 M20,20 L60,20 L60,22 L20,22 Z M60,50 L20,50 L20,48 L60,48 Z"));
}

TEST_F(Paint, EndsABorderWithItsOwnRoundCorner)
{
    Box& box = new_box("card");
    box.style.border_width = {{}, {}, {}, mm(2)};
    box.style.border_color = {black, black, black, black};
    box.style.border_radius.top_left = {mm(4), {}};
    box.style.border_radius.bottom_left = {mm(8), {}};
    EXPECT_THAT(painted(root_of({place(box, area)})),
                ElementsAre(StartsWith("clip M20,24 C"), "fill 0/0/0/100 M20,50 L20,20 L24,20 L28,50 Z", "pop"));
}

TEST_F(Paint, MitresBordersOfSeveralColors)
{
    Box& box = new_box("card");
    box.style.border_width = {mm(2), {}, {}, mm(2)};
    box.style.border_color = {gray(10), black, black, gray(20)};
    EXPECT_THAT(painted(root_of({place(box, area)})), ElementsAre("fill 0/0/0/10 M20,20 L60,20 L60,22 L22,22 Z",
                                                                  "fill 0/0/0/20 M20,50 L20,20 L22,22 L22,50 Z"));
}

TEST_F(Paint, CutsBordersOfSeveralColorsToRoundCorners)
{
    Box& box = new_box("card");
    box.style.border_width = {mm(2), mm(2), mm(2), mm(2)};
    box.style.border_color = {gray(10), gray(20), gray(10), gray(20)};
    box.style.border_radius.top_left = {mm(5), {}};
    EXPECT_THAT(painted(root_of({place(box, area)})),
                ElementsAre(StartsWith("clip M20,25 C25,20 L60,20"), StartsWith("fill 0/0/0/10"),
                            StartsWith("fill 0/0/0/20"), "pop"));
}

TEST_F(Paint, ClipsTheContentsOfABoxThatHidesOverflow)
{
    Box& box = filled_box("window", 10);
    box.style.overflow = Overflow::hidden;
    box.style.border_width = {mm(1), mm(1), mm(1), mm(1)};
    box.style.border_color = {black, black, black, black};
    EXPECT_THAT(painted(root_of({place(box, area, {place(filled_box("in", 20), area)})})),
                ElementsAre(StartsWith("fill 0/0/0/10"), StartsWith("stroke"), "clip M21,21 L59,21 L59,49 L21,49 Z",
                            StartsWith("fill 0/0/0/20"), "pop"));
}

TEST_F(Paint, LetsAFixedBoxOutOfItsAncestorsClip)
{
    Box& window = new_box("window");
    window.style.overflow = Overflow::hidden;
    Box& fixed = filled_box("fixed", 30);
    fixed.style.position = Position::fixed;
    EXPECT_THAT(painted(root_of({place(
                    window, area,
                    {place(filled_box("in", 20), area), place(fixed, area), place(filled_box("after", 40), area)})})),
                ElementsAre(StartsWith("clip"), StartsWith("fill 0/0/0/20"), "pop", StartsWith("fill 0/0/0/30"),
                            StartsWith("clip"), StartsWith("fill 0/0/0/40"), "pop"));
}

TEST_F(Paint, LetsAnAbsoluteBoxOutOfTheClipOfAStaticAncestor)
{
    Box& window = new_box("window");
    window.style.overflow = Overflow::hidden;
    window.style.position = Position::static_position;
    Box& absolute = filled_box("absolute", 30);
    absolute.style.position = Position::absolute;
    EXPECT_THAT(painted(root_of({place(window, area, {place(absolute, area)})})),
                ElementsAre(StartsWith("fill 0/0/0/30")));
}

TEST_F(Paint, TurnsABoxAboutItsMiddle)
{
    Box& box = filled_box("stamp", 10);
    box.style.rotate_deg = -15;
    EXPECT_THAT(painted(root_of({place(box, area)})),
                ElementsAre("turn -15 about 40,35", StartsWith("fill 0/0/0/10"), "pop"));
}

TEST_F(Paint, PaintsAnOpacityAsOneGroup)
{
    Box& box = filled_box("pale", 10);
    box.style.opacity = 0.5;
    EXPECT_THAT(painted(root_of({place(box, area, {place(filled_box("in", 20), area)})})),
                ElementsAre("opacity 0.5", StartsWith("fill 0/0/0/10"), StartsWith("fill 0/0/0/20"), "pop"));
}

TEST_F(Paint, LeavesOutWhatCannotBeSeen)
{
    Box& box = filled_box("gone", 10);
    box.style.opacity = 0;
    EXPECT_THAT(painted(root_of({place(box, area)})), IsEmpty());
}

TEST_F(Paint, DrawsARuleAlongItsBox)
{
    Box& box = new_box("rule");
    box.content = RuleContent{mm(1), gray(60)};
    EXPECT_THAT(painted(root_of({place(box, rect(20, 20, 60, 1))})),
                ElementsAre("fill 0/0/0/60 M20,20 L80,20 L80,21 L20,21 Z"));
}

TEST_F(Paint, KeepsARuleAsThickAsItSays)
{
    Box& box = new_box("rule");
    box.content = RuleContent{mm(1), gray(60)};
    EXPECT_THAT(painted(root_of({place(box, rect(20, 20, 5, 60))})),
                ElementsAre("fill 0/0/0/60 M22,20 L23,20 L23,80 L22,80 Z"));
}

TEST_F(Paint, CutsAPictureAtTheRoundCornersOfItsBox)
{
    Box& box = new_box("portrait");
    ImageContent image;
    image.picture = new_picture(40, 30);
    box.content = image;
    const LengthPercentage half{{}, 0.5};
    box.style.border_radius = {half, half, half, half};
    Fragment fragment = place(box, area);
    fragment.pictures.push_back({0, area, std::nullopt, {}, {}});
    EXPECT_THAT(painted(root_of({fragment})),
                ElementsAre("clip M20,35 C40,20 C60,35 C40,50 C20,35 Z", "picture 0 20 20 40x30", "pop"));
}

TEST_F(Paint, PassesOverAPictureThatCouldNotBeMade)
{
    Box& box = new_box("image");
    box.content = ImageContent{};
    Fragment fragment = place(box, area);
    fragment.pictures.push_back({0, area, std::nullopt, {}, {}});
    EXPECT_THAT(painted(root_of({fragment})), IsEmpty());
}

} // namespace

} // namespace skrejlapa
