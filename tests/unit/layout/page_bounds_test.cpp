#include "layout/page_bounds.h"

#include "leaflet_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class PageBounds : public LeafletTest
{
protected:
    /// A box at an absolute place on a page of 200 by 300 pt.
    static Box at(Box box, Length left, Length top, Size size)
    {
        box.style.position = Position::fixed;
        box.style.inset.left = LengthPercentage{left, {}};
        box.style.inset.top = LengthPercentage{top, {}};
        box.style.width = definite(size.width);
        box.style.height = definite(size.height);
        return box;
    }

    Box text(const std::string& words) { return text_box("words", add_story(words)); }
    Box image() { return {.name = "image", .content = ImageContent{.picture = add_picture({pt(50), pt(50)})}}; }
    Box code() { return {.name = "code", .content = QrContent{.picture = add_picture({pt(41), pt(41)})}}; }
};

TEST_F(PageBounds, FindTextThatLeavesTheTrim)
{
    add_page(container("sheet", {at(text("aaaaa"), pt(170), pt(20), {pt(50), pt(12)})}));
    laid_out();
    EXPECT_THAT(findings(), ElementsAre("LAYOUT-OFF-PAGE words: the text in \"words\" leaves the page by 7.1 mm"));
}

TEST_F(PageBounds, FindTextInTheSafeMargin)
{
    leaflet_.format.safe = mm(5);
    add_page(container("sheet", {at(text("aaa"), mm(3), pt(50), {pt(50), pt(12)})}));
    laid_out();
    ASSERT_THAT(findings(),
                ElementsAre("LAYOUT-UNSAFE words: the text in \"words\" is 3.0 mm from the trim; 5.0 mm are safe from "
                            "the knife"));
    EXPECT_EQ(found_.all()[0].level, Level::warning);
}

TEST_F(PageBounds, LetTextStandAtTheSafeMargin)
{
    leaflet_.format.safe = mm(5);
    add_page(container("sheet", {at(text("aaa"), mm(5), pt(50), {pt(50), pt(12)})}));
    laid_out();
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PageBounds, FindACodeThatLeavesTheTrim)
{
    add_page(container("sheet", {at(code(), pt(150), pt(20), {pt(60), pt(60)})}));
    laid_out();
    EXPECT_THAT(findings(), ElementsAre("LAYOUT-OFF-PAGE code: the QR code in \"code\" leaves the page by 3.5 mm"));
}

TEST_F(PageBounds, LetALogosEmptyArtboardLeaveTheTrim)
{
    StripContent content;
    content.strip.logos.push_back(
        {.funder = "f1", .drawings = {{.picture = add_picture({pt(100), pt(100)}), .grounds = {Ground::white}}}});
    auto framed = std::make_shared<Picture>(*pictures_[0]);
    framed->ink = PictureInk{.area = {{pt(25), pt(25)}, {pt(50), pt(50)}}};
    pictures_[0] = framed;
    add_page(container("sheet", {at({.name = "strip", .content = content}, pt(2), pt(2), {pt(50), pt(50)})}));
    laid_out();
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PageBounds, LetPicturesRunOffThePage)
{
    leaflet_.format.safe = mm(5);
    add_page(container("sheet", {at(image(), pt(170), pt(20), {pt(50), pt(50)})}));
    laid_out();
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PageBounds, FindABoxWhollyOutside)
{
    add_page(container("sheet", {at(image(), pt(200), pt(20), {pt(50), pt(50)})}));
    laid_out();
    EXPECT_THAT(findings(), ElementsAre("LAYOUT-OFF-PAGE image: the box \"image\" lies wholly outside the page"));
}

TEST_F(PageBounds, ReckonWithRotation)
{
    Box turned = at(text("aaaaaaaaaa"), pt(-40), pt(100), {pt(100), pt(20)});
    turned.style.rotate_deg = 90;
    add_page(container("sheet", {turned}));
    laid_out();
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PageBounds, FindAWordTooWideForItsBox)
{
    add_page(container("sheet", {at(text("aaaaaaaa"), pt(20), pt(20), {pt(50), pt(12)})}));
    laid_out();
    EXPECT_THAT(findings(), ElementsAre("TEXT-TOO-WIDE words: \"aaaaaaaa\" is 10.6 mm wider than its line in \"words\" "
                                        "and cannot be broken"));
}

TEST_F(PageBounds, FindTheWidestOfSeveralTooWideWordsOnce)
{
    add_page(container("sheet", {at(text("aaaaaa bbbbbbbb cc"), pt(20), pt(20), {pt(50), pt(48)})}));
    laid_out();
    EXPECT_THAT(findings(), ElementsAre("TEXT-TOO-WIDE words: \"bbbbbbbb\" is 10.6 mm wider than its line in \"words\" "
                                        "and cannot be broken (one of 2 such lines)"));
}

} // namespace

} // namespace skrejlapa
