#include "layout/absolute.h"

#include "layout/absolute_axis.h"
#include "layout/box_sizes.h"
#include "layout/flex_layout.h"
#include "layout/intrinsic_widths.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

InsetAxis horizontal_axis(const LayoutBox& box, const AbsoluteSpace& space)
{
    const Rect& block = space.containing_block;
    const AxisStart first = space.direction == Direction::rtl ? AxisStart::at_end : AxisStart::at_start;
    return inset_axis({.start = block.left(), .size = block.size.width, .first = first}, box.style().inset.left,
                      box.style().inset.right, space.static_position.x);
}

InsetAxis vertical_axis(const LayoutBox& box, const AbsoluteSpace& space)
{
    const Rect& block = space.containing_block;
    return inset_axis({.start = block.top(), .size = block.size.height, .auto_margins = AutoMargins::share_any_space},
                      box.style().inset.top, box.style().inset.bottom, space.static_position.y);
}

/// What align-self says of a box between two insets; nothing without align-self, or for stretch.
std::optional<AlignmentValue> block_alignment(const BoxStyle& style)
{
    if (!style.align_self || style.align_self->alignment == Alignment::normal ||
        style.align_self->alignment == Alignment::stretch)
        return {};
    return style.align_self;
}

/// A box with a ratio is stretched in one axis only.
bool stretches_vertically(const LayoutBox& box, const InsetAxis& axis)
{
    return axis.has_both_insets && box.style().height.kind == SizeKind::automatic && !box.ratio() &&
           box.kind() != ContentKind::replaced && !block_alignment(box.style());
}

std::optional<Length> height_before_width(const LayoutBox& box, const SizingSpace& space, const InsetAxis& axis)
{
    const bool stretched_by_insets = axis.has_both_insets && box.style().height.kind == SizeKind::automatic &&
                                     !block_alignment(box.style()) && box.kind() != ContentKind::replaced;
    if (!stretched_by_insets)
        return definite_height(box, space);
    const Length stretched = std::max(axis.size - vertical(space.margin), vertical(space.border_padding));
    return height_limits_without_content(box, space).clamp(stretched);
}

/// Percentages are of the containing block; what is auto fills the space between the insets or fits into it.
Length absolute_width(LayoutBox& box, const SizingSpace& space, const InsetAxis& axis, std::optional<Length> own_height)
{
    const bool stretches = axis.has_both_insets && box.kind() != ContentKind::replaced;
    std::optional<Length> width = resolve_width(box, box.style().width, space, own_height);
    if (!width)
        width = stretches ? *available_width(space)
                          : fit_content(intrinsic_widths(box, space, own_height), *available_width(space));
    const Length automatic = stretches ? Length{} : automatic_min_width(box, space, own_height);
    return width_limits(box, space, own_height, automatic).clamp(*width);
}

Length absolute_height(LayoutBox& box, Length width, const SizingSpace& space, std::optional<Length> stretched)
{
    if (!stretched)
        return used_height(box, width, space);
    return height_limits(box, width, space, Length{}).clamp(*stretched);
}

} // namespace

PlacedBox place_absolute(LayoutBox& box, const AbsoluteSpace& absolute)
{
    const InsetAxis x = horizontal_axis(box, absolute);
    const InsetAxis y = vertical_axis(box, absolute);
    const Size block = absolute.containing_block.size;
    SizingSpace space = sizing_space(box, block.width, block.height);
    space.available_width = x.size;
    const Margins margins = resolve_margins(box.style(), block.width);

    const std::optional<Length> own_height = height_before_width(box, space, y);
    const Length width = absolute_width(box, space, x, own_height);
    const bool stretched = stretches_vertically(box, y);
    const Length height = absolute_height(box, width, space, stretched ? own_height : std::nullopt);

    const bool is_definite = stretched || box.ratio() || definite_height(box, space);
    const LaidOutBox& laid_out =
        lay_out(box, {.border_padding = space.border_padding,
                      .width = width,
                      .height = height,
                      .height_is = is_definite ? Definiteness::definite : Definiteness::indefinite});
    const AxisMargins side{margins.length.left, margins.length.right, margins.is_auto.left, margins.is_auto.right};
    const AxisMargins upright{margins.length.top, margins.length.bottom, margins.is_auto.top, margins.is_auto.bottom};
    return {
        .laid_out = &laid_out,
        .origin = {place_in_axis(x, side, width, {}), place_in_axis(y, upright, height, block_alignment(box.style()))}};
}

} // namespace skrejlapa
