#include "proof/pixel_changes.h"

#include <algorithm>
#include <cstdlib>

namespace skrejlapa
{

namespace
{

/// Renderings of the same thing differ by less where a program rounds; the eye does not see it.
constexpr int least_difference = 4;

const char* pixel_of(const Pixels& pixels, int x, int y)
{
    return pixels.rgb.data() +
           3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels.width) + static_cast<std::size_t>(x));
}

bool differ(const Pixels& before, const Pixels& after, int x, int y)
{
    if (x >= std::min(before.width, after.width) || y >= std::min(before.height, after.height))
        return true;
    const char* const a = pixel_of(before, x, y);
    const char* const b = pixel_of(after, x, y);
    for (int part = 0; part < 3; ++part) {
        if (std::abs(static_cast<unsigned char>(a[part]) - static_cast<unsigned char>(b[part])) >= least_difference)
            return true;
    }
    return false;
}

bool lies_within(int x, int y, const PixelRect& part)
{
    return x >= part.left && x < part.left + part.width && y >= part.top && y < part.top + part.height;
}

bool are_near(const PixelRect& a, const PixelRect& b, int apart)
{
    return a.left - apart < b.left + b.width && b.left - apart < a.left + a.width && a.top - apart < b.top + b.height &&
           b.top - apart < a.top + a.height;
}

PixelRect around(const PixelRect& a, const PixelRect& b)
{
    const int left = std::min(a.left, b.left);
    const int top = std::min(a.top, b.top);
    return {left, top, std::max(a.left + a.width, b.left + b.width) - left,
            std::max(a.top + a.height, b.top + b.height) - top};
}

/// Joins a region with all that are near, and what that makes with others.
void add_region(PixelRect region, int apart, std::vector<PixelRect>& regions)
{
    for (auto near = regions.begin(); near != regions.end();) {
        if (!are_near(*near, region, apart)) {
            ++near;
            continue;
        }
        region = around(region, *near);
        regions.erase(near);
        near = regions.begin();
    }
    regions.push_back(region);
}

} // namespace

PixelChanges::PixelChanges(const Pixels& before, const Pixels& after)
    : width_(std::max(before.width, after.width)), height_(std::max(before.height, after.height)),
      differs_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_))
{
    for (int y = 0; y < height_; ++y) {
        for (int x = 0; x < width_; ++x)
            at(x, y) = differ(before, after, x, y) ? 1 : 0;
    }
}

bool PixelChanges::any() const
{
    return std::any_of(differs_.begin(), differs_.end(), [](unsigned char each) { return each != 0; });
}

double PixelChanges::share_within(const PixelRect& part) const
{
    const int left = std::clamp(part.left, 0, width_);
    const int right = std::clamp(part.left + part.width, 0, width_);
    const int top = std::clamp(part.top, 0, height_);
    const int bottom = std::clamp(part.top + part.height, 0, height_);
    if (left >= right || top >= bottom)
        return 0;
    std::size_t count = 0;
    for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x)
            count += at(x, y) ? 1U : 0U;
    }
    return static_cast<double>(count) / (static_cast<double>(right - left) * static_cast<double>(bottom - top));
}

std::vector<PixelRect> PixelChanges::regions(int apart) const
{
    std::vector<PixelRect> regions;
    for (int y = 0; y < height_; ++y) {
        for (int x = 0; x < width_; ++x) {
            if (!at(x, y))
                continue;
            const int start = x;
            while (x < width_ && at(x, y))
                ++x;
            add_region({start, y, x - start, 1}, apart, regions);
        }
    }
    std::sort(regions.begin(), regions.end(), [](const PixelRect& a, const PixelRect& b) {
        return std::pair(a.top, a.left) < std::pair(b.top, b.left);
    });
    return regions;
}

PixelChanges PixelChanges::only_within(const PixelRect& part) const
{
    PixelChanges changes = *this;
    for (int y = 0; y < height_; ++y) {
        for (int x = 0; x < width_; ++x)
            changes.at(x, y) = at(x, y) && lies_within(x, y, part) ? 1 : 0;
    }
    return changes;
}

} // namespace skrejlapa
