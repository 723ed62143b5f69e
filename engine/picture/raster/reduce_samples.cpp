#include "picture/raster/reduce_samples.h"

#include "base/spread.h"

#include <array>
#include <cassert>
#include <cmath>
#include <vector>

namespace skrejlapa
{

namespace
{

/// The samples that one new sample covers along an axis; the first and last perhaps in part.
struct Cover {
    std::size_t first = 0;
    std::size_t last = 0;
    float first_weight = 1; ///< all weights of a cover make 1
    float middle_weight = 1;
    float last_weight = 0;

    [[nodiscard]] float weight(std::size_t at) const
    {
        return at == first ? first_weight : at == last ? last_weight : middle_weight;
    }
};

std::vector<Cover> covers(int from, int to)
{
    std::vector<Cover> result(static_cast<std::size_t>(to));
    const double step = static_cast<double>(from) / to;
    for (int i = 0; i < to; ++i) {
        // In whole numbers, so that the last cover ends exactly with the last sample.
        const long long begin = static_cast<long long>(i) * from;
        const long long end = begin + from;
        Cover& cover = result[static_cast<std::size_t>(i)];
        cover.first = static_cast<std::size_t>(begin / to);
        cover.last = static_cast<std::size_t>((end - 1) / to);
        const double begin_inside = static_cast<double>(begin % to) / to;
        const double end_inside = static_cast<double>((end - 1) % to + 1) / to;
        const bool is_within_one = cover.first == cover.last;
        cover.first_weight = static_cast<float>(is_within_one ? 1 : (1 - begin_inside) / step);
        cover.middle_weight = static_cast<float>(1 / step);
        cover.last_weight = static_cast<float>(end_inside / step);
    }
    return result;
}

double srgb_to_light(double value) // IEC 61966-2-1
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double light_to_srgb(double light)
{
    return light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
}

/// From samples to amounts that may be added, 0 to 1, and back.
class Scale
{
public:
    explicit Scale(SampleLight light) : samples_(back_steps + 1)
    {
        for (std::size_t value = 0; value < amounts_.size(); ++value) {
            const double part = static_cast<double>(value) / 255;
            amounts_[value] = static_cast<float>(light == SampleLight::srgb ? srgb_to_light(part) : part);
        }
        for (std::size_t step = 0; step < samples_.size(); ++step) {
            const double amount = static_cast<double>(step) / back_steps;
            const double part = light == SampleLight::srgb ? light_to_srgb(amount) : amount;
            samples_[step] = static_cast<char>(std::lround(part * 255));
        }
    }

    [[nodiscard]] float amount(char sample) const { return amounts_[static_cast<unsigned char>(sample)]; }
    [[nodiscard]] char sample(float amount) const
    {
        const auto step = static_cast<long>(amount * back_steps + half_step);
        return samples_[static_cast<std::size_t>(step < 0 ? 0 : step > back_steps ? back_steps : step)];
    }

private:
    // The darkest step of sRGB is 1/3295 of the light: this tells all steps apart.
    static constexpr long back_steps = 65535;
    static constexpr float half_step = 0.5F; // rounds without a call for each sample
    std::array<float, 256> amounts_{};
    std::vector<char> samples_;
};

class Reduction
{
public:
    Reduction(const PixelSamples& from, int width, int height, SampleLight light)
        : from_(from), channels_(from.colors.size() / pixel_count(from.width, from.height)), scale_(light),
          across_(covers(from.width, width)),
          down_(covers(from.height, height)), to_{.width = width, .height = height, .colors = {}, .alpha = {}}
    {
    }

    PixelSamples run()
    {
        const std::size_t pixels = pixel_count(to_.width, to_.height);
        to_.colors.resize(pixels * channels_);
        if (!from_.alpha.empty())
            to_.alpha.resize(pixels);
        spread(down_.size(), [this](std::size_t y) { reduce_row(y); });
        return std::move(to_);
    }

private:
    static std::size_t pixel_count(int width, int height)
    {
        return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    }

    void reduce_row(std::size_t to_y)
    {
        std::vector<float> sums(across_.size() * (channels_ + 1)); // of colours weighted by opacity, and of opacity
        const Cover& rows = down_[to_y];
        for (std::size_t y = rows.first; y <= rows.last; ++y)
            add_row(y, rows.weight(y), sums);
        write_row(to_y, sums);
    }

    void add_row(std::size_t y, float row_weight, std::vector<float>& sums) const
    {
        const std::size_t row = y * static_cast<std::size_t>(from_.width);
        float* sum = sums.data();
        for (const Cover& columns : across_) {
            for (std::size_t x = columns.first; x <= columns.last; ++x) {
                const float opacity = from_.alpha.empty()
                                          ? 1
                                          : static_cast<float>(static_cast<unsigned char>(from_.alpha[row + x])) / 255;
                const float weight = row_weight * columns.weight(x) * opacity;
                const char* const sample = &from_.colors[(row + x) * channels_];
                for (std::size_t channel = 0; channel < channels_; ++channel)
                    sum[channel] += weight * scale_.amount(sample[channel]);
                sum[channels_] += weight;
            }
            sum += channels_ + 1;
        }
    }

    void write_row(std::size_t y, const std::vector<float>& sums)
    {
        const std::size_t row = y * across_.size();
        for (std::size_t x = 0; x < across_.size(); ++x) {
            const float* const sum = &sums[x * (channels_ + 1)];
            const float opacity = sum[channels_];
            for (std::size_t channel = 0; channel < channels_; ++channel)
                to_.colors[(row + x) * channels_ + channel] = scale_.sample(opacity > 0 ? sum[channel] / opacity : 1);
            if (!to_.alpha.empty())
                to_.alpha[row + x] = static_cast<char>(std::lround(std::min(opacity, 1.0F) * 255));
        }
    }

    const PixelSamples& from_;
    std::size_t channels_;
    Scale scale_;
    std::vector<Cover> across_;
    std::vector<Cover> down_;
    PixelSamples to_;
};

} // namespace

PixelSamples reduce_samples(const PixelSamples& samples, int width, int height, SampleLight light)
{
    assert(width >= 1 && height >= 1 && width <= samples.width && height <= samples.height);
    return Reduction(samples, width, height, light).run();
}

} // namespace skrejlapa
