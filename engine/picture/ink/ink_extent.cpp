#include "picture/ink/ink_extent.h"

#include <algorithm>
#include <cassert>

namespace skrejlapa
{

namespace
{

/// Coverage below this is taken for paper: the pale edge of antialiasing.
constexpr unsigned char faint = 24;

struct PixelBox {
    int left;
    int top;
    int right; ///< behind the last pixel
    int bottom;
};

PixelBox inked_pixels(const std::string& coverage, int width, int height)
{
    PixelBox box{width, height, 0, 0};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const std::size_t at =
                static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
            if (static_cast<unsigned char>(coverage[at]) < faint)
                continue;
            box = {std::min(box.left, x), std::min(box.top, y), std::max(box.right, x + 1),
                   std::max(box.bottom, y + 1)};
        }
    }
    return box;
}

double mean_cover(const std::string& coverage, int width, const PixelBox& box)
{
    double sum = 0;
    for (int y = box.top; y < box.bottom; ++y) {
        for (int x = box.left; x < box.right; ++x) {
            const std::size_t at =
                static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
            sum += static_cast<unsigned char>(coverage[at]) / 255.0;
        }
    }
    return sum / ((box.right - box.left) * static_cast<double>(box.bottom - box.top));
}

} // namespace

InkExtent measure_ink(const std::string& coverage, int width, int height, Size size)
{
    assert(width > 0 && height > 0);
    assert(coverage.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    const PixelBox box = inked_pixels(coverage, width, height);
    if (box.right <= box.left)
        return {{{}, size}, 0};
    const auto across = [&](int x) { return size.width.scaled(static_cast<double>(x) / width); };
    const auto down = [&](int y) { return size.height.scaled(static_cast<double>(y) / height); };
    const Point corner{across(box.left), down(box.top)};
    return {{corner, {across(box.right) - corner.x, down(box.bottom) - corner.y}}, mean_cover(coverage, width, box)};
}

} // namespace skrejlapa
