/// What a clip lets through of a small sheet of pixels: a rectangle, which most clips are, and within it a shape.
#pragma once

#include "picture/plain/path_coverage.h"

#include <cstdint>
#include <memory>
#include <string>

namespace skrejlapa
{

/// Whole pixels of a sheet; right and bottom lie behind the last.
struct PixelBox {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    [[nodiscard]] bool is_empty() const { return right <= left || bottom <= top; }
    /// As a sheet of its own.
    [[nodiscard]] PixelGrid grid() const { return {right - left, bottom - top}; }
};

PixelBox intersection(const PixelBox& one, const PixelBox& other);

/// The pixels of a sheet that a path, with so much around it, may touch.
PixelBox pixels_around(const VectorPath& path, double margin, PixelGrid grid);

class ClipMask
{
public:
    /// Lets everything through.
    ClipMask() = default;
    /// Lets through so much of each pixel of a box, 0 to 255, row by row from the top, and nothing outside.
    /// Requires: as many parts as pixels.
    ClipMask(PixelBox box, std::string parts);
    /// Lets through what a path covers of a box; of a shape that is not an upright rectangle nothing outside the box.
    static ClipMask of_path(const VectorPath& path, FillRule rule, PixelBox within);

    /// How much passes at a pixel, 0 to 1.
    [[nodiscard]] double part_at(int x, int y) const;
    /// Nothing passes outside of it.
    [[nodiscard]] PixelBox box(PixelGrid grid) const;
    /// How many pixels were looked at to make it.
    [[nodiscard]] std::uint64_t cost() const { return shape_ ? shape_->parts.size() : 0; }

    /// What passes through two masks.
    friend ClipMask both(const ClipMask& one, const ClipMask& other);

private:
    struct Rectangle {
        double left = -1e9;
        double top = -1e9;
        double right = 1e9;
        double bottom = 1e9;
    };
    struct Shape {
        PixelBox box;
        std::string parts;

        [[nodiscard]] unsigned at(int x, int y) const;
    };
    static ClipMask of_rectangle(const VectorPath& path);

    Rectangle rectangle_;
    std::shared_ptr<const Shape> shape_; ///< null: all of the rectangle
};

ClipMask both(const ClipMask& one, const ClipMask& other);

} // namespace skrejlapa
