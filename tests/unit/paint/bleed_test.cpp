#include "painted_page.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class Bleed : public PaintedPage
{
protected:
    /// An image box whose picture fills the box and is cut at its edges.
    Fragment image(Rect area, Rect picture_area, double focus_x = 0.5, double focus_y = 0.5)
    {
        Box& box = new_box("image");
        ImageContent content;
        content.picture = new_picture(10, 10);
        content.fit = ObjectFit::cover;
        content.position_x.fraction = focus_x;
        content.position_y.fraction = focus_y;
        box.content = content;
        Fragment fragment = place(box, area);
        fragment.pictures.push_back({content.picture, picture_area, area, {}, {}});
        return fragment;
    }
};

TEST_F(Bleed, ExtendsABackgroundBeyondTheEdgesThatLieOnTheTrim)
{
    EXPECT_THAT(painted(root_of({place(filled_box("head", 50), rect(0, 0, 100, 40))})),
                ElementsAre("fill 0/0/0/50 M-3,-3 L103,-3 L103,40 L-3,40 Z"));
}

TEST_F(Bleed, LeavesABoxWithinTheTrimAsItIs)
{
    EXPECT_THAT(painted(root_of({place(filled_box("head", 50), rect(10, 10, 20, 20))})),
                ElementsAre("fill 0/0/0/50 M10,10 L30,10 L30,30 L10,30 Z"));
}

TEST_F(Bleed, ExtendsAnEdgeThatLiesWithinTheBleed)
{
    EXPECT_THAT(painted(root_of({place(filled_box("head", 50), rect(-1, 10, 20, 20))})),
                ElementsAre("fill 0/0/0/50 M-3,10 L19,10 L19,30 L-3,30 Z"));
}

TEST_F(Bleed, CutsWhatReachesBeyondIt)
{
    EXPECT_THAT(
        painted(root_of({place(filled_box("head", 50), rect(-20, 10, 40, 20))})),
        ElementsAre("clip M-3,-3 L103,-3 L103,203 L-3,203 Z", "fill 0/0/0/50 M-20,10 L20,10 L20,30 L-20,30 Z", "pop"));
}

TEST_F(Bleed, IsAsWideAsTheFormatSays)
{
    format.bleed = mm(5);
    EXPECT_THAT(painted(root_of({place(filled_box("head", 50), rect(0, 10, 20, 20))})),
                ElementsAre("fill 0/0/0/50 M-5,10 L20,10 L20,30 L-5,30 Z"));
}

TEST_F(Bleed, LeavesEdgesOnTheTrimWhereThereIsNone)
{
    format.bleed = Length{};
    EXPECT_THAT(painted(root_of({place(filled_box("head", 50), rect(0, 0, 20, 20))})),
                ElementsAre("fill 0/0/0/50 M0,0 L20,0 L20,20 L0,20 Z"));
}

TEST_F(Bleed, KeepsARoundCornerWhereTheTrimCutsIt)
{
    Box& box = filled_box("head", 50);
    box.style.border_radius.bottom_right = {mm(4), {}};
    EXPECT_THAT(painted(root_of({place(box, rect(80, 0, 20, 20))})),
                ElementsAre("fill 0/0/0/50 M80,-3 L103,-3 L103,16 L100,16 C96,20 L80,20 Z"));
}

TEST_F(Bleed, ExtendsABorderOnTheTrim)
{
    Box& box = new_box("head");
    box.style.border_width = {{}, {}, {}, mm(2)};
    box.style.border_color.left = gray(80);
    EXPECT_THAT(painted(root_of({place(box, rect(0, 20, 30, 10))})),
                ElementsAre("fill 0/0/0/80 M-3,30 L-3,20 L2,20 L2,30 Z"));
}

TEST_F(Bleed, IsNotInTheColorOfABorderOnAnotherSide)
{
    Box& box = new_box("page");
    box.style.border_width = {{}, {}, {}, mm(2)};
    box.style.border_color.left = gray(80);
    EXPECT_THAT(painted(root_of({place(box, rect(0, 0, 100, 200))})),
                ElementsAre("fill 0/0/0/80 M-3,203 L-3,-3 L2,-3 L2,203 Z"));
}

