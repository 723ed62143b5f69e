/// Which pixels of two pictures of a page differ.
#pragma once

#include "preview/pixels.h"

#include <vector>

namespace skrejlapa
{

/// The pixels that differ, of pictures of perhaps different sizes: what only one of them has differs.
class PixelChanges
{
public:
    PixelChanges(const Pixels& before, const Pixels& after);

    [[nodiscard]] bool any() const;
    /// Of those within `part`, 0 to 1; what of it lies outside the pictures is left out.
    [[nodiscard]] double share_within(const PixelRect& part) const;
    [[nodiscard]] PixelRect all() const { return {0, 0, width_, height_}; }
    /// Rectangles around what differs; those nearer to each other than `apart` pixels are one. From top to bottom.
    [[nodiscard]] std::vector<PixelRect> regions(int apart) const;
    /// The same without what lies outside `part`.
    [[nodiscard]] PixelChanges only_within(const PixelRect& part) const;

private:
    int width_ = 0;
    int height_ = 0;
    std::vector<unsigned char> differs_; ///< row by row from the top

    [[nodiscard]] unsigned char& at(int x, int y)
    {
        return differs_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x)];
    }
    [[nodiscard]] bool at(int x, int y) const
    {
        return differs_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x)] !=
               0;
    }
};

} // namespace skrejlapa
