#include "picture/transparency.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

Picture vector_with(std::string dictionary, std::optional<std::size_t> reference = {})
{
    VectorPicture vector;
    vector.objects.push_back({.dictionary = {{std::move(dictionary), reference}}, .is_stream = false, .stream = {}});
    Picture picture;
    picture.content = std::move(vector);
    return picture;
}

TEST(PictureTransparency, IsInAnAlphaChannel)
{
    Picture picture;
    picture.content = RasterPicture{.width = 1, .height = 1, .samples = "cmyk", .alpha = "\x80"};
    EXPECT_TRUE(is_transparent(picture));
}

TEST(PictureTransparency, IsNotInARasterWithoutAlpha)
{
    Picture picture;
    picture.content = RasterPicture{.width = 1, .height = 1, .samples = "cmyk"};
    EXPECT_FALSE(is_transparent(picture));
}

class Transparent : public testing::TestWithParam<const char*>
{
};
TEST_P(Transparent, IsWhatHasAnEffect) { EXPECT_TRUE(is_transparent(vector_with(GetParam()))); }
INSTANTIATE_TEST_SUITE_P(PictureTransparency, Transparent,
                         testing::Values("/ca .5", "/CA 0.99", "/Type /ExtGState /BM /Multiply", "/BM [/Screen]",
                                         "/SMask << /S /Alpha >>"));

class Opaque : public testing::TestWithParam<const char*>
{
};
TEST_P(Opaque, IsWhatHasNone) { EXPECT_FALSE(is_transparent(vector_with(GetParam()))); }
INSTANTIATE_TEST_SUITE_P(PictureTransparency, Opaque,
                         testing::Values("/ca 1 /CA 1.0 /BM /Normal /SMask /None", "/BM /Compatible", "/cab .5",
                                         "/Type /XObject"));

TEST(PictureTransparency, IsInAMaskThatIsAnObjectOfItsOwn) { EXPECT_TRUE(is_transparent(vector_with("/SMask ", 0))); }

} // namespace

} // namespace skrejlapa
