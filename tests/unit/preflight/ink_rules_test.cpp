#include "checked_page.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class InkRules : public CheckedPage
{
protected:
    InkRules() { leaflet.palette = {{"deep", {}, ink(100, 100, 60, 50)}, {"leaf", {}, ink(75, 10, 95, 5)}}; }
};

TEST_F(InkRules, RefuseASquareOf15MmOverTheLimit)
{
    fill(rect(20, 20, 16, 16), ink(100, 100, 60, 50));
    EXPECT_EQ(findings("INK-LIMIT").size(), 1U);
}

TEST_F(InkRules, TakeASquareAtTheLimit)
{
    fill(rect(20, 20, 40, 40), ink(100, 100, 60, 40));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(InkRules, TakeAMeanOverTheSquare)
{
    // 10 of 15 mm each way at 310 %: 138 % on average.
    fill(rect(20, 20, 10, 10), ink(100, 100, 60, 50));
    EXPECT_EQ(count("INK-LIMIT"), 0);
}

TEST_F(InkRules, FollowTheCard)
{
    fill(rect(20, 20, 40, 40), ink(100, 100, 60, 5));
    terms.output.ink_limit = 2.6;
    EXPECT_EQ(count("INK-LIMIT"), 1);
}

TEST_F(InkRules, FindASquareAnywhere)
{
    fill(rect(-3, -3, 106, 206), ink(10, 0, 20, 0), "ground");
    fill(rect(70.3, 151.7, 16, 16), ink(100, 100, 100, 20), "patch");
    const std::vector<Diagnostic> found = findings("INK-LIMIT");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].place.box, "patch");
    EXPECT_NEAR(found[0].place.area->left().to_mm(), 70.5, 0.6);
    EXPECT_NEAR(found[0].place.area->top().to_mm(), 152, 0.6);
    EXPECT_NEAR(std::get<double>(found[0].values[0].second), 320, 1);
}

TEST_F(InkRules, KnockOutWhatLiesBelow)
{
    fill(rect(-3, -3, 106, 206), ink(60, 60, 60, 60));
    fill(rect(-3, -3, 106, 206), ink(100, 100, 0, 0));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(InkRules, NameThePalettesColorThatIsTooHeavy)
{
    fill(rect(20, 20, 40, 40), ink(100, 100, 60, 50));
    EXPECT_THAT(findings("INK-LIMIT")[0].help[0], HasSubstr("the colour \"deep\": its inks come to 310 %"));
    EXPECT_EQ(count("INK-LIMIT-COLOR"), 0) << "it was said already";
}

TEST_F(InkRules, WarnOfAHeavyColorHoweverSmall)
{
    fill(rect(20, 20, 2, 2), ink(100, 100, 60, 50));
    EXPECT_THAT(findings(), ElementsAre("warning INK-LIMIT-COLOR"));
    EXPECT_THAT(findings("INK-LIMIT-COLOR")[0].message, HasSubstr("the colour \"deep\""));
}

TEST_F(InkRules, AdviseTheCardsMixForABlackThatIsTooHeavy)
{
    terms.output.rich_black.mix = {0.6, 0, 0, 1};
    terms.output.origins["rich-black"] = {{}, Voice::printers_card, "the card \"house\"", ""};
    fill(rect(20, 20, 40, 40), ink(80, 80, 80, 100));
    const Diagnostic found = findings("INK-LIMIT")[0];
    ASSERT_EQ(found.help.size(), 2U);
    EXPECT_EQ(found.help[1], "for black areas cmyk = [60, 0, 0, 100] is deep enough, after the card \"house\"");
    terms.output.ink_limit = 1.5;
    EXPECT_EQ(findings("INK-LIMIT")[0].help.size(), 1U) << "the mix itself is too heavy";
}

TEST_F(InkRules, AdviseNoBlackForOtherColors)
{
    fill(rect(20, 20, 40, 40), ink(100, 100, 60, 50));
    EXPECT_EQ(findings("INK-LIMIT")[0].help.size(), 1U);
}

TEST_F(InkRules, SayOneThingOfALargeHeavyBox)
{
    fill(rect(-3, -3, 106, 206), ink(100, 100, 60, 50));
    EXPECT_EQ(count("INK-LIMIT"), 1);
}

TEST_F(InkRules, CountThePartOfATurnedBox)
{
    add(PushRotation{{mm(50), mm(100)}, 45});
    fill(rect(42, 92, 16, 16), ink(100, 100, 60, 50));
    add(Pop{});
    // The square of 16 mm stands on its corner: no upright one of 15 mm is covered by it.
    EXPECT_EQ(count("INK-LIMIT"), 0);
}

TEST_F(InkRules, CountWhatAnOpacityLeaves)
{
    add(PushOpacity{0.5});
    fill(rect(-3, -3, 106, 206), ink(100, 100, 100, 100));
    add(Pop{});
    EXPECT_EQ(count("INK-LIMIT"), 0);
}

TEST_F(InkRules, CountAPictureByItsMap)
{
    Picture picture{.size = {mm(40), mm(40)}};
    picture.ink = PictureInk{.map = {2, 1, {{1, 3.3F, {0.9, 0.9, 0.8, 0.7}}, {1, 1, {0.5, 0.3, 0.2, 0}}}}};
    picture.content = RasterPicture{.width = 1000, .height = 1000};
    const PictureId id = add_picture(std::move(picture));
    add(DrawPicture{id, rect(20, 20, 40, 40), "photo"}, "photo");
    const std::vector<Diagnostic> found = findings("INK-LIMIT");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].place.box, "photo");
    EXPECT_LT(found[0].place.area->right(), mm(41));
}

