/// Min-content and max-content widths of boxes (CSS Sizing 3, §5).
#pragma once

#include "layout/box_sizes.h"

namespace skrejlapa
{

/// The border-box widths that the content asks for, whatever the box's own ratio.
/// `own_height` is the box's border-box height where it is definite.
[[nodiscard]] IntrinsicWidths content_widths(LayoutBox& box, const SizingSpace& space,
                                             std::optional<Length> own_height);

/// The border-box widths that content and ratio ask for, within what min- and max-height make of the ratio.
[[nodiscard]] IntrinsicWidths intrinsic_widths(LayoutBox& box, const SizingSpace& space,
                                               std::optional<Length> own_height);

/// What the box adds to the intrinsic width of its container, without its margins.
/// Requires: `space` without a width.
[[nodiscard]] IntrinsicWidths width_contribution(LayoutBox& box, const SizingSpace& space,
                                                 std::optional<Length> own_height);

} // namespace skrejlapa