TEST_F(Bleed, EnlargesAPictureAboutItsMiddle)
{
    // The whole page: 106 by 206 mm are to be filled, so the square of 200 grows to 206.
    EXPECT_THAT(painted(root_of({image(rect(0, 0, 100, 200), rect(-50, 0, 200, 200))})),
                ElementsAre("clip M-3,-3 L103,-3 L103,203 L-3,203 Z", "picture 0 -53 -3 206x206", "pop"));
}

TEST_F(Bleed, KeepsTheFocalPointOfAPictureInItsPlace)
{
    // Only the left edge bleeds. Grown from 50 to 53 mm about a point at the right edge, the picture fills it.
    EXPECT_THAT(painted(root_of({image(rect(0, 50, 50, 50), rect(0, 50, 50, 50), 1, 0.5)})),
                ElementsAre("clip M-3,50 L50,50 L50,100 L-3,100 Z", "picture 0 -3 48.5 53x53", "pop"));
}

TEST_F(Bleed, MovesAPictureAsFarAsFillingNeeds)
{
    EXPECT_THAT(painted(root_of({image(rect(0, 50, 50, 50), rect(0, 50, 50, 50), 0, 0.5)})),
                ElementsAre("clip M-3,50 L50,50 L50,100 L-3,100 Z", "picture 0 -3 48.5 53x53", "pop"));
}

TEST_F(Bleed, TakesWhatAPictureAlreadyHasBeyondItsBox)
{
    EXPECT_THAT(painted(root_of({image(rect(0, 50, 50, 50), rect(-10, 50, 70, 50))})),
                ElementsAre("clip M-3,50 L50,50 L50,100 L-3,100 Z", "picture 0 -10 50 70x50", "pop"));
}

TEST_F(Bleed, LetsTheClipOfABoxOnTheTrimRunOut)
{
    Box& outer = new_box("window");
    outer.style.overflow = Overflow::hidden;
    EXPECT_THAT(
        painted(root_of({place(outer, rect(0, 0, 50, 50), {place(filled_box("in", 50), rect(0, 0, 80, 80))})})),
        ElementsAre("clip M-3,-3 L50,-3 L50,50 L-3,50 Z", "fill 0/0/0/50 M-3,-3 L80,-3 L80,80 L-3,80 Z", "pop"));
}

TEST_F(Bleed, FollowsABoxTurnedByAQuarter)
{
    // Turned about (50, 100), the upright box of 40 by 100 covers the page's width: its ends lie on the trim.
    Box& box = filled_box("band", 50);
    box.style.rotate_deg = 90;
    EXPECT_THAT(painted(root_of({place(box, rect(30, 50, 40, 100))})),
                ElementsAre("turn 90 about 50,100", "fill 0/0/0/50 M30,47 L70,47 L70,153 L30,153 Z", "pop"));
}

TEST_F(Bleed, IsFilledByABoxTurnedUpsideDown)
{
    // The middle of a height of an odd number of thousandths is rounded: the turned box misses the trim by one.
    Box& box = filled_box("band", 50);
    box.style.rotate_deg = 180;
    static_assert(mm(20).millipoints() % 2 == 1);
    EXPECT_THAT(painted(root_of({place(box, rect(75, 0, 25, 20))})),
                ElementsAre(testing::_, "fill 0/0/0/50 M72,0 L100,0 L100,23 L72,23 Z", "pop"));
}

TEST_F(Bleed, IsReportedWhereATurnedBoxLeavesItEmpty)
{
    // Its corner lies 1 mm beyond the left trim.
    Box& box = filled_box("stamp", 50);
    box.style.rotate_deg = 45;
    const double half_diagonal = 10 * 1.41421356;
    painted(root_of({place(box, rect(half_diagonal - 1 - 10, 50, 20, 20))}));
    ASSERT_THAT(findings(), ElementsAre("warning BLEED-NOT-FILLED"));
    const Diagnostic& finding = found.all().front();
    EXPECT_EQ(finding.place.box, "stamp");
    EXPECT_EQ(
        finding.message,
        "the box \"stamp\" reaches the trim at the left, but being turned it leaves 2.0 mm of the bleed empty there");
}

TEST_F(Bleed, IsNotReportedOfATurnedBoxWithinTheTrim)
{
    Box& box = filled_box("stamp", 50);
    box.style.rotate_deg = 45;
    painted(root_of({place(box, rect(40, 50, 20, 20))}));
    EXPECT_THAT(findings(), IsEmpty());
}

} // namespace

} // namespace skrejlapa
