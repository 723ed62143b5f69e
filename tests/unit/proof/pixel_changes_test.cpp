#include "proof/pixel_changes.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

class ChangedPixels : public testing::Test
{
protected:
    Pixels before = plain_ground(100, 50, 255);
    Pixels after = plain_ground(100, 50, 255);

    void put_black(int left, int top) { put_over(plain_ground(10, 5, 0), left, top, after); }
};

TEST_F(ChangedPixels, AreNoneOfEqualPictures) { EXPECT_FALSE(PixelChanges(before, after).any()); }

TEST_F(ChangedPixels, AreNotWhatRoundingMakes)
{
    after = plain_ground(100, 50, 253);
    EXPECT_FALSE(PixelChanges(before, after).any());
}

TEST_F(ChangedPixels, AreCountedWithinAPart)
{
    put_black(20, 10);
    const PixelChanges changes(before, after);
    EXPECT_DOUBLE_EQ(changes.share_within(changes.all()), 0.01);
    EXPECT_DOUBLE_EQ(changes.share_within({20, 10, 20, 5}), 0.5);
    EXPECT_DOUBLE_EQ(changes.share_within({-5, 40, 20, 50}), 0);
    EXPECT_DOUBLE_EQ(changes.share_within({200, 0, 5, 5}), 0);
}

TEST_F(ChangedPixels, StandInRegionsThatAreJoinedWhereTheyAreNear)
{
    put_black(0, 0);
    put_black(12, 0);
    put_black(60, 30);
    const std::vector<PixelRect> regions = PixelChanges(before, after).regions(4);
    ASSERT_EQ(regions.size(), 2U);
    EXPECT_EQ(regions[0].width, 22);
    EXPECT_EQ(regions[1].left, 60);
    EXPECT_EQ(regions[1].height, 5);
}

TEST_F(ChangedPixels, AreAllThatOnlyOnePictureHas)
{
    after = plain_ground(100, 60, 255);
    const PixelChanges changes(before, after);
    EXPECT_NEAR(changes.share_within(changes.all()), 1.0 / 6, 1e-9);
}

TEST_F(ChangedPixels, AreToldWithinAndOutsideAFrame)
{
    put_black(0, 0);
    const PixelChanges changes(before, after);
    EXPECT_FALSE(changes.only_within({20, 20, 50, 20}).any());
    EXPECT_TRUE(changes.only_within({5, 0, 50, 20}).any());
}

} // namespace

} // namespace skrejlapa
