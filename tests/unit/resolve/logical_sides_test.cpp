#include "resolve_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class LogicalSides : public ResolveTest
{
protected:
    BoxStyle style_of(const std::string& keys)
    {
        const Leaflet leaflet = resolve_layout("[colors]\nleaf = { cmyk = [75, 10, 95, 5] }\n[[pages]]\nroot = \"b\"\n"
                                               "[boxes.b]\n" +
                                               keys);
        return box(leaflet, "b").style;
    }
    BoxStyle mirrored(const std::string& keys) { return style_of(keys + "direction = \"rtl\"\n"); }
};

LengthPercentage length(Length value) { return {value, std::nullopt}; }

TEST_F(LogicalSides, AreLeftAndRightByTheDirection)
{
    const std::string keys = "margin-inline-start = \"1pt\"\nmargin-inline-end = \"2pt\"\n";
    EXPECT_EQ(style_of(keys).margin.left, length(pt(1)));
    EXPECT_EQ(style_of(keys).margin.right, length(pt(2)));
    EXPECT_EQ(mirrored(keys).margin.left, length(pt(2)));
    EXPECT_EQ(mirrored(keys).margin.right, length(pt(1)));
}

TEST_F(LogicalSides, AboveAndBelowStayThere)
{
    const BoxStyle style = mirrored("padding-block-start = \"1pt\"\npadding-block-end = \"2pt\"\n");
    EXPECT_EQ(style.padding.top, length(pt(1)));
    EXPECT_EQ(style.padding.bottom, length(pt(2)));
}

TEST_F(LogicalSides, ComeInPairsOfOneOrTwoValues)
{
    EXPECT_EQ(mirrored("padding-inline = \"1pt 2pt\"\n").padding.right, length(pt(1)));
    EXPECT_EQ(mirrored("padding-inline = \"1pt 2pt\"\n").padding.left, length(pt(2)));
    EXPECT_EQ(style_of("margin-inline = \"auto\"\n").margin.left, std::nullopt);
    EXPECT_EQ(style_of("inset-block = [\"1pt\", \"2pt\"]\n").inset.bottom, length(pt(2)));
}

TEST_F(LogicalSides, TakeNoMoreThanTwoValues)
{
    style_of("margin-inline = \"1pt 2pt 3pt\"\n");
    EXPECT_THAT(findings(),
                ElementsAre("LAYOUT-VALUE: margin-inline takes one value, or two: of the start, then of the end"));
}

TEST_F(LogicalSides, WinOverTheSameSideByItsPlace)
{
    EXPECT_EQ(style_of("margin-inline-start = \"1pt\"\nmargin-left = \"2pt\"\nmargin = \"3pt\"\n").margin.left,
              length(pt(1)));
    EXPECT_EQ(style_of("margin-left = \"2pt\"\nmargin-inline = \"1pt\"\n").margin.left, length(pt(2)));
}

TEST_F(LogicalSides, OfABorderHaveWidthAndColour)
{
    const BoxStyle style = mirrored("border-inline-start-width = \"1pt\"\nborder-inline-start-color = \"leaf\"\n");
    EXPECT_EQ(style.border_width.right, pt(1));
    EXPECT_EQ(style.border_width.left, Length{});
    EXPECT_NE(style.border_color.right, black);
    EXPECT_EQ(style.border_color.left, black);
}

TEST_F(LogicalSides, MeetInCorners)
{
    const std::string keys = "border-start-start-radius = \"1pt\"\nborder-end-start-radius = \"2pt\"\n";
    EXPECT_EQ(style_of(keys).border_radius.top_left, length(pt(1)));
    EXPECT_EQ(style_of(keys).border_radius.bottom_left, length(pt(2)));
    EXPECT_EQ(mirrored(keys).border_radius.top_right, length(pt(1)));
    EXPECT_EQ(mirrored(keys).border_radius.bottom_right, length(pt(2)));
}

TEST_F(LogicalSides, FollowTheLanguage)
{
    edition.language = "ar";
    EXPECT_EQ(style_of("inset-inline-start = \"1pt\"\n").inset.right, length(pt(1)));
    EXPECT_THAT(findings(), IsEmpty());
}

} // namespace

} // namespace skrejlapa
