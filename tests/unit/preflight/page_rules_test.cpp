#include "checked_page.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class PageRules : public CheckedPage
{
protected:
    DrawPicture raster(const Rect& area, int width, int height, std::string alpha = {})
    {
        Picture picture{.size = area.size};
        picture.ink = PictureInk{.map = {1, 1, {{1, 1, {0, 0, 0, 1}}}}};
        picture.content = RasterPicture{.width = width, .height = height, .alpha = std::move(alpha)};
        return {add_picture(std::move(picture)), area, ""};
    }
    DrawPicture drawing(const Rect& area, VectorFacts facts)
    {
        Picture picture{.size = area.size};
        picture.ink = PictureInk{.map = {1, 1, {{1, 1, {0, 0, 0, 1}}}}};
        picture.content = VectorPicture{{}, std::move(facts)};
        return {add_picture(std::move(picture)), area, ""};
    }
    /// An inch wide and high, in the middle of the page.
    static constexpr Rect an_inch{{mm(20), mm(20)}, {pt(72), pt(72)}};
};

TEST_F(PageRules, WarnOfAnEmptyPage) { EXPECT_THAT(findings(), ElementsAre("warning PAGE-EMPTY")); }

TEST_F(PageRules, CountWhiteAsNothing)
{
    fill(rect(0, 0, 50, 50), ink(0, 0, 0, 0));
    EXPECT_EQ(count("PAGE-EMPTY"), 1);
}

TEST_F(PageRules, TakeAPageWithOneLetter)
{
    text({mm(10), mm(10)}, pt(10));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PageRules, WarnOfAPictureThatEndsAtTheTrim)
{
    add(raster(rect(0, 50, 50, 50), 2000, 2000), "photo");
    const std::vector<Diagnostic> found = findings("BLEED-NOT-FILLED");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].message,
                HasSubstr("the picture in \"photo\" reaches the trim at the left, but leaves 3.0 mm"));
}

TEST_F(PageRules, TakeAPictureThatFillsTheBleed)
{
    add(raster(rect(-3, 50, 53, 53), 2000, 2000), "photo");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PageRules, TakeAPictureWithinTheTrim)
{
    add(raster(rect(0.1, 50, 50, 50), 2000, 2000), "photo");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PageRules, RefuseAPictureThatIsStillInRgb)
{
    VectorFacts facts;
    facts.holds_rgb = true;
    add(drawing(an_inch, facts), "logo");
    EXPECT_THAT(findings(), ElementsAre("error PICTURE-RGB"));
}

TEST_F(PageRules, RefuseAPictureBelow150Ppi)
{
    add(raster(an_inch, 149, 300), "photo");
    EXPECT_THAT(findings(), ElementsAre("error PICTURE-LOW-RESOLUTION"));
}

TEST_F(PageRules, WarnOfAPictureBelow225Ppi)
{
    add(raster(an_inch, 150, 300), "photo");
    EXPECT_THAT(findings(), ElementsAre("warning PICTURE-LOW-RESOLUTION"));
}

TEST_F(PageRules, WantLinesOfBlackAndWhiteFinerThanTones)
{
    Picture picture{.size = {mm(25.4), mm(25.4)}};
    picture.ink = PictureInk{.map = {1, 1, {{1, 1, {0, 0, 0, 1}}}}};
    picture.content = RasterPicture{.width = 549, .height = 549, .space = SampleSpace::gray, .bits = 1};
    add(DrawPicture{add_picture(std::move(picture)), an_inch, "plan"}, "plan");
    EXPECT_THAT(findings(), ElementsAre("error PICTURE-LOW-RESOLUTION"));
}

TEST_F(PageRules, TakeAPictureAt225Ppi)
{
    add(raster(an_inch, 225, 225), "photo");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PageRules, TakeAPictureOfAFewPixels)
{
    add(raster(an_inch, 16, 16), "swatch");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PageRules, JudgeAPictureWithinADrawing)
{
    VectorFacts facts;
    facts.images = {{100, 100, {pt(72), pt(72)}, false}};
    add(drawing(an_inch, facts), "logo");
    EXPECT_THAT(findings(), ElementsAre("error PICTURE-LOW-RESOLUTION"));
}

TEST_F(PageRules, AskMoreOfBlackAndWhitePixels)
{
    VectorFacts facts;
    facts.images = {{600, 600, {pt(72), pt(72)}, true}};
    add(drawing(an_inch, facts), "logo");
    EXPECT_THAT(findings(), ElementsAre("warning PICTURE-LOW-RESOLUTION"));
    facts.images = {{800, 800, {pt(72), pt(72)}, true}};
    page.items.clear();
    add(drawing(an_inch, facts), "logo");
    EXPECT_THAT(findings(), IsEmpty());
}

} // namespace

} // namespace skrejlapa