/// A picture of one colour in as many cells as the importers make.
Picture even_picture(Size size, const Cmyk& inks)
{
    constexpr int cells = 64;
    const auto total = static_cast<float>(inks.c + inks.m + inks.y + inks.k);
    Picture picture{.size = size};
    picture.ink =
        PictureInk{.map = {cells, cells, std::vector<InkCell>(std::size_t{cells} * cells, InkCell{1, total, inks})}};
    picture.content = RasterPicture{.width = 1000, .height = 1000};
    return picture;
}

TEST_F(InkRules, CountAllInkOfAPictureHoweverItsCellsFallOnTheGrid)
{
    for (const double side : {16.0, 40.0, 61.7, 80.0}) {
        page.items.clear();
        const PictureId id = add_picture(even_picture({mm(side), mm(side)}, {1, 1, 1, 1}));
        add(DrawPicture{id, rect(10, 10, side, side), "photo"}, "photo");
        const std::vector<Diagnostic> found = findings("INK-LIMIT");
        ASSERT_EQ(found.size(), 1U) << side;
        EXPECT_NEAR(std::get<double>(found[0].values[0].second), 400, 0.5) << side;
    }
}

TEST_F(InkRules, CountTheSameOfATurnedPicture)
{
    const PictureId id = add_picture(even_picture({mm(60), mm(60)}, {1, 1, 1, 1}));
    add(PushRotation{{mm(50), mm(100)}, 30});
    add(DrawPicture{id, rect(20, 70, 60, 60), "photo"}, "photo");
    add(Pop{});
    const std::vector<Diagnostic> found = findings("INK-LIMIT");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NEAR(std::get<double>(found[0].values[0].second), 400, 0.5);
}

TEST_F(InkRules, LetNothingShowThroughAPicture)
{
    fill(rect(-3, -3, 106, 206), ink(60, 60, 60, 60), "ground");
    const PictureId id = add_picture(even_picture({mm(61.7), mm(61.7)}, {1, 1, 1, 0}));
    add(DrawPicture{id, rect(10, 10, 61.7, 61.7), "photo"}, "photo");
    EXPECT_EQ(count("INK-LIMIT"), 0);
}

} // namespace

} // namespace skrejlapa
