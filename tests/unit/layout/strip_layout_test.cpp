#include "layout/strip_layout.h"

#include "leaflet_fixture.h"

namespace skrejlapa
{

namespace
{

class StripLayoutTest : public LeafletTest
{
protected:
    StripLogo& add_logo(Size size)
    {
        content_.strip.logos.push_back(
            {.funder = fmt::format("f{}", content_.strip.logos.size() + 1),
             .drawings = {{.picture = add_picture(size), .grounds = {Ground::white, Ground::light}}}});
        return content_.strip.logos.back();
    }

    StripLayout row(Length gap = {}) { return {box_, content_, pictures_, {gap, gap}}; }
    PlacedStrip placed_strip(Size room, Length gap = {}) { return row(gap).place({{pt(10), pt(20)}, room}, 1, found_); }
    std::vector<PlacedPicture> placed(Size room, Length gap = {}) { return placed_strip(room, gap).logos; }
    std::vector<PlacedPicture> placed_on(const StripGround& ground)
    {
        const StripLayout strip(box_, content_, pictures_, {}, ground);
        return strip.place({{pt(10), pt(20)}, {pt(500), pt(40)}}, 1, found_).logos;
    }
    void add_vertical(StripLogo& logo, Size size)
    {
        logo.drawings.push_back(
            {.picture = add_picture(size), .shape = LogoShape::vertical, .grounds = {Ground::white, Ground::light}});
    }

    static double area(const PlacedPicture& picture)
    {
        return picture.area.size.width.to_pt() * picture.area.size.height.to_pt();
    }

