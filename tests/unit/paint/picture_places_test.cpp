#include "paint/picture_places.h"
#include "paint/shapes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

constexpr Rect rect(double x, double y, double width, double height)
{
    return {{mm(x), mm(y)}, {mm(width), mm(height)}};
}

PaintItem drawn(Rect area, PictureId id = 0) { return {DrawPicture{id, area, {}}, "photo", {}}; }
PaintItem item(PaintOperation operation) { return {std::move(operation), "photo", {}}; }

/// A page of 100 by 200 mm with a bleed of 3 mm.
PaintList page_of(std::vector<PaintItem> items)
{
    PaintPage page{"1", {mm(100), mm(200)}, mm(3), Length{}, std::move(items)};
    return {{std::move(page)}};
}

PicturePart visible_of(std::vector<PaintItem> items)
{
    const std::vector<PictureUse> uses = picture_uses(page_of(std::move(items)));
    return uses.empty() ? PicturePart{} : uses.front().visible;
}

void expect_part(const PicturePart& part, const PicturePart& expected)
{
    EXPECT_NEAR(part.left, expected.left, 1e-4);
    EXPECT_NEAR(part.top, expected.top, 1e-4);
    EXPECT_NEAR(part.right, expected.right, 1e-4);
    EXPECT_NEAR(part.bottom, expected.bottom, 1e-4);
}

} // namespace

TEST(PicturePlaces, SeesAllOfAPictureOnThePage) { expect_part(visible_of({drawn(rect(10, 10, 40, 40))}), {}); }

TEST(PicturePlaces, SeesWhatAClipLeaves)
{
    expect_part(visible_of({item(PushClip{rectangle(rect(10, 20, 20, 20))}), drawn(rect(10, 10, 40, 40)), item(Pop{})}),
                {0, 0.25, 0.5, 0.75});
}

TEST(PicturePlaces, ForgetsAClipThatHasEnded)
{
    expect_part(visible_of({item(PushClip{rectangle(rect(0, 0, 1, 1))}), item(Pop{}), drawn(rect(10, 10, 40, 40))}),
                {});
}

TEST(PicturePlaces, SeesNothingBeyondTheBleed)
{
    expect_part(visible_of({drawn(rect(-13, 10, 40, 40))}), {0.25, 0, 1, 1});
}

TEST(PicturePlaces, SeesNothingOfAPictureOffThePage)
{
    const PicturePart part = visible_of({drawn(rect(200, 10, 40, 40))});
    EXPECT_GE(part.left, part.right);
}

TEST(PicturePlaces, SeesThroughAQuarterTurn)
{
    // About its middle; the clip takes the right half of what is seen, which is the top of the picture.
    expect_part(visible_of({item(PushClip{rectangle(rect(30, 10, 20, 40))}), item(PushRotation{{mm(30), mm(30)}, 90}),
                            drawn(rect(10, 10, 40, 40)), item(Pop{}), item(Pop{})}),
                {0, 0, 1, 0.5});
}

TEST(PicturePlaces, TellsHowLargeAPictureIsShown)
{
    const std::vector<PictureUse> uses = picture_uses(page_of({drawn(rect(0, 0, 30, 20), 7)}));
    ASSERT_EQ(uses.size(), 1U);
    EXPECT_EQ(uses.front().picture, 7U);
    EXPECT_EQ(uses.front().size, (Size{mm(30), mm(20)}));
}

TEST(PicturePlaces, DrawsAPartWhereItStoodInTheWhole)
{
    const std::vector<PicturePart> shown{{0.25, 0, 0.75, 0.5}};
    const PaintList list = with_parts_drawn(page_of({drawn(rect(10, 10, 40, 40))}), shown);
    EXPECT_EQ(std::get<DrawPicture>(list.pages.front().items.front().operation).area, rect(20, 10, 20, 20));
}

TEST(PicturePlaces, LeavesOtherPicturesWhereTheyStand)
{
    const std::vector<PicturePart> shown{{}};
    const PaintList list = with_parts_drawn(page_of({drawn(rect(10, 10, 40, 40)), drawn(rect(1, 1, 2, 2), 9)}), shown);
    EXPECT_EQ(std::get<DrawPicture>(list.pages.front().items[0].operation).area, rect(10, 10, 40, 40));
    EXPECT_EQ(std::get<DrawPicture>(list.pages.front().items[1].operation).area, rect(1, 1, 2, 2));
}

} // namespace skrejlapa
