#include "leaflet_fixture.h"

namespace skrejlapa
{

namespace
{

class StripClearSpaceTest : public LeafletTest
{
protected:
    Box strip(Length clear)
    {
        StripContent content;
        content.strip.logos.push_back(
            {.funder = "f1",
             .drawings = {{.picture = add_picture({pt(100), pt(100)}), .grounds = {Ground::white, Ground::light}}},
             .clear_space = {.length = clear, .source = "Manual"}});
        Box box{.name = "strip", .content = content};
        box.style.height = definite(pt(40));
        return box;
    }
};

TEST_F(StripClearSpaceTest, IsBrokenByTextThatComesTooNear)
{
    Box words = text_box("words", add_story("word"));
    Box logos = strip(mm(5));
    logos.style.margin.top = LengthPercentage{mm(2), {}};
    add_page(container("sheet", {words, logos}));
    laid_out();
    // The letters end at the baseline: 1.8 pt of the line's 12 stand below it.
    ASSERT_THAT(codes(), testing::ElementsAre("STRIP-CLEAR-SPACE"));
    EXPECT_THAT(findings().front(),
                testing::HasSubstr("wants 5.0 mm clear around it (Manual), but \"words\" comes within"));
}

TEST_F(StripClearSpaceTest, IsKeptByTextFarEnoughAway)
{
    Box words = text_box("words", add_story("word"));
    Box logos = strip(mm(5));
    logos.style.margin.top = LengthPercentage{mm(5), {}};
    add_page(container("sheet", {words, logos}));
    laid_out();
    EXPECT_THAT(codes(), testing::IsEmpty());
}

TEST_F(StripClearSpaceTest, DoesNotCountThePictureThatTheStripStandsOn)
{
    Box photo{.name = "photo", .content = ImageContent{.picture = add_picture({pt(200), pt(300)})}};
    photo.style.position = Position::absolute;
    photo.style.inset.top = LengthPercentage{};
    photo.style.inset.left = LengthPercentage{};
    photo.style.width = definite(pt(200));
    photo.style.height = definite(pt(300));
    add_page(container("sheet", {photo, strip(mm(5))}));
    laid_out();
    EXPECT_THAT(codes(), testing::Not(testing::Contains("STRIP-CLEAR-SPACE")));
}

} // namespace

} // namespace skrejlapa
