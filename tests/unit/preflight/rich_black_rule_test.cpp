#include "preflight/rich_black_rule.h"

#include "checked_page.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class RichBlackAreas : public CheckedPage
{
protected:
    const Ink rich = ink(50, 40, 0, 100);

    void let_card_ask_for(double mm2)
    {
        terms.output.rich_black.least_area_mm2 = mm2;
        terms.output.origins["rich-black-area"] = {{}, Voice::printers_card, "the card \"house\"", "house.example"};
    }
    /// A drawing of 100 by 100 mm with an area of rich black, placed at half its size.
    void add_drawing(double rich_black_mm2)
    {
        VectorFacts facts;
        facts.least_rich_black_mm2 = rich_black_mm2;
        Picture picture{.size = {mm(100), mm(100)}};
        picture.content = VectorPicture{{}, facts};
        add(DrawPicture{add_picture(std::move(picture)), rect(10, 10, 50, 50), "logo"}, "logo");
    }
};

TEST_F(RichBlackAreas, WarnBelowTheLimit)
{
    fill(rect(20, 20, 4, 4.9), rich);
    EXPECT_THAT(findings(), ElementsAre("warning RICH-BLACK-TOO-SMALL"));
    const Diagnostic found = findings("RICH-BLACK-TOO-SMALL")[0];
    EXPECT_DOUBLE_EQ(std::get<double>(found.values[0].second), 19.6);
    EXPECT_DOUBLE_EQ(std::get<double>(found.values[1].second), 20);
    EXPECT_EQ(found.place.box, "box");
}

TEST_F(RichBlackAreas, TakeAnAreaAtTheLimit)
{
    fill(rect(20, 20, 4, 5), rich);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(RichBlackAreas, TakeAnAreaAboveTheLimit)
{
    fill(rect(20, 20, 4, 5.1), rich);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(RichBlackAreas, FollowTheCardAndQuoteIt)
{
    fill(rect(20, 20, 6, 8), rich);
    let_card_ask_for(50);
    ASSERT_EQ(count("RICH-BLACK-TOO-SMALL"), 1);
    EXPECT_THAT(findings("RICH-BLACK-TOO-SMALL")[0].message, HasSubstr("the card \"house\" (house.example)"));
    let_card_ask_for(48);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(RichBlackAreas, TakeBlackAlone)
{
    fill(rect(20, 20, 2, 2), black);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(RichBlackAreas, TakeADarkColorThatIsNoFullBlack)
{
    fill(rect(20, 20, 2, 2), ink(50, 40, 0, 99));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(RichBlackAreas, NameThePalettesColor)
{
    leaflet.palette = {{"night", {}, rich}};
    fill(rect(20, 20, 2, 2), rich);
    EXPECT_THAT(findings("RICH-BLACK-TOO-SMALL")[0].help[0], HasSubstr("\"night\" is a colour for large areas"));
}

TEST_F(RichBlackAreas, CountTogetherWhatTouches)
{
    for (int i = 0; i < 3; ++i)
        fill(rect(20 + 4 * i, 20, 4, 2), rich, "cell" + std::to_string(i));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(RichBlackAreas, CountTogetherWhatALaterAreaJoins)
{
    fill(rect(20, 20, 4, 2), rich, "left");
    fill(rect(28, 20, 4, 2), rich, "right");
    EXPECT_EQ(count("RICH-BLACK-TOO-SMALL"), 2);
    fill(rect(24, 20, 4, 2), rich, "between");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(RichBlackAreas, AreOneFindingABox)
{
    fill(rect(20, 20, 3, 3), rich);
    fill(rect(40, 20, 2, 2), rich);
    const std::vector<Diagnostic> found = findings("RICH-BLACK-TOO-SMALL");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_DOUBLE_EQ(std::get<double>(found[0].values[0].second), 4);
}

TEST_F(RichBlackAreas, CountALineByItsLengthAndWidth)
{
    const Path2D line{MoveTo{{mm(20), mm(20)}}, LineTo{{mm(60), mm(20)}}};
    add(StrokePath{line, rich, mm(0.49)});
    EXPECT_EQ(count("RICH-BLACK-TOO-SMALL"), 1);
    page.items.clear();
    add(StrokePath{line, rich, mm(0.5)});
    EXPECT_EQ(count("RICH-BLACK-TOO-SMALL"), 0);
}

TEST_F(RichBlackAreas, LeaveOutTheHoleOfARing)
{
    const Rect outer = rect(20, 20, 6, 6);
    add(FillPath{ring_path({outer, {}, {}}, {outer.outset(-mm(1)), {}, {}}), rich}); // 36 - 16
    EXPECT_EQ(count("RICH-BLACK-TOO-SMALL"), 0);
    page.items.clear();
    add(FillPath{ring_path({outer, {}, {}}, {outer.outset(-mm(0.9)), {}, {}}), rich});
    EXPECT_EQ(count("RICH-BLACK-TOO-SMALL"), 1);
}

TEST_F(RichBlackAreas, CountWhatAClipLeaves)
{
    add(PushClip{rectangle(rect(20, 20, 4, 4))});
    fill(rect(20, 20, 40, 40), rich);
    add(Pop{});
    EXPECT_EQ(count("RICH-BLACK-TOO-SMALL"), 1);
}

TEST_F(RichBlackAreas, PassOverTurnedAreasThatAreLargeEnough)
{
    add(PushRotation{{mm(50), mm(100)}, 45});
    fill(rect(48, 98, 4.5, 4.5), rich);
    add(Pop{});
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(RichBlackAreas, LookIntoDrawingsAtTheirScale)
{
    add_drawing(79); // half as wide and half as high: 19.75
    ASSERT_EQ(count("RICH-BLACK-TOO-SMALL"), 1);
    EXPECT_THAT(findings("RICH-BLACK-TOO-SMALL")[0].message, HasSubstr("the picture of \"logo\""));
}

TEST_F(RichBlackAreas, TakeADrawingsAreaAtTheLimit)
{
    add_drawing(80);
    EXPECT_EQ(count("RICH-BLACK-TOO-SMALL"), 0);
}

TEST_F(RichBlackAreas, LeaveTextToGwgsLimitWhereNoCardSpeaks)
{
    text({mm(10), mm(10)}, pt(12), rich);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(RichBlackAreas, AreNeverTextByACardThatSpeaksOfThem)
{
    text({mm(10), mm(10)}, pt(12), rich);
    let_card_ask_for(20);
    EXPECT_THAT(findings(), ElementsAre("warning TEXT-RICH-BLACK"));
}

TEST_F(RichBlackAreas, LeaveBlackTextAloneByAnyCard)
{
    text({mm(10), mm(10)}, pt(12), black);
    let_card_ask_for(20);
    EXPECT_THAT(findings(), IsEmpty());
}

} // namespace

} // namespace skrejlapa
