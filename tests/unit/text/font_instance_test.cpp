#include "text/font_instance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

FaceDescription variable()
{
    return {.family = "V",
            .weight = 400,
            .axes = {{"wght", 100, 400, 900}, {"wdth", 75, 100, 100}, {"slnt", -10, 0, 0}, {"opsz", 8, 12, 72}}};
}

double value_of(const std::vector<AxisValue>& instance, const std::string& tag)
{
    for (const AxisValue& axis : instance) {
        if (axis.tag == tag)
            return axis.value;
    }
    return -1;
}

TEST(FontInstance, IsNothingOfAStaticFace) { EXPECT_THAT(instance_for({.family = "S"}, {"S"}), IsEmpty()); }

TEST(FontInstance, HasAValueForEveryAxis)
{
    EXPECT_THAT(instance_for(variable(), {"V", 650}), ElementsAre(AxisValue{"wght", 650}, AxisValue{"wdth", 100},
                                                                  AxisValue{"slnt", 0}, AxisValue{"opsz", 12}));
}

TEST(FontInstance, LeansAsFarAsTheAxisGoes)
{
    EXPECT_EQ(value_of(instance_for(variable(), {"V", 400, true}), "slnt"), -10);
}

TEST(FontInstance, PrefersTheAxisOfItalics)
{
    FaceDescription face = variable();
    face.axes.push_back({"ital", 0, 0, 1});
    const std::vector<AxisValue> instance = instance_for(face, {"V", 400, true});
    EXPECT_EQ(value_of(instance, "ital"), 1);
    EXPECT_EQ(value_of(instance, "slnt"), 0);
}

TEST(FontInstance, IsTheCutForTheSizeOfTheType)
{
    EXPECT_EQ(value_of(instance_for(variable(), {.family = "V", .optical_size_pt = 9}), "opsz"), 9);
    EXPECT_EQ(value_of(instance_for(variable(), {.family = "V", .optical_size_pt = 100}), "opsz"), 72);
}

TEST(FontInstance, FollowsSettingsBeforeAllElse)
{
    EXPECT_EQ(value_of(instance_for(variable(), {.family = "V", .weight = 700, .settings = {{"wght", 333}}}), "wght"),
              333);
}

TEST(FontInstance, OffersWhatItsAxesReachAndNoMore)
{
    EXPECT_TRUE(offers(variable(), {"V", 100}));
    EXPECT_TRUE(offers(variable(), {"V", 900, true}));
    EXPECT_FALSE(offers(variable(), {"V", 950}));
    EXPECT_TRUE(offers(variable(), {"V", 400, false, 75}));
    EXPECT_FALSE(offers(variable(), {"V", 400, false, 50}));
}

TEST(FontInstance, OfAStaticFaceOffersItsOwnWeightAndSlopeAlone)
{
    const FaceDescription face{.family = "S", .weight = 700};
    EXPECT_TRUE(offers(face, {"S", 700}));
    EXPECT_FALSE(offers(face, {"S", 699}));
    EXPECT_FALSE(offers(face, {"S", 700, true}));
    EXPECT_FALSE(offers(face, {"S", 700, false, 90}));
}

} // namespace
} // namespace skrejlapa
