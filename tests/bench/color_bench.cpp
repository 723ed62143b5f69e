// Colours: 20 million pixels of a photograph to inks with the ink limit kept and neutrals in black, beside lcms2's own
// time for the same transform. `of_lcms` is the one through the other.
#include "color/rgb_to_cmyk.h"
#include "pdf/deflate.h"
#include "picture/raster/reduce_samples.h"

#include <benchmark/benchmark.h>
#include <chrono>
#include <lcms2.h>
#include <random>

namespace
{

constexpr int width = 5477;
constexpr int height = 3652;

skrejlapa::BlobPtr profile()
{
    return skrejlapa::DiskFiles().map(skrejlapa::Path(SKREJLAPA_SOURCE_DIR) / "icc/FOGRA39L_coated.icc").value();
}

/// Colours that wander over the cube as those of a photograph do, with much that is dark and some that is neutral.
const std::string& photograph()
{
    static const std::string pixels = [] {
        std::mt19937 random(20);
        std::string made(static_cast<std::size_t>(width) * height * 3, '\0');
        int color[3] = {128, 128, 128};
        for (std::size_t at = 0; at < made.size(); at += 3) {
            const auto bits = static_cast<std::uint32_t>(random());
            for (unsigned channel = 0; channel < 3; ++channel) {
                color[channel] += static_cast<int>(bits >> (channel * 8) & 15U) - 8;
                color[channel] = color[channel] < 0 ? 0 : color[channel] > 255 ? 255 : color[channel];
            }
            const bool is_neutral = (bits >> 28U) == 0;
            for (std::size_t channel = 0; channel < 3; ++channel)
                made[at + channel] = static_cast<char>(color[is_neutral ? 0 : channel]);
        }
        return made;
    }();
    return pixels;
}

template <class Work> double seconds(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void twenty_megapixels_to_inks(benchmark::State& state)
{
    const skrejlapa::BlobPtr icc = profile();
    cmsHPROFILE srgb = cmsCreate_sRGBProfile();
    cmsHPROFILE press = cmsOpenProfileFromMem(icc->bytes().data(), static_cast<cmsUInt32Number>(icc->bytes().size()));
    cmsHTRANSFORM transform = cmsCreateTransform(srgb, TYPE_RGB_8, press, TYPE_CMYK_8, INTENT_RELATIVE_COLORIMETRIC,
                                                 cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE);
    const std::string& rgb = photograph();
    std::string inks(rgb.size() / 3 * 4, '\0');
    const skrejlapa::RgbToCmyk conversion({.profile = icc, .ink_limit = 3});
    const skrejlapa::PixelColors colors{.profile = {}, .rendering = {.neutrals = skrejlapa::NeutralInks::black_alone}};
    benchmark::DoNotOptimize(conversion.convert_pixels(rgb.substr(0, 300'000), colors)); // makes the transform
    double lcms_s = 0;
    double ours_s = 0;
    for (auto _ : state) {
        lcms_s += seconds(
            [&] { cmsDoTransform(transform, rgb.data(), inks.data(), static_cast<cmsUInt32Number>(rgb.size() / 3)); });
        ours_s += seconds([&] { benchmark::DoNotOptimize(conversion.convert_pixels(rgb, colors)); });
    }
    const auto runs = static_cast<double>(state.iterations());
    state.counters["lcms_s"] = lcms_s / runs;
    state.counters["ours_s"] = ours_s / runs;
    state.counters["of_lcms"] = ours_s / lcms_s;
    cmsDeleteTransform(transform);
    cmsCloseProfile(press);
    cmsCloseProfile(srgb);
}
BENCHMARK(twenty_megapixels_to_inks)->Unit(benchmark::kMillisecond)->UseRealTime();

void twenty_megapixels_to_two(benchmark::State& state)
{
    const skrejlapa::PixelSamples pixels{width, height, photograph(), {}};
    for (auto _ : state)
        benchmark::DoNotOptimize(
            skrejlapa::reduce_samples(pixels, width / 3, height / 3, skrejlapa::SampleLight::srgb));
}
BENCHMARK(twenty_megapixels_to_two)->Unit(benchmark::kMillisecond)->UseRealTime();

void deflate_twenty_megapixels(benchmark::State& state)
{
    std::size_t packed = 0;
    for (auto _ : state)
        packed = skrejlapa::deflate(photograph()).size();
    state.counters["bytes"] = static_cast<double>(packed);
}
BENCHMARK(deflate_twenty_megapixels)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
