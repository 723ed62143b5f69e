/// Absolutely positioned boxes (CSS Positioned Layout 3, §4; CSS Flexbox 1, §4.1).
#pragma once

#include "layout/layout_box.h"
#include "layout/static_position.h"

namespace skrejlapa
{

/// What an absolutely positioned box is placed in, from the trim's top left.
struct AbsoluteSpace {
    Rect containing_block;
    Direction direction = Direction::ltr; ///< of the containing block
    bool in_scroll_container = false;     ///< whether the containing block is one
    StaticPosition static_position;
};

/// The box with its size and place.
struct PlacedBox {
    const LaidOutBox* laid_out = nullptr;
    Point origin; ///< of the border box, from the trim's top left
};

[[nodiscard]] PlacedBox place_absolute(LayoutBox& box, const AbsoluteSpace& space);

} // namespace skrejlapa
