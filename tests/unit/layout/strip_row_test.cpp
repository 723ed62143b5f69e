#include "layout/strip_row.h"

#include "leaflet_fixture.h"

namespace skrejlapa
{

namespace
{

class StripRowTest : public LeafletTest
{
protected:
    StripLogo& add_logo(Size size)
    {
        content_.strip.logos.push_back(
            {.funder = fmt::format("f{}", content_.strip.logos.size() + 1), .picture = add_picture(size)});
        return content_.strip.logos.back();
    }

    StripRow row(Length gap = {}) { return {box_, content_, pictures_, gap}; }
    std::vector<PlacedPicture> placed(Size room, Length gap = {})
    {
        return row(gap).place({{pt(10), pt(20)}, room}, 1, found_);
    }

    static double area(const PlacedPicture& picture)
    {
        return picture.area.size.width.to_pt() * picture.area.size.height.to_pt();
    }

    Box box_{.name = "strip"};
    StripContent content_;
};

TEST_F(StripRowTest, GivesLogosEqualOpticalWeight)
{
    add_logo({pt(100), pt(100)});
    add_logo({pt(600), pt(100)});
    const auto pictures = placed({pt(500), pt(40)});
    EXPECT_NEAR(area(pictures[0]), area(pictures[1]), 1);
    EXPECT_EQ(pictures[0].area.size.height, pt(40));
}

TEST_F(StripRowTest, SetsALightLogoLargerThanASolidOne)
{
    add_logo({pt(100), pt(100)});
    add_logo({pt(100), pt(100)});
    auto light = std::make_shared<Picture>(*pictures_[1]);
    light->ink = PictureInk{.area = {{}, light->size}, .cover = 0.25};
    pictures_[1] = light;
    const auto pictures = placed({pt(500), pt(40)});
    EXPECT_GT(area(pictures[1]), area(pictures[0]));
}

TEST_F(StripRowTest, AlignsLogosOnTheirMiddle)
{
    add_logo({pt(100), pt(100)});
    add_logo({pt(400), pt(100)});
    const auto pictures = placed({pt(500), pt(40)});
    EXPECT_EQ(pictures[1].area.top() + pictures[1].area.size.height.scaled(0.5), pt(40));
}

TEST_F(StripRowTest, MeasuresTheInkAndNotTheArtboard)
{
    add_logo({pt(100), pt(100)});
    auto framed = std::make_shared<Picture>(*pictures_[0]);
    framed->ink = PictureInk{.area = {{pt(25), pt(25)}, {pt(50), pt(50)}}};
    pictures_[0] = framed;
    const PlacedPicture picture = placed({pt(500), pt(40)})[0];
    EXPECT_EQ(picture.area, (Rect{{pt(10 - 20), pt(20 - 20)}, {pt(80), pt(80)}}));
}

TEST_F(StripRowTest, SpreadsLogosFromEdgeToEdge)
{
    add_logo({pt(100), pt(100)});
    add_logo({pt(100), pt(100)});
    const auto pictures = placed({pt(500), pt(40)});
    EXPECT_EQ(pictures[0].area.left(), pt(10));
    EXPECT_EQ(pictures[1].area.right(), pt(510));
}

TEST_F(StripRowTest, PutsLogosBesideEachOtherAtTheStart)
{
    box_.style.justify_content.alignment = Alignment::flex_start;
    add_logo({pt(100), pt(100)});
    add_logo({pt(100), pt(100)});
    EXPECT_EQ(placed({pt(500), pt(40)}, pt(15))[1].area.left(), pt(10 + 40 + 15));
}

TEST_F(StripRowTest, MirrorsTheRowWhereTextRunsToTheLeft)
{
    box_.style.direction = Direction::rtl;
    add_logo({pt(100), pt(100)});
    add_logo({pt(100), pt(100)});
    EXPECT_EQ(placed({pt(500), pt(40)})[0].area.right(), pt(510));
}

TEST_F(StripRowTest, KeepsTheLargerClearSpaceOfTwoNeighbours)
{
    box_.style.justify_content.alignment = Alignment::flex_start;
    add_logo({pt(100), pt(100)}).clear_space_fraction = 0.25;
    add_logo({pt(100), pt(100)}).clear_space = pt(17);
    EXPECT_EQ(placed({pt(500), pt(40)})[1].area.left(), pt(10 + 40 + 17));
}

TEST_F(StripRowTest, MakesAllLogosSmallerWhereTheRowIsTooNarrow)
{
    add_logo({pt(100), pt(100)});
    add_logo({pt(100), pt(100)});
    const auto pictures = placed({pt(60), pt(40)}, pt(10));
    EXPECT_NEAR(pictures[0].area.size.width.to_pt(), 25, 0.01);
}

TEST_F(StripRowTest, SetsNoLogoUnderItsLeastHeight)
{
    add_logo({pt(100), pt(100)});
    add_logo({pt(900), pt(100)}).min_height = pt(20);
    EXPECT_EQ(placed({pt(500), pt(40)})[1].area.size.height, pt(20));
}

TEST_F(StripRowTest, ShrinksOnlyTheLogosThatMayShrink)
{
    add_logo({pt(100), pt(100)}).min_height = pt(40);
    add_logo({pt(100), pt(100)});
    const auto pictures = placed({pt(60), pt(40)});
    EXPECT_EQ(pictures[0].area.size.height, pt(40));
    EXPECT_NEAR(pictures[1].area.size.height.to_pt(), 20, 0.01);
}

TEST_F(StripRowTest, ReportsARowThatHoldsNotEvenTheLeastSizes)
{
    add_logo({pt(100), pt(100)}).min_height = pt(40);
    add_logo({pt(200), pt(100)}).min_height = pt(40);
    placed({mm(30), pt(40)}, mm(5));
    EXPECT_THAT(findings(), testing::ElementsAre(
                                "STRIP-TOO-NARROW strip: the logos in \"strip\" need 47.3 mm at their least sizes, but "
                                "the strip is 30.0 mm wide; the widest is \"f2\""));
}

TEST_F(StripRowTest, ReportsAStripThatIsLowerThanALogoMayBe)
{
    add_logo({pt(100), pt(100)}).min_height = mm(18);
    placed({pt(500), mm(15)});
    EXPECT_THAT(codes(), testing::ElementsAre("STRIP-TOO-LOW"));
}

TEST_F(StripRowTest, IsNaturallyAsHighAsItsLeastSizesAskAtEqualWeight)
{
    add_logo({pt(100), pt(100)});
    add_logo({pt(400), pt(100)}).min_height = pt(20);
    EXPECT_EQ(row().natural_height(pt(500)), pt(40));
}

TEST_F(StripRowTest, IsTwelveMillimetresHighWhereNothingIsAsked)
{
    add_logo({pt(100), pt(100)});
    EXPECT_EQ(row().natural_height(pt(500)), mm(12));
}

TEST_F(StripRowTest, PassesOverAPictureThatCouldNotBeMade)
{
    add_logo({pt(100), pt(100)});
    pictures_[0] = nullptr;
    EXPECT_TRUE(placed({pt(500), pt(40)}).empty());
}

} // namespace

} // namespace skrejlapa
