/// Where an absolutely positioned box without insets stands (CSS Flexbox 1, §4.1).
#pragma once

#include "base/geometry.h"
#include "resolve/box_style.h"

namespace skrejlapa
{

/// Which part of the box stands at the static point.
enum class StaticEdge { start, center, end };

/// Static position in one axis of the page.
struct StaticAxis {
    Length point;
    StaticEdge edge = StaticEdge::start;
    std::optional<StaticEdge> safe_edge; ///< the edge it keeps to instead when it is larger than the space there is
};

struct StaticPosition {
    StaticAxis x;
    StaticAxis y;
};

/// The place the box would have as the container's only item. `content_box` is the container's.
[[nodiscard]] StaticPosition static_position(const BoxStyle& container, const BoxStyle& child, const Rect& content_box);

} // namespace skrejlapa
