#include "layout/picture_fit.h"

#include "leaflet_fixture.h"

namespace skrejlapa
{

namespace
{

class PictureFit : public LeafletTest
{
protected:
    static PlacedPicture fitted(ObjectFit fit, Size natural, LengthPercentage x = {{}, 0.5})
    {
        return fit_picture({.fit = fit, .position_x = x}, natural, {{pt(10), pt(10)}, {pt(100), pt(50)}});
    }
};

TEST_F(PictureFit, ContainsTheWholePicture)
{
    EXPECT_EQ(fitted(ObjectFit::contain, {pt(20), pt(20)}).area, (Rect{{pt(35), pt(10)}, {pt(50), pt(50)}}));
}

TEST_F(PictureFit, CoversTheWholeBoxAndIsClippedToIt)
{
    const PlacedPicture placed = fitted(ObjectFit::cover, {pt(20), pt(20)});
    EXPECT_EQ(placed.area, (Rect{{pt(10), pt(-15)}, {pt(100), pt(100)}}));
    EXPECT_EQ(placed.clip, (Rect{{pt(10), pt(10)}, {pt(100), pt(50)}}));
}

TEST_F(PictureFit, FillsTheBoxOutOfProportion)
{
    const PlacedPicture placed = fitted(ObjectFit::fill, {pt(20), pt(20)});
    EXPECT_EQ(placed.area, (Rect{{pt(10), pt(10)}, {pt(100), pt(50)}}));
    EXPECT_FALSE(placed.clip);
}

TEST_F(PictureFit, KeepsItsNaturalSize)
{
    EXPECT_EQ(fitted(ObjectFit::none, {pt(200), pt(20)}).area, (Rect{{pt(-40), pt(25)}, {pt(200), pt(20)}}));
}

TEST_F(PictureFit, ScalesDownButNeverUp)
{
    EXPECT_EQ(fitted(ObjectFit::scale_down, {pt(20), pt(20)}).area.size, (Size{pt(20), pt(20)}));
    EXPECT_EQ(fitted(ObjectFit::scale_down, {pt(200), pt(200)}).area.size, (Size{pt(50), pt(50)}));
}

TEST_F(PictureFit, StandsWhereObjectPositionSays)
{
    EXPECT_EQ(fitted(ObjectFit::contain, {pt(20), pt(20)}, {{}, 1.0}).area.left(), pt(60));
    EXPECT_EQ(fitted(ObjectFit::contain, {pt(20), pt(20)}, {pt(7), std::nullopt}).area.left(), pt(17));
}

TEST_F(PictureFit, SurvivesABoxWithoutRoom)
{
    const PlacedPicture placed = fit_picture({}, {pt(20), pt(20)}, {{}, {pt(-5), pt(10)}});
    EXPECT_EQ(placed.area.size, Size{});
}

TEST_F(PictureFit, FindsQrCodesThatCamerasCannotRead)
{
    const Box box{.name = "code"};
    fit_qr_code(box, {}, {pt(41), pt(41)}, {{}, {mm(16.4), mm(30)}}, 1, found_);
    EXPECT_TRUE(codes().empty());
    fit_qr_code(box, {}, {pt(41), pt(41)}, {{}, {mm(16), mm(30)}}, 1, found_);
    EXPECT_THAT(findings(), testing::ElementsAre("QR-TOO-SMALL code: the QR code in \"code\" has modules of 0.39 mm; "
                                                 "cameras need 0.4 mm"));
}

} // namespace

} // namespace skrejlapa