    Box box_{.name = "strip"};
    StripContent content_;
};

TEST_F(StripLayoutTest, GivesLogosEqualOpticalWeight)
{
    add_logo({pt(100), pt(100)});
    add_logo({pt(600), pt(100)});
    const auto pictures = placed({pt(500), pt(40)});
    EXPECT_NEAR(area(pictures[0]), area(pictures[1]), 1);
    EXPECT_EQ(pictures[0].area.size.height, pt(40));
}

TEST_F(StripLayoutTest, SetsALightLogoLargerThanASolidOne)
{
    add_logo({pt(100), pt(100)});
    add_logo({pt(100), pt(100)});
    auto light = std::make_shared<Picture>(*pictures_[1]);
    light->ink = PictureInk{.area = {{}, light->size}, .cover = 0.25};
    pictures_[1] = light;
    const auto pictures = placed({pt(500), pt(40)});
    EXPECT_GT(area(pictures[1]), area(pictures[0]));
}

TEST_F(StripLayoutTest, AlignsLogosOnTheirMiddle)
{
    add_logo({pt(100), pt(100)});
    add_logo({pt(400), pt(100)});
    const auto pictures = placed({pt(500), pt(40)});
    EXPECT_EQ(pictures[1].area.top() + pictures[1].area.size.height.scaled(0.5), pt(40));
}

TEST_F(StripLayoutTest, MeasuresTheInkAndNotTheArtboard)
{
    add_logo({pt(100), pt(100)});
    auto framed = std::make_shared<Picture>(*pictures_[0]);
    framed->ink = PictureInk{.area = {{pt(25), pt(25)}, {pt(50), pt(50)}}};
    pictures_[0] = framed;
    const PlacedPicture picture = placed({pt(500), pt(40)})[0];
    EXPECT_EQ(picture.area, (Rect{{pt(10 - 20), pt(20 - 20)}, {pt(80), pt(80)}}));
}

TEST_F(StripLayoutTest, SpreadsLogosFromEdgeToEdge)
{
    add_logo({pt(100), pt(100)});
    add_logo({pt(100), pt(100)});
    const auto pictures = placed({pt(500), pt(40)});
    EXPECT_EQ(pictures[0].area.left(), pt(10));
    EXPECT_EQ(pictures[1].area.right(), pt(510));
}

TEST_F(StripLayoutTest, PutsLogosBesideEachOtherAtTheStart)
{
    box_.style.justify_content.alignment = Alignment::flex_start;
    add_logo({pt(100), pt(100)});
    add_logo({pt(100), pt(100)});
    EXPECT_EQ(placed({pt(500), pt(40)}, pt(15))[1].area.left(), pt(10 + 40 + 15));
}

TEST_F(StripLayoutTest, MirrorsTheRowWhereTextRunsToTheLeft)
{
    box_.style.direction = Direction::rtl;
    add_logo({pt(100), pt(100)});
    add_logo({pt(100), pt(100)});
    EXPECT_EQ(placed({pt(500), pt(40)})[0].area.right(), pt(510));
}

TEST_F(StripLayoutTest, KeepsTheLargerClearSpaceOfTwoNeighbours)
{
    box_.style.justify_content.alignment = Alignment::flex_start;
    add_logo({pt(100), pt(100)}).clear_space.fraction = 0.25;
    add_logo({pt(100), pt(100)}).clear_space.length = pt(17);
    EXPECT_EQ(placed({pt(500), pt(40)})[1].area.left(), pt(10 + 40 + 17));
}

TEST_F(StripLayoutTest, MakesAllLogosSmallerWhereTheRowIsTooNarrow)
{
    add_logo({pt(100), pt(100)});
    add_logo({pt(100), pt(100)});
    const auto pictures = placed({pt(60), pt(40)}, pt(10));
    EXPECT_NEAR(pictures[0].area.size.width.to_pt(), 25, 0.01);
}

TEST_F(StripLayoutTest, SetsNoLogoUnderItsLeastHeight)
{
    add_logo({pt(100), pt(100)});
    add_logo({pt(900), pt(100)}).min_height.length = pt(20);
    EXPECT_EQ(placed({pt(500), pt(40)})[1].area.size.height, pt(20));
}

TEST_F(StripLayoutTest, ShrinksOnlyTheLogosThatMayShrink)
{
    add_logo({pt(100), pt(100)}).min_height.length = pt(40);
    add_logo({pt(100), pt(100)});
    const auto pictures = placed({pt(60), pt(40)});
    EXPECT_EQ(pictures[0].area.size.height, pt(40));
    EXPECT_NEAR(pictures[1].area.size.height.to_pt(), 20, 0.01);
}

TEST_F(StripLayoutTest, ReportsARowThatHoldsNotEvenTheLeastSizes)
{
    content_.strip.most_rows = 1;
    add_logo({pt(100), pt(100)}).min_height.length = pt(40);
    add_logo({pt(200), pt(100)}).min_height = {.length = pt(40), .source = "Regulation"};
    placed({mm(30), pt(40)}, mm(5));
    EXPECT_THAT(findings(),
                testing::ElementsAre(
                    "STRIP-TOO-NARROW strip: the logos in \"strip\" need 47.3 mm at their least sizes, but "
                    "the strip is 30.0 mm wide: 17.3 mm are missing; the widest is \"f2\" (min-height 14.1 mm, "
                    "Regulation)"));
}

TEST_F(StripLayoutTest, ReportsAStripThatIsLowerThanALogoMayBe)
{
    add_logo({pt(100), pt(100)}).min_height.length = mm(18);
    placed({pt(500), mm(15)});
    EXPECT_THAT(codes(), testing::ElementsAre("STRIP-TOO-LOW"));
}

TEST_F(StripLayoutTest, IsNaturallyAsHighAsItsLeastSizesAskAtEqualWeight)
{
    add_logo({pt(100), pt(100)});
    add_logo({pt(400), pt(100)}).min_height.length = pt(20);
    EXPECT_EQ(row().natural_height(pt(500)), pt(40));
}

TEST_F(StripLayoutTest, IsTwelveMillimetresHighWhereNothingIsAsked)
{
    add_logo({pt(100), pt(100)});
    EXPECT_EQ(row().natural_height(pt(500)), mm(12));
}

TEST_F(StripLayoutTest, TakesASecondRowWhereOneHoldsNotEvenTheLeastSizes)
{
    for (int logo = 0; logo < 3; ++logo)
        add_logo({pt(100), pt(50)}).min_height.length = pt(20);
    const auto pictures = placed({pt(100), pt(60)}, pt(10));
    EXPECT_LT(pictures[1].area.bottom(), pictures[2].area.top());
    EXPECT_THAT(findings(), testing::IsEmpty());
}

TEST_F(StripLayoutTest, TakesASecondRowBeforeLogosThatAskForNothingCannotBeRead)
{
    for (int logo = 0; logo < 4; ++logo)
        add_logo({pt(200), pt(50)});
    const auto pictures = placed({pt(150), pt(60)}, pt(4));
    EXPECT_LT(pictures[1].area.bottom(), pictures[2].area.top());
    EXPECT_GE(pictures[0].area.size.height, mm(6));
    EXPECT_EQ(placed({pt(150), pt(14)}, pt(4))[3].area.top(), placed({pt(150), pt(14)}, pt(4))[0].area.top());
}

TEST_F(StripLayoutTest, CountsTheWhiteOfALogoForDarkGrounds)
{
    StripLogo& logo = add_logo({pt(100), pt(50)});
    logo.drawings[0].grounds = {Ground::dark};
    auto lock_up = std::make_shared<Picture>(*pictures_[0]);
    lock_up->ink = PictureInk{.area = {{}, {pt(50), pt(50)}}, .map = {2, 1, {{1, 1, {1, 0, 0, 0}}, {0.5, 0, {}}}}};
    pictures_[0] = lock_up;
    const PlacedPicture dark = placed_on({.kind = Ground::dark, .lightness = 20})[0];
    EXPECT_EQ(dark.ink->size.width, dark.ink->size.height.scaled(2));
    logo.drawings[0].grounds = {Ground::white, Ground::dark};
    const PlacedPicture both = placed_on({.kind = Ground::dark, .lightness = 20})[0];
    EXPECT_EQ(both.ink->size.width, both.ink->size.height);
}

TEST_F(StripLayoutTest, KeepsClearSpaceBetweenRows)
{
    add_logo({pt(100), pt(50)}).min_height.length = pt(20);
    add_logo({pt(100), pt(50)}).min_height.length = pt(20);
    content_.strip.logos[1].clear_space.length = pt(15);
    const auto pictures = placed({pt(50), pt(60)}, pt(2));
    EXPECT_EQ(pictures[1].area.top() - pictures[0].area.bottom(), pt(15));
}

TEST_F(StripLayoutTest, TakesAVerticalShapeWhereItMakesTheRowFit)
{
    for (int logo = 0; logo < 2; ++logo) {
        StripLogo& added = add_logo({pt(200), pt(50)});
        added.min_height.length = pt(20);
        add_vertical(added, {pt(50), pt(50)});
    }
    EXPECT_EQ(placed({pt(400), pt(40)})[1].picture, content_.strip.logos[1].drawings[0].picture);
    const auto narrow = placed({pt(110), pt(40)}, pt(5));
    EXPECT_EQ(narrow[0].picture, content_.strip.logos[0].drawings[0].picture);
    EXPECT_EQ(narrow[1].picture, content_.strip.logos[1].drawings[1].picture);
}

TEST_F(StripLayoutTest, MakesAnEmblemAtLeastAsHighOrWideAsTheLargestOther)
{
    add_logo({pt(100), pt(100)}).relations = {{.text = ">= largest"}};
    add_logo({pt(100), pt(100)}).min_height.length = pt(40);
    content_.strip.most_rows = 1;
    const auto pictures = placed({pt(90), pt(40)});
    EXPECT_EQ(pictures[0].area.size.height, pt(40));
}

TEST_F(StripLayoutTest, MeasuresAnEmblemByItsPartOfTheArtwork)
{
    StripLogo& lock_up = add_logo({pt(400), pt(100)});
    lock_up.relations = {{.measure = Measure::width, .text = ">= largest width"}};
    lock_up.drawings[0].emblem_width = 0.5;
    add_logo({pt(100), pt(100)}).min_height.length = pt(40);
    EXPECT_EQ(placed({pt(500), pt(40)})[0].area.size.width, pt(80));
}

TEST_F(StripLayoutTest, LetsALogoBeAtMostAsHighAsAnother)
{
    add_logo({pt(400), pt(100)});
    add_logo({pt(100), pt(100)}).relations = {
        {.comparison = Comparison::at_most, .other = 0, .measure = Measure::height, .text = "<= f1 height"}};
    const auto pictures = placed({pt(500), pt(40)});
    EXPECT_LE(pictures[1].area.size.height, pictures[0].area.size.height);
    EXPECT_EQ(pictures[0].area.size.height, pt(40));
}

TEST_F(StripLayoutTest, ReportsRelationsThatContradictEachOther)
{
    add_logo({pt(400), pt(100)}).relations = {{.measure = Measure::height, .text = ">= largest height", .source = "A"}};
    add_logo({pt(100), pt(100)}).relations = {{.measure = Measure::width, .text = ">= largest width", .source = "B"}};
    placed({pt(500), pt(40)});
    EXPECT_THAT(findings(), testing::ElementsAre("STRIP-RELATIONS strip: no sizes of the logos in \"strip\" keep these "
                                                 "rules together: \">= largest height\" of \"f1\" (A), \">= largest "
                                                 "width\" of \"f2\" (B)"));
}

TEST_F(StripLayoutTest, NamesTheRelationThatMakesALogoTooHigh)
{
    add_logo({pt(400), pt(100)}).relations = {
        {.measure = Measure::height, .text = ">= largest height", .source = "Annex IX"}};
    add_logo({pt(100), pt(100)}).min_height.length = mm(18);
    content_.strip.most_rows = 1;
    placed({mm(50), mm(20)});
    EXPECT_THAT(findings().at(0), testing::HasSubstr("\"f1\" (size-relation \">= largest height\", Annex IX)"));
}

TEST_F(StripLayoutTest, SetsALineBetweenLogosThatAreSetOff)
{
    box_.style.justify_content.alignment = Alignment::flex_start;
    add_logo({pt(100), pt(100)}).is_set_off = true;
    add_logo({pt(100), pt(100)}).clear_space.length = pt(10);
    add_logo({pt(100), pt(100)});
    const PlacedStrip strip = placed_strip({pt(500), pt(40)}, pt(4));
    ASSERT_EQ(strip.separators.size(), 1U);
    const Rect line = strip.separators[0].area;
    EXPECT_EQ(line.size, (Size{pt(0.5), pt(40)}));
    EXPECT_GE(strip.logos[1].area.left() - line.right(), pt(10));
    EXPECT_EQ(strip.separators[0].color, black);
}

TEST_F(StripLayoutTest, HoldsLogosOfASideAtItsEdge)
{
    box_.style.justify_content.alignment = Alignment::flex_start;
    add_logo({pt(100), pt(100)}).side = StripSide::start;
    add_logo({pt(100), pt(100)});
    add_logo({pt(100), pt(100)}).side = StripSide::end;
    const auto pictures = placed({pt(500), pt(40)}, pt(5));
    EXPECT_EQ(pictures[0].area.left(), pt(10));
    EXPECT_EQ(pictures[1].area.left(), pt(10 + 40 + 5));
    EXPECT_EQ(pictures[2].area.right(), pt(510));
}

TEST_F(StripLayoutTest, TakesTheDrawingForItsGround)
{
    StripLogo& logo = add_logo({pt(100), pt(100)});
    logo.drawings.push_back({.picture = add_picture({pt(100), pt(100)}), .grounds = {Ground::dark}});
    EXPECT_EQ(placed_on({.kind = Ground::dark, .lightness = 20})[0].picture, logo.drawings[1].picture);
    EXPECT_EQ(placed_on({.kind = Ground::light, .lightness = 90})[0].picture, logo.drawings[0].picture);
    EXPECT_THAT(findings(), testing::IsEmpty());
}

TEST_F(StripLayoutTest, SetsWhiteLinesOnADarkGround)
{
    add_logo({pt(100), pt(100)}).is_set_off = true;
    add_logo({pt(100), pt(100)});
    const StripLayout strip(box_, content_, pictures_, {}, StripGround{.kind = Ground::dark, .lightness = 20});
    EXPECT_EQ(strip.place({{}, {pt(500), pt(40)}}, 1, found_).separators.at(0).color, Ink{});
}

TEST_F(StripLayoutTest, ReportsAGroundThatALogoMayNotStandOn)
{
    StripLogo& logo = add_logo({pt(100), pt(100)});
    logo.grounds = {Ground::white};
    logo.grounds_source = "Regulation";
    placed_on({.kind = Ground::busy, .lightness = 60, .spread = 40});
    EXPECT_THAT(findings(),
                testing::ElementsAre("STRIP-GROUND strip: \"f1\" in \"strip\" stands on a busy ground (its lightness "
                                     "changes by 40 of 100); it may stand on white alone (Regulation)"));
}

TEST_F(StripLayoutTest, WarnsOfALogoThatHasNoFileForADarkGround)
{
    add_logo({pt(100), pt(100)});
    placed_on({.kind = Ground::dark, .lightness = 20});
    ASSERT_THAT(codes(), testing::ElementsAre("STRIP-NO-DRAWING"));
    EXPECT_EQ(found_.all().front().level, Level::warning);
}

TEST_F(StripLayoutTest, ReportsAWhiteLogoOnALightGround)
{
    add_logo({pt(100), pt(100)}).drawings[0].grounds = {Ground::dark};
    placed_on({});
    ASSERT_THAT(codes(), testing::ElementsAre("STRIP-NO-DRAWING"));
    EXPECT_EQ(found_.all().front().level, Level::error);
}

TEST_F(StripLayoutTest, MirrorsSidesAndLinesWhereTextRunsToTheLeft)
{
    box_.style.direction = Direction::rtl;
    add_logo({pt(100), pt(100)}).is_set_off = true;
    content_.strip.logos[0].side = StripSide::start;
    add_logo({pt(100), pt(100)});
    const PlacedStrip strip = placed_strip({pt(500), pt(40)}, pt(5));
    EXPECT_EQ(strip.logos[0].area.right(), pt(510));
    EXPECT_GT(strip.logos[0].area.left(), strip.separators.at(0).area.right());
    EXPECT_GT(strip.separators.at(0).area.left(), strip.logos[1].area.right());
}

TEST_F(StripLayoutTest, PassesOverAPictureThatCouldNotBeMade)
{
    add_logo({pt(100), pt(100)});
    pictures_[0] = nullptr;
    EXPECT_TRUE(placed({pt(500), pt(40)}).empty());
}

} // namespace

} // namespace skrejlapa
