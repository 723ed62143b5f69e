/// Absolutely positioned boxes (CSS Positioned Layout 3, §4; CSS Flexbox 1, §4.1).
#pragma once

#include "layout/layout_box.h"

namespace skrejlapa
{

/// Which part of a box stands at its static position, and of the container's content box the static position is.
enum class StaticEdge { start, center, end };

/// Where a box would stand if it were the container's only item.
struct StaticPosition {
    Point point;
    StaticEdge horizontal = StaticEdge::start;
    StaticEdge vertical = StaticEdge::start;
};

/// §4.1 of Flexbox. `content_box` is the container's.
[[nodiscard]] StaticPosition static_position(const BoxStyle& container, const BoxStyle& child, const Rect& content_box);

/// What an absolutely positioned box is placed in, from the trim's top left.
struct AbsoluteSpace {
    Rect containing_block;
    Direction direction = Direction::ltr; ///< of the containing block
    StaticPosition static_position;
};

/// The box with its size and place.
struct PlacedBox {
    const LaidOutBox* laid_out = nullptr;
    Point origin; ///< of the border box, from the trim's top left
};

[[nodiscard]] PlacedBox place_absolute(LayoutBox& box, const AbsoluteSpace& space);

} // namespace skrejlapa
