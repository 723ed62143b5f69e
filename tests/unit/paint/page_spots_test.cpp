#include "paint/page_spots.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::IsEmpty;
using testing::SizeIs;

constexpr Cmyk gold{0, 0.2, 0.6, 0.25};

/// A drawing in the spot ink Gold with the rest of its colour space as given.
Pictures in_gold(const std::string& look)
{
    VectorPicture drawing;
    drawing.objects.push_back({.dictionary = {{"/ColorSpace << /C [/Separation /Gold " + look + " ] >>", {}}},
                               .is_stream = false,
                               .stream = {}});
    drawing.facts.spots = {"Gold"};
    Picture picture;
    picture.content = std::move(drawing);
    return {std::make_shared<const Picture>(std::move(picture))};
}

std::vector<PaintItem> drawn()
{
    PaintItem item;
    item.operation = DrawPicture{};
    return {item};
}

const std::string proportional =
    "/DeviceCMYK << /C0 [0 0 0 0] /C1 [0 0.2 0.6 0.25] /Domain [0 1] /FunctionType 2 /N 1 >>";

} // namespace

TEST(PageSpots, HoldASpotInkThatOnlyADrawingPrints)
{
    const std::vector<Ink> spots = spots_on(drawn(), in_gold(proportional), {});
    ASSERT_THAT(spots, SizeIs(1));
    EXPECT_EQ(spots.front().spot, "Gold");
    EXPECT_EQ(spots.front().process, gold);
}

TEST(PageSpots, LookAsThePaletteSays)
{
    const std::vector<PictureSource> sources{{.palette = {{"brand", std::nullopt, {{0, 0, 1, 0}, "Gold", 1}}}}};
    const std::vector<Ink> spots = spots_on(drawn(), in_gold("/DeviceCMYK << /FunctionType 0 >>"), sources);
    ASSERT_THAT(spots, SizeIs(1));
    EXPECT_EQ(spots.front().process, (Cmyk{0, 0, 1, 0}));
}

TEST(PageSpots, LeaveOutAnInkWhoseLookNoOneSays)
{
    EXPECT_THAT(spots_on(drawn(), in_gold("/DeviceCMYK << /FunctionType 0 >>"), {}), IsEmpty());
}

} // namespace skrejlapa
