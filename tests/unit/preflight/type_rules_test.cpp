#include "checked_page.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class TypeRules : public CheckedPage
{
protected:
    /// A drawing of 100 by 100 mm with these facts, placed at half its size.
    void add_drawing(VectorFacts facts)
    {
        Picture picture{.size = {mm(100), mm(100)}};
        picture.content = VectorPicture{{}, std::move(facts)};
        add(DrawPicture{add_picture(std::move(picture)), rect(10, 10, 50, 50), "logo"}, "logo");
    }
};

TEST_F(TypeRules, WarnOfTypeSmallerThanTheCardAllows)
{
    text({mm(10), mm(10)}, pt(4.9));
    EXPECT_THAT(findings(), ElementsAre("warning TYPE-TOO-SMALL"));
}

TEST_F(TypeRules, TakeTypeAtTheLimit)
{
    text({mm(10), mm(10)}, pt(5));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(TypeRules, SayOneThingOfABoxWithManyRuns)
{
    for (int i = 0; i < 5; ++i)
        text({mm(10), mm(10 + i * 5)}, pt(4.5 - i * 0.5));
    const std::vector<Diagnostic> found = findings("TYPE-TOO-SMALL");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(std::get<double>(found[0].values[0].second), 2.5);
}

TEST_F(TypeRules, ReckonTypeInADrawingAtItsScale)
{
    VectorFacts facts;
    facts.text.any = pt(9.9);
    add_drawing(facts);
    EXPECT_EQ(count("TYPE-TOO-SMALL"), 1);
}

TEST_F(TypeRules, TakeTypeInADrawingAtTheLimit)
{
    VectorFacts facts;
    facts.text.any = pt(10);
    add_drawing(facts);
    EXPECT_EQ(count("TYPE-TOO-SMALL"), 0);
}

TEST_F(TypeRules, WarnOfSmallWhiteText)
{
    fill(rect(5, 5, 90, 90), ink(100, 80, 0, 20));
    text({mm(10), mm(10)}, pt(7.9), ink(0, 0, 0, 0));
    EXPECT_THAT(findings(), ElementsAre("warning TYPE-REVERSED-TOO-SMALL"));
    EXPECT_THAT(findings("TYPE-REVERSED-TOO-SMALL")[0].message, HasSubstr("white text"));
}

TEST_F(TypeRules, TakeWhiteTextAtTheLimit)
{
    fill(rect(5, 5, 90, 90), ink(100, 80, 0, 20));
    text({mm(10), mm(10)}, pt(8), ink(0, 0, 0, 0));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(TypeRules, WarnOfSmallTextInSeveralInks)
{
    text({mm(10), mm(10)}, pt(7), ink(100, 90, 0, 30));
    EXPECT_THAT(findings(), ElementsAre("warning TYPE-REVERSED-TOO-SMALL"));
    EXPECT_THAT(findings("TYPE-REVERSED-TOO-SMALL")[0].message, HasSubstr("text in 3 inks"));
}

TEST_F(TypeRules, AskMoreOfTextInMoreInks)
{
    terms.output.smallest_reversed_type = {pt(8), pt(9), pt(12)};
    text({mm(10), mm(10)}, pt(8.9), ink(100, 90, 0, 0), "two");
    text({mm(10), mm(20)}, pt(11.9), ink(100, 90, 0, 30), "three");
    const std::vector<Diagnostic> found = findings("TYPE-REVERSED-TOO-SMALL");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_THAT(found[0].message, HasSubstr("below 9 pt"));
    EXPECT_THAT(found[1].message, HasSubstr("below 12 pt"));
}

TEST_F(TypeRules, TakeTextInMoreInksAtItsLimits)
{
    terms.output.smallest_reversed_type = {pt(8), pt(9), pt(12)};
    text({mm(10), mm(10)}, pt(9), ink(100, 90, 0, 0));
    text({mm(10), mm(20)}, pt(12), ink(100, 90, 0, 30));
    EXPECT_EQ(count("TYPE-REVERSED-TOO-SMALL"), 0);
}

TEST_F(TypeRules, TakeSmallTextInASpotInk)
{
    text({mm(10), mm(10)}, pt(7), spot("PANTONE 286 C"));
    EXPECT_EQ(count("TYPE-REVERSED-TOO-SMALL"), 0);
}

TEST_F(TypeRules, WarnOfTextInRichBlack)
{
    text({mm(10), mm(10)}, pt(12), ink(70, 60, 60, 95));
    EXPECT_THAT(findings(), ElementsAre("warning TEXT-RICH-BLACK"));
}

TEST_F(TypeRules, TakeTextAt280PerCent)
{
    text({mm(10), mm(10)}, pt(12), ink(70, 60, 55, 95));
    EXPECT_EQ(count("TEXT-RICH-BLACK"), 0);
}

TEST_F(TypeRules, TakeADarkColorThatIsNoBlack)
{
    text({mm(10), mm(10)}, pt(12), ink(100, 100, 15, 84));
    EXPECT_EQ(count("TEXT-RICH-BLACK"), 0);
}

TEST_F(TypeRules, WarnOfCourierInADrawing)
{
    VectorFacts facts;
    facts.fonts = {{"Courier", true}};
    add_drawing(facts);
    EXPECT_EQ(count("FONT-COURIER"), 1);
}

TEST_F(TypeRules, TakeFacesThatAreOnlyCalledAlike)
{
    VectorFacts facts;
    facts.fonts = {{"Courier Prime", true}};
    add_drawing(facts);
    EXPECT_EQ(count("FONT-COURIER"), 0);
}

} // namespace

} // namespace skrejlapa
