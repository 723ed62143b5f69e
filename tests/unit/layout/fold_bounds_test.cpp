#include "layout/fold_bounds.h"

#include "leaflet_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

/// A page of 200 by 300 pt, folded in the middle.
class FoldBounds : public LeafletTest
{
protected:
    FoldBounds()
    {
        leaflet_.fold =
            Fold{.kind = FoldKind::half, .panels = {{"left", 0, Length{}, pt(100)}, {"right", 0, pt(100), pt(100)}}};
    }

    static Box at(Box box, Length left, Size size)
    {
        box.style.position = Position::fixed;
        box.style.inset.left = LengthPercentage{left, {}};
        box.style.inset.top = LengthPercentage{pt(50), {}};
        box.style.width = definite(size.width);
        box.style.height = definite(size.height);
        return box;
    }

    Box text(const std::string& words) { return text_box("words", add_story(words)); }
};

TEST_F(FoldBounds, FindTextThatAFoldRunsThrough)
{
    add_page(container("sheet", {at(text("aaaaa"), pt(70), {pt(50), pt(12)})}));
    laid_out();
    ASSERT_THAT(
        findings(),
        ElementsAre("FOLD-CROSSED words: a fold runs through the text in \"words\", 7.1 mm from its nearer edge"));
    EXPECT_EQ(found_.all()[0].level, Level::error);
    EXPECT_EQ(found_.all()[0].place.page, 1);
}

TEST_F(FoldBounds, FindTextThatIsTooNearToAFold)
{
    leaflet_.format.safe = mm(5);
    add_page(container("sheet", {at(text("aaa"), pt(110), {pt(50), pt(12)})}));
    laid_out();
    ASSERT_THAT(findings(),
                ElementsAre("FOLD-UNSAFE words: the text in \"words\" is 3.5 mm from a fold; 5.0 mm are safe"));
    EXPECT_EQ(found_.all()[0].level, Level::warning);
}

TEST_F(FoldBounds, LetTextStandAtTheSafeDistance)
{
    leaflet_.format.safe = mm(5);
    add_page(container("sheet", {at(text("aaa"), pt(100) + mm(5), {pt(50), pt(12)})}));
    laid_out();
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(FoldBounds, FindACodeThatAFoldRunsThrough)
{
    add_page(container("sheet", {at({.name = "code", .content = QrContent{.picture = add_picture({pt(80), pt(80)})}},
                                    pt(60), {pt(80), pt(80)})}));
    laid_out();
    EXPECT_THAT(findings(), Contains("FOLD-CROSSED code: a fold runs through the QR code in \"code\", 14.1 mm from "
                                     "its nearer edge"));
}

TEST_F(FoldBounds, LetAPictureLieAcrossTheFold)
{
    add_page(
        container("sheet", {at({.name = "image", .content = ImageContent{.picture = add_picture({pt(50), pt(50)})}},
                               pt(60), {pt(80), pt(80)})}));
    laid_out();
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(FoldBounds, KnowTheFoldsOfEachSide)
{
    leaflet_.fold->panels = {{"left", 1, Length{}, pt(100)}, {"right", 1, pt(100), pt(100)}};
    add_page(container("sheet", {at(text("aaaaa"), pt(70), {pt(50), pt(12)})}));
    laid_out();
    EXPECT_THAT(findings(), IsEmpty());
}

} // namespace

} // namespace skrejlapa
