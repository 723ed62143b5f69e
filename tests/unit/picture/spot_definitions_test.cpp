#include "picture/spot_definitions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::IsEmpty;
using testing::SizeIs;

const Cmyk gold{0, 0.2, 0.6, 0.25};

VectorPicture with_objects(std::vector<PdfObject> objects) { return {.objects = std::move(objects), .facts = {}}; }

PdfObject dictionary(std::vector<PdfPiece> pieces)
{
    return {.dictionary = std::move(pieces), .is_stream = false, .stream = {}};
}

TEST(SpotDefinitions, AreNoneWithoutSpotInks)
{
    EXPECT_THAT(spot_definitions(with_objects({dictionary({{"/ColorSpace /DeviceCMYK", {}}})})), IsEmpty());
}

TEST(SpotDefinitions, ReadATintTransformWithinTheArray)
{
    const auto spots = spot_definitions(with_objects(
        {dictionary({{"/ColorSpace << /C [/Separation /Gold /DeviceCMYK << /C0 [0 0 0 0] /C1 [0 .20 0.6 0.250]"
                      " /Domain [0 1] /FunctionType 2 /N 1 >> ] >>",
                      {}}})}));
    ASSERT_THAT(spots, SizeIs(1));
    EXPECT_EQ(spots.front().name, "Gold");
    EXPECT_EQ(spots.front().look, spot_look(gold));
}

TEST(SpotDefinitions, TellTheInksOfALookInProportionToTheTint)
{
    EXPECT_EQ(full_tint_of({"Gold", spot_look(gold)}), gold);
    EXPECT_FALSE(full_tint_of({"Gold", " /DeviceCMYK /FunctionType 0 /Size [ 256 ] /C1 [ 0 1 0 0 ]"}));
    EXPECT_FALSE(full_tint_of({"Gold", ""}));
}

TEST(SpotDefinitions, DoNotUnfoldATransformWithoutEnd)
{
    std::vector<PdfObject> objects{dictionary({{"/C [ /Separation /Gold /DeviceCMYK ", 1}, {" ]", {}}})};
    for (std::size_t next = 2; next < 10; ++next) {
        std::vector<PdfPiece> parts(20, PdfPiece{"/F ", next});
        objects.push_back(dictionary(std::move(parts)));
    }
    objects.push_back(dictionary({{"/N 1 ", {}}}));
    EXPECT_THAT(spot_definitions(with_objects(std::move(objects))), SizeIs(1));
}

TEST(SpotDefinitions, ReadATintTransformInAnObjectOfItsOwn)
{
    const auto spots = spot_definitions(with_objects(
        {dictionary({{"/C [ /Separation /Gold /DeviceCMYK ", 1}, {" ]", {}}}),
         dictionary({{"/C0 [0 0 0 0 ] /C1 [0 0.2 0.6 0.25 ] /Domain [0 1 ] /FunctionType 2 /N 1 ", {}}})}));
    ASSERT_THAT(spots, SizeIs(1));
    EXPECT_EQ(spots.front().look, spot_look(gold));
}

TEST(SpotDefinitions, ReadTheBytesThatANameIsEscapedBy)
{
    const auto spots =
        spot_definitions(with_objects({dictionary({{"[/Separation /PANTONE#20286#20C /DeviceCMYK << >>]", {}}})}));
    ASSERT_THAT(spots, SizeIs(1));
    EXPECT_EQ(spots.front().name, "PANTONE 286 C");
}

TEST(SpotDefinitions, TellLooksApart)
{
    const auto spots = spot_definitions(with_objects(
        {dictionary({{"[/Separation /Gold /DeviceCMYK << /N 1 >>] [/Separation /Gold /DeviceCMYK << /N 2 >>]"
                      " [/Separation /Gold /DeviceCMYK <</N 1.0>>]",
                      {}}})}));
    EXPECT_THAT(spots, SizeIs(2));
}

TEST(SpotDefinitions, TellTheProgramsOfFunctionsApart)
{
    const auto look = [](std::string program) {
        return spot_definitions(
                   with_objects(
                       {dictionary({{"[/Separation /Gold /DeviceCMYK ", 1}, {"]", {}}}),
                        {.dictionary = {{"/FunctionType 4", {}}}, .is_stream = true, .stream = std::move(program)}}))
            .front()
            .look;
    };
    EXPECT_EQ(look("{ dup }"), look("{ dup }"));
    EXPECT_NE(look("{ dup }"), look("{ pop }"));
}

TEST(SpotDefinitions, TakeNoHarmFromObjectsThatReferToThemselves)
{
    EXPECT_THAT(spot_definitions(with_objects({dictionary({{"[/Separation /Gold ", 0}, {"]", {}}})})), SizeIs(1));
}

} // namespace

} // namespace skrejlapa
