#include "color/ink_limit.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace skrejlapa
{

namespace
{

constexpr double steps_per_ink = 10000;

int steps(double part) { return static_cast<int>(std::lround(part * steps_per_ink)); }

/// Requires: the pixel sums to more than `limit`.
void limit_pixel(unsigned char* inks, unsigned limit)
{
    const unsigned black = std::min<unsigned>(inks[3], limit);
    const unsigned colors = inks[0] + inks[1] + inks[2];
    const unsigned room = std::min(limit - black, colors);
    const std::uint32_t factor = colors == 0 ? 0 : (room << 16U) / colors; // rounded down, so that the sum keeps below
    for (int ink = 0; ink < 3; ++ink)
        inks[ink] = static_cast<unsigned char>(inks[ink] * factor >> 16U);
    inks[3] = static_cast<unsigned char>(black);
}

} // namespace

Cmyk limit_ink(const Cmyk& color, double limit)
{
    const int c = steps(color.c);
    const int m = steps(color.m);
    const int y = steps(color.y);
    const int most = static_cast<int>(std::floor(limit * steps_per_ink + 1e-6));
    if (c + m + y + steps(color.k) <= most)
        return color;
    const int k = std::min(steps(color.k), most);
    const int room = std::min(most - k, c + m + y);
    const auto reduced = [&](int ink) {
        // In 64 bits; rounded down, so that the sum keeps below the limit.
        const std::int64_t kept = c + m + y == 0 ? 0 : std::int64_t{ink} * room / (c + m + y);
        return static_cast<double>(kept) / steps_per_ink;
    };
    return {reduced(c), reduced(m), reduced(y), k / steps_per_ink};
}

void limit_ink(unsigned char* cmyk, std::size_t pixels, double limit)
{
    const auto most = static_cast<unsigned>(std::floor(std::clamp(limit, 0.0, 4.0) * 255 + 1e-6));
    for (unsigned char* const end = cmyk + pixels * 4; cmyk != end; cmyk += 4) {
        if (static_cast<unsigned>(cmyk[0] + cmyk[1] + cmyk[2] + cmyk[3]) > most)
            limit_pixel(cmyk, most);
    }
}

} // namespace skrejlapa
