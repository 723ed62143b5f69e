#include "checked_page.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

using ContrastRules = CheckedPage;

TEST_F(ContrastRules, TakeBlackOnPaper)
{
    text({mm(10), mm(10)}, pt(10));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(ContrastRules, WarnOfPaleTextOnPaper)
{
    text({mm(10), mm(10)}, pt(10), ink(0, 0, 0, 40));
    EXPECT_THAT(findings(), ElementsAre("warning TEXT-CONTRAST"));
}

TEST_F(ContrastRules, AskLessOfLargeText)
{
    // K 55 has about 3.1 to 1 with the paper.
    text({mm(10), mm(10)}, pt(18), ink(0, 0, 0, 55));
    EXPECT_EQ(count("TEXT-CONTRAST"), 0);
    text({mm(10), mm(50)}, pt(17), ink(0, 0, 0, 55));
    EXPECT_EQ(count("TEXT-CONTRAST"), 1);
}

TEST_F(ContrastRules, TakeTheGroundThatLiesOnTop)
{
    fill(rect(-3, -3, 106, 206), ink(0, 0, 0, 100));
    fill(rect(5, 5, 50, 50), ink(0, 0, 0, 0));
    text({mm(10), mm(10)}, pt(10));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(ContrastRules, WarnOfWhiteTextOnYellow)
{
    fill(rect(-3, -3, 106, 206), ink(0, 0, 100, 0));
    text({mm(10), mm(10)}, pt(12), ink(0, 0, 0, 0));
    EXPECT_THAT(findings(), ElementsAre("warning TEXT-CONTRAST"));
}

TEST_F(ContrastRules, PassOverAGroundBesideTheText)
{
    fill(rect(50, 5, 40, 100), ink(0, 0, 0, 100));
    text({mm(10), mm(10)}, pt(10));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(ContrastRules, TakeAPicturesMeanBelowTheText)
{
    Picture picture{.size = {mm(100), mm(200)}};
    picture.ink = PictureInk{.map = {1, 2, {{1, 1, {0, 0, 0, 1}}, {1, 0.1F, {0.1, 0, 0, 0}}}}};
    picture.content = RasterPicture{.width = 2000, .height = 4000};
    const PictureId id = add_picture(std::move(picture));
    add(DrawPicture{id, rect(0, 0, 100, 200), ""}, "photo");
    text({mm(10), mm(150)}, pt(10), black, "below");
    EXPECT_EQ(count("TEXT-CONTRAST"), 0);
    text({mm(10), mm(20)}, pt(10), black, "above");
    const std::vector<Diagnostic> found = findings("TEXT-CONTRAST");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].place.box, "above");
}

TEST_F(ContrastRules, SayNothingOfAPictureWhoseColorsAreNotKnown)
{
    Picture picture{.size = {mm(100), mm(200)}};
    picture.ink = PictureInk{.map = {1, 1, {{1, 1, {}}}}};
    picture.content = RasterPicture{.width = 2000, .height = 4000};
    const PictureId id = add_picture(std::move(picture));
    add(DrawPicture{id, rect(0, 0, 100, 200), ""}, "photo");
    text({mm(10), mm(20)}, pt(10));
    EXPECT_EQ(count("TEXT-CONTRAST"), 0);
}

TEST_F(ContrastRules, SeeAPaleTextThroughItsOpacity)
{
    add(PushOpacity{0.3});
    text({mm(10), mm(10)}, pt(10));
    add(Pop{});
    EXPECT_THAT(findings(), ElementsAre("warning TEXT-CONTRAST"));
}

TEST_F(ContrastRules, PassOverSignsThatAreNoLetters)
{
    for (const char* letters : {"✓", "•", "–"}) {
        LineRun run;
        run.size = pt(10);
        run.color = ink(0, 0, 0, 20);
        run.glyphs.push_back({.id = 1, .x = {}, .y = {}, .advance = pt(10)});
        run.clusters.push_back({0, 1, letters});
        add(DrawGlyphs{{mm(10), mm(30)}, run}, letters);
    }
    EXPECT_EQ(count("TEXT-CONTRAST"), 0);
    auto& glyphs = std::get<DrawGlyphs>(page.items[0].operation);
    glyphs.run.clusters[0].text = "ж";
    EXPECT_EQ(count("TEXT-CONTRAST"), 1);
}

TEST_F(ContrastRules, HoldForTheScreenToo)
{
    terms.output.medium = Medium::screen;
    text({mm(10), mm(10)}, pt(10), ink(0, 0, 0, 40));
    EXPECT_THAT(findings(), ElementsAre("warning TEXT-CONTRAST"));
}

} // namespace

} // namespace skrejlapa
