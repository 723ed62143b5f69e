#include "layout/overset.h"

#include "leaflet_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Pages of 50 by 60 pt without margins: five lines of one word.
class OversetTest : public LeafletTest
{
protected:
    OversetTest() { leaflet_.format.trim = {pt(50), pt(60)}; }

    Box body(int lines) { return text_box("body", add_story(words(lines))); }

    static Box block_of(const std::string& name, Length height)
    {
        Box box = container(name, {});
        box.style.height = definite(height);
        return box;
    }

    static Box row(const std::string& name, std::vector<Box> children)
    {
        Box box = container(name, std::move(children));
        box.style.flex_direction = FlexDirection::row;
        return box;
    }

    [[nodiscard]] static std::string values(const Diagnostic& finding)
    {
        std::string shown;
        for (const auto& [name, value] : finding.values) {
            if (const auto* const whole = std::get_if<std::int64_t>(&value))
                shown += fmt::format("{}={} ", name, *whole);
            else if (const auto* const number = std::get_if<double>(&value))
                shown += fmt::format("{}={:.2f} ", name, *number);
        }
        return shown;
    }
};

TEST_F(OversetTest, IsNotFoundWhereTextJustFits)
{
    add_page(container("sheet", {body(5)}));
    laid_out();
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(OversetTest, TellsLinesCharactersAndMillimetres)
{
    add_page(container("sheet", {body(7)}));
    laid_out();
    ASSERT_THAT(codes(), ElementsAre("FIT-OVERSET"));
    EXPECT_EQ(values(found_.all()[0]), "over_lines=2 over_chars=11 over_mm=8.47 ");
}

TEST_F(OversetTest, TellsThePlaceOnThePageAndInTheText)
{
    add_page(container("sheet", {body(7)}));
    laid_out();
    const Diagnostic& finding = found_.all().at(0);
    EXPECT_EQ(finding.place.page, 1);
    EXPECT_EQ(finding.place.box, "body");
    EXPECT_EQ(finding.place.area, (Rect{{}, {pt(50), pt(84)}}));
    EXPECT_EQ(finding.span.begin, 30U); // the sixth word
    EXPECT_THAT(finding.help, ElementsAre("remove about 11 characters (2 words)",
                                          "or give the page 8.5 mm more height: a smaller margin, or a larger size"));
}

TEST_F(OversetTest, NamesTheTextThatPushesALaterBoxOut)
{
    add_page(container("sheet", {body(4), block_of("strip", pt(24))}));
    laid_out();
    ASSERT_THAT(codes(), ElementsAre("FIT-OVERSET"));
    EXPECT_EQ(found_.all()[0].place.box, "body");
    EXPECT_EQ(values(found_.all()[0]), "over_lines=1 over_chars=5 over_mm=4.23 ");
}

TEST_F(OversetTest, SaysWhereRemovingTheTextWouldNotBeEnough)
{
    add_page(container("sheet", {body(1), block_of("foot", pt(80))}));
    laid_out();
    EXPECT_THAT(found_.all().at(0).help,
                ElementsAre("make what stands around it in \"sheet\" smaller: removing the text alone is not enough",
                            "or give the page 11.3 mm more height: a smaller margin, or a larger size"));
}

TEST_F(OversetTest, NamesTheBoxThatWasToHaveTheRest)
{
    Box title = text_box("title", add_story(words(3)));
    Box rest = body(3);
    rest.style.flex_grow = 1;
    add_page(container("sheet", {title, rest}));
    laid_out();
    ASSERT_THAT(codes(), ElementsAre("FIT-OVERSET"));
    EXPECT_EQ(found_.all()[0].place.box, "body");
}

TEST_F(OversetTest, FindsTextInsideBoxesThatGrewWithIt)
{
    add_page(container("sheet", {container("column", {body(4)}), block_of("strip", pt(24))}));
    laid_out();
    ASSERT_THAT(codes(), ElementsAre("FIT-OVERSET"));
    EXPECT_EQ(found_.all()[0].place.box, "body");
}

TEST_F(OversetTest, FindsTextHigherThanItsOwnBox)
{
    Box low = body(3);
    low.style.height = definite(pt(24));
    add_page(container("sheet", {low}));
    laid_out();
    ASSERT_THAT(codes(), ElementsAre("FIT-OVERSET"));
    EXPECT_EQ(values(found_.all()[0]), "over_lines=1 over_chars=5 over_mm=4.23 ");
}

TEST_F(OversetTest, FindsTextThatLeavesADefiniteBoxInsideThePage)
{
    Box panel = container("panel", {body(3)});
    panel.style.height = definite(pt(30));
    add_page(container("sheet", {panel}));
    laid_out();
    ASSERT_THAT(codes(), ElementsAre("FIT-OVERSET"));
    EXPECT_THAT(found_.all()[0].help.back(), HasSubstr("\"panel\" 2.1 mm more height"));
}

TEST_F(OversetTest, BlamesOnlyTheColumnThatIsTooHigh)
{
    leaflet_.format.trim.width = pt(110);
    Box other = text_box("other", add_story(words(1)));
    Box high = body(6);
    other.style.width = high.style.width = definite(pt(50));
    add_page(container("sheet", {row("row", {other, high})}));
    laid_out();
    ASSERT_THAT(codes(), ElementsAre("FIT-OVERSET"));
    EXPECT_EQ(found_.all()[0].place.box, "body");
}

TEST_F(OversetTest, IsOfTheLastColumnOfAThreadWhateverTheOthersCouldGrowTo)
{
    leaflet_.format.trim.width = pt(150);
    const StoryId story = add_story(words(20));
    std::vector<Box> columns;
    for (const char* const name : {"a", "b", "c"}) {
        columns.push_back(text_box(name, story, static_cast<int>(columns.size())));
        columns.back().style.width = definite(pt(50));
    }
    Box columns_row = row("columns", std::move(columns));
    columns_row.style.flex_grow = 1;
    add_page(container("sheet", {columns_row}));
    const Layout layout = laid_out();
    EXPECT_EQ(texts(layout, 0, "b").size(), 5U);
    EXPECT_EQ(texts(layout, 0, "c").size(), 10U);
    ASSERT_THAT(codes(), ElementsAre("FIT-OVERSET"));
    EXPECT_EQ(found_.all().at(0).place.box, "c");
    EXPECT_EQ(values(found_.all().at(0)), "over_lines=5 over_chars=29 over_mm=21.17 ");
}

TEST_F(OversetTest, FindsTextTooWideForItsRow)
{
    add_page(container("sheet", {row("row", {text_box("wide", add_story("aaa bbb"))})}));
    laid_out();
    ASSERT_THAT(codes(), ElementsAre("FIT-OVERSET"));
    EXPECT_EQ(values(found_.all()[0]), "over_chars=2 over_mm=7.06 ");
    EXPECT_THAT(found_.all()[0].help.back(), HasSubstr("flex-shrink = 1"));
}

TEST_F(OversetTest, FindsTextThatOverflowsAtTheTop)
{
    Box sheet = container("sheet", {body(6)});
    sheet.style.justify_content.alignment = Alignment::flex_end;
    add_page(sheet);
    laid_out();
    ASSERT_THAT(codes(), ElementsAre("FIT-OVERSET"));
}

TEST_F(OversetTest, LetsMarginsReachOutOfTheContainer)
{
    Box raised = body(2);
    raised.style.margin.top = LengthPercentage{pt(-10), {}};
    Box sheet = container("sheet", {raised});
    sheet.style.padding = {{pt(20), {}}, {}, {pt(16), {}}, {}};
    add_page(sheet);
    laid_out();
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(OversetTest, LetsARelativeShiftBe)
{
    Box shifted = body(4);
    shifted.style.inset.top = LengthPercentage{pt(12), {}};
    add_page(container("sheet", {container("panel", {shifted})}));
    laid_out();
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(OversetTest, FindsTextThatGrowsOutOfItsPlaceInAnAbsoluteBox)
{
    Box note = body(4);
    note.style.position = Position::absolute;
    note.style.inset.top = LengthPercentage{pt(24), {}};
    add_page(container("sheet", {note}));
    laid_out();
    ASSERT_THAT(codes(), ElementsAre("FIT-OVERSET"));
    EXPECT_EQ(values(found_.all()[0]), "over_lines=1 over_chars=5 over_mm=4.23 ");
}

TEST_F(OversetTest, SaysNothingElseOfWhatItPushedOffThePage)
{
    Box code{.name = "code", .content = QrContent{.picture = add_picture({pt(41), pt(41)})}};
    code.style.height = code.style.width = definite(pt(50));
    add_page(container("sheet", {body(5), code}));
    laid_out();
    EXPECT_THAT(codes(), ElementsAre("FIT-OVERSET"));
}

} // namespace

} // namespace skrejlapa
