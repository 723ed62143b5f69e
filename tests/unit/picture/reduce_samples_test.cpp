#include "picture/raster/reduce_samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

PixelSamples gray(int width, int height, std::string samples, std::string alpha = {})
{
    return {width, height, std::move(samples), std::move(alpha)};
}

int first_of(const PixelSamples& samples) { return static_cast<unsigned char>(samples.colors.at(0)); }

} // namespace

TEST(ReduceSamples, KeepsAnEvenColor)
{
    for (const SampleLight light : {SampleLight::srgb, SampleLight::ink}) {
        for (int value = 0; value < 256; ++value) {
            const PixelSamples even = gray(7, 5, std::string(35, static_cast<char>(value)));
            const PixelSamples reduced = reduce_samples(even, 3, 2, light);
            ASSERT_EQ(reduced.colors, std::string(6, static_cast<char>(value)));
        }
    }
}

TEST(ReduceSamples, MixesLightAndNotNumbers)
{
    const std::string stripes("\0\xFF\0\xFF", 4);
    EXPECT_NEAR(first_of(reduce_samples(gray(2, 2, stripes), 1, 1, SampleLight::srgb)), 188, 1); // half the light
    EXPECT_EQ(first_of(reduce_samples(gray(2, 2, stripes), 1, 1, SampleLight::ink)), 128);
}

TEST(ReduceSamples, CountsPixelsByTheAreaCovered)
{
    // Three pixels into two: each takes one whole and half of the middle one.
    const PixelSamples reduced = reduce_samples(gray(3, 1, std::string("\0\x60\xC0", 3)), 2, 1, SampleLight::ink);
    EXPECT_EQ(first_of(reduced), 0x20);
    EXPECT_EQ(static_cast<unsigned char>(reduced.colors[1]), 0xA0);
}

TEST(ReduceSamples, ReducesOneAxisAlone)
{
    const PixelSamples reduced = reduce_samples(gray(2, 2, "\x10\x20\x30\x40"), 2, 1, SampleLight::ink);
    EXPECT_EQ(reduced.colors, "\x20\x30");
}

TEST(ReduceSamples, KeepsColorsApart)
{
    const PixelSamples pixels{2, 1, "\x10\x20\x30\x30\x40\x50", {}};
    EXPECT_EQ(reduce_samples(pixels, 1, 1, SampleLight::ink).colors, "\x20\x30\x40");
}

TEST(ReduceSamples, GivesNoWeightToTheColorOfWhatIsSeeThrough)
{
    const PixelSamples reduced =
        reduce_samples(gray(2, 1, "\x40\xC8", std::string("\xFF\0", 2)), 1, 1, SampleLight::srgb);
    EXPECT_EQ(reduced.colors, "\x40");
    EXPECT_EQ(reduced.alpha, "\x80");
}

} // namespace skrejlapa
