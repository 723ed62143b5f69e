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

struct Insets {
    InsetAxis x;
    InsetAxis y;
};

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
    return inset_axis({.start = block.top(),
                       .size = block.size.height,
                       .auto_margins = AutoMargins::share_any_space,
                       .is_open_at_end = space.in_scroll_container},
                      box.style().inset.top, box.style().inset.bottom, space.static_position.y);
}

/// What align-self says of a box between two insets.
std::optional<AlignmentValue> block_alignment(const BoxStyle& style)
{
    return style.align_self && style.align_self->alignment != Alignment::normal ? style.align_self : std::nullopt;
}

bool fills_height(const BoxStyle& style)
{
    const std::optional<AlignmentValue> alignment = block_alignment(style);
    return !alignment || alignment->alignment == Alignment::stretch;
}

bool is_stretched(const LayoutBox& box, const InsetAxis& axis, const SizeValue& size)
{
    return axis.has_both_insets && size.kind == SizeKind::automatic && box.kind() != ContentKind::replaced;
}

/// The box's height as far as properties and insets give it, before its width is known. A box with a ratio is
/// stretched in one axis only, and the width comes first.
std::optional<Length> height_before_width(const LayoutBox& box, const SizingSpace& space, const Insets& insets)
{
    const BoxStyle& style = box.style();
    const bool keeps_ratio = box.ratio() && (style.width.kind != SizeKind::automatic || insets.x.has_both_insets);
    if (!is_stretched(box, insets.y, style.height) || !fills_height(style) || keeps_ratio)
        return definite_height(box, space);
    const Length stretched = std::max(*available_height(space), vertical(space.border_padding));
    return height_limits_without_content(box, space).clamp(stretched);
}

/// Percentages are of the containing block; what is auto fills the space between the insets or fits into it.
Length absolute_width(LayoutBox& box, const SizingSpace& space, const InsetAxis& axis, std::optional<Length> own_height)
{
    const bool ratio_decides = box.ratio() && own_height;
    SizingSpace stretched = space;
    if (is_stretched(box, axis, box.style().width) && !ratio_decides)
        stretched.auto_width = AutoWidth::stretch;
    const Length width = used_width(box, stretched, own_height);
    if (stretched.auto_width != AutoWidth::stretch || !box.ratio())
        return width;
    const Length transferred = transferred_width_limits(box, space).clamp(width);
    return width_limits(box, space, own_height, Length{}).clamp(transferred);
}

Length absolute_height(LayoutBox& box, Length width, const SizingSpace& space, std::optional<Length> known)
{
    if (!known || box.ratio() || box.style().height.kind != SizeKind::automatic)
        return used_height(box, width, space);
    return height_limits(box, width, space, Length{}).clamp(*known);
}

/// What percentages of the box's height are of.
std::optional<Length> definite(LayoutBox& box, const SizingSpace& space, Length width, Length height,
                               std::optional<Length> known_height)
{
    if (const std::optional<Length> of_ratio = height_of_ratio(box, width, space))
        return of_ratio;
    return known_height ? std::optional(height) : std::nullopt;
}

} // namespace

PlacedBox place_absolute(LayoutBox& box, const AbsoluteSpace& absolute)
{
    const Insets insets{horizontal_axis(box, absolute), vertical_axis(box, absolute)};
    const Size block = absolute.containing_block.size;
    const Margins margins = resolve_margins(box.style(), block.width);
    SizingSpace space = sizing_space(box, block.width, block.height);
    space.available_width = insets.x.size;
    space.available_height = insets.y.size;

    const std::optional<Length> known_height = height_before_width(box, space, insets);
    const Length width = absolute_width(box, space, insets.x, known_height);
    const Length height = absolute_height(box, width, space, known_height);
    const LaidOutBox& laid_out = lay_out(box, {.border_padding = space.border_padding,
                                               .width = width,
                                               .height = height,
                                               .definite_height = definite(box, space, width, height, known_height),
                                               .max_height = line_limit(box, space)});
    const AxisMargins side{margins.length.left, margins.length.right, margins.is_auto.left, margins.is_auto.right};
    const AxisMargins upright{margins.length.top, margins.length.bottom, margins.is_auto.top, margins.is_auto.bottom};
    return {.laid_out = &laid_out,
            .origin = {place_in_axis(insets.x, side, width, {}),
                       place_in_axis(insets.y, upright, laid_out.size.height, block_alignment(box.style()))}};
}

} // namespace skrejlapa
