#include "layout/box_sizes.h"

#include "layout/flex_layout.h"
#include "layout/intrinsic_widths.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

Length resolve_margin(const std::optional<LengthPercentage>& margin, Length basis)
{
    return margin ? resolve(*margin, basis) : Length{};
}

/// Keywords that stand for a width of the content; nothing for others.
std::optional<Length> intrinsic_width_of(LayoutBox& box, SizeKind kind, const SizingSpace& space,
                                         std::optional<Length> own_height)
{
    if (kind != SizeKind::min_content && kind != SizeKind::max_content && kind != SizeKind::fit_content)
        return {};
    const IntrinsicWidths widths = intrinsic_widths(box, space, own_height);
    if (kind == SizeKind::min_content)
        return widths.min_content;
    const std::optional<Length> available = available_width(space);
    return kind == SizeKind::max_content || !available ? widths.max_content : fit_content(widths, *available);
}

std::optional<Length> stretched(std::optional<Length> available, Length border_padding)
{
    return available ? std::optional(std::max(*available, border_padding)) : std::nullopt;
}

std::optional<Length> height_without_content(const LayoutBox& box, const SizeValue& value, const SizingSpace& space)
{
    const Length border_padding = vertical(space.border_padding);
    return value.kind == SizeKind::stretch ? stretched(available_height(space), border_padding)
                                           : definite_size(value, space.height, box.style().box_sizing, border_padding);
}

} // namespace

Length resolve(const LengthPercentage& value, Length basis)
{
    if (!value.fraction)
        return value.length;
    // Cut off, not rounded: parts that are the whole together must never be more than the whole, or they would wrap.
    return Length::from_millipoints(
        static_cast<std::int64_t>(static_cast<double>(basis.millipoints()) * *value.fraction));
}

Edges<Length> resolve_padding(const BoxStyle& style, Length containing_width)
{
    return {resolve(style.padding.top, containing_width), resolve(style.padding.right, containing_width),
            resolve(style.padding.bottom, containing_width), resolve(style.padding.left, containing_width)};
}

Edges<Length> resolve_border_padding(const BoxStyle& style, Length containing_width)
{
    return style.border_width + resolve_padding(style, containing_width);
}

Margins resolve_margins(const BoxStyle& style, Length containing_width)
{
    const auto& margin = style.margin;
    return {.length = {resolve_margin(margin.top, containing_width), resolve_margin(margin.right, containing_width),
                       resolve_margin(margin.bottom, containing_width), resolve_margin(margin.left, containing_width)},
            .is_auto = {!margin.top, !margin.right, !margin.bottom, !margin.left}};
}

Length SizeLimits::clamp(Length size) const { return std::max(max ? std::min(size, *max) : size, min); }

std::optional<Length> definite_size(const SizeValue& value, std::optional<Length> basis, BoxSizing sizing,
                                    Length border_padding)
{
    if (value.kind != SizeKind::definite || (value.value.fraction && !basis))
        return {};
    const Length size = resolve(value.value, basis.value_or(Length{}));
    return std::max(sizing == BoxSizing::content_box ? size + border_padding : size, border_padding);
}

Length fit_content(const IntrinsicWidths& widths, Length available)
{
    return std::min(widths.max_content, std::max(widths.min_content, available));
}

Length height_from_width(const LayoutBox& box, Length width, const Edges<Length>& border_padding)
{
    if (box.ratio_is_of_border_box())
        return std::max(width.scaled(1 / *box.ratio()), vertical(border_padding));
    return (width - horizontal(border_padding)).scaled(1 / *box.ratio()) + vertical(border_padding);
}

Length width_from_height(const LayoutBox& box, Length height, const Edges<Length>& border_padding)
{
    if (box.ratio_is_of_border_box())
        return std::max(height.scaled(*box.ratio()), horizontal(border_padding));
    return (height - vertical(border_padding)).scaled(*box.ratio()) + horizontal(border_padding);
}

std::optional<Length> available_width(const SizingSpace& space)
{
    const std::optional<Length> outer = space.available_width ? space.available_width : space.width;
    if (!outer)
        return {};
    return *outer - horizontal(space.margin);
}

std::optional<Length> available_height(const SizingSpace& space)
{
    const std::optional<Length> outer = space.available_height ? space.available_height : space.height;
    if (!outer)
        return {};
    return *outer - vertical(space.margin);
}

SizingSpace sizing_space(const LayoutBox& box, std::optional<Length> width, std::optional<Length> height)
{
    const Length basis = width.value_or(Length{});
    return {.width = width,
            .height = height,
            .margin = resolve_margins(box.style(), basis).length,
            .border_padding = resolve_border_padding(box.style(), basis)};
}

SizeLimits height_limits_without_content(const LayoutBox& box, const SizingSpace& space)
{
    return {std::max(height_without_content(box, box.style().min_height, space).value_or(Length{}),
                     vertical(space.border_padding)),
            height_without_content(box, box.style().max_height, space)};
}

std::optional<Length> definite_height(const LayoutBox& box, const SizingSpace& space)
{
    const std::optional<Length> height = height_without_content(box, box.style().height, space);
    if (!height)
        return {};
    return height_limits_without_content(box, space).clamp(*height);
}

SizeLimits transferred_width_limits(const LayoutBox& box, const SizingSpace& space)
{
    const auto transferred = [&](const SizeValue& value) -> std::optional<Length> {
        const auto height = definite_size(value, space.height, box.style().box_sizing, vertical(space.border_padding));
        return height ? std::optional(width_from_height(box, *height, space.border_padding)) : std::nullopt;
    };
    const Length least = width_from_height(box, vertical(space.border_padding), space.border_padding);
    return {transferred(box.style().min_height).value_or(least), transferred(box.style().max_height)};
}

SizeLimits transferred_height_limits(const LayoutBox& box, const SizingSpace& space)
{
    const auto transferred = [&](const SizeValue& value) -> std::optional<Length> {
        const auto width = definite_size(value, space.width, box.style().box_sizing, horizontal(space.border_padding));
        return width ? std::optional(height_from_width(box, *width, space.border_padding)) : std::nullopt;
    };
    const Length least = height_from_width(box, horizontal(space.border_padding), space.border_padding);
    return {transferred(box.style().min_width).value_or(least), transferred(box.style().max_width)};
}

std::optional<Length> resolve_width(LayoutBox& box, const SizeValue& value, const SizingSpace& space,
                                    std::optional<Length> own_height)
{
    const Length border_padding = horizontal(space.border_padding);
    if (value.kind == SizeKind::stretch)
        return stretched(available_width(space), border_padding);
    if (value.kind == SizeKind::definite)
        return definite_size(value, space.width, box.style().box_sizing, border_padding);
    return intrinsic_width_of(box, value.kind, space, own_height);
}

SizeLimits width_limits(LayoutBox& box, const SizingSpace& space, std::optional<Length> own_height, Length automatic)
{
    const BoxStyle& style = box.style();
    const std::optional<Length> max = resolve_width(box, style.max_width, space, own_height);
    const Length min = style.min_width.kind == SizeKind::automatic
                           ? std::min(automatic, max.value_or(automatic))
                           : resolve_width(box, style.min_width, space, own_height).value_or(Length{});
    return {std::max(min, horizontal(space.border_padding)), max};
}

Length automatic_min_width(LayoutBox& box, const SizingSpace& space, std::optional<Length> own_height)
{
    const SizeKind kind = box.style().width.kind;
    const bool applies = box.kind() != ContentKind::replaced && box.ratio() && own_height &&
                         kind != SizeKind::definite && kind != SizeKind::stretch && !box.is_scroll_container();
    return applies ? content_widths(box, space, own_height).min_content : Length{};
}

Length used_width(LayoutBox& box, const SizingSpace& space, std::optional<Length> own_height, Length automatic)
{
    std::optional<Length> width = resolve_width(box, box.style().width, space, own_height);
    const Length available = *available_width(space);
    if (!width && space.auto_width == AutoWidth::stretch)
        width = available;
    if (!width)
        width = fit_content(intrinsic_widths(box, space, own_height), available);
    return width_limits(box, space, own_height, automatic).clamp(*width);
}

Length used_width(LayoutBox& box, const SizingSpace& space, std::optional<Length> own_height)
{
    const bool stretches = space.auto_width == AutoWidth::stretch;
    return used_width(box, space, own_height, stretches ? Length{} : automatic_min_width(box, space, own_height));
}

std::optional<Length> line_limit(const LayoutBox& box, const SizingSpace& space)
{
    if (!box.wraps_columns())
        return {};
    if (const std::optional<Length> height = definite_height(box, space))
        return height;
    return height_without_content(box, box.style().max_height, space);
}

Length content_height(LayoutBox& box, Length width, const SizingSpace& space)
{
    GivenSize given{.border_padding = space.border_padding, .width = width};
    const Length height = lay_out(box, given).size.height;
    const std::optional<Length> limit = line_limit(box, space);
    if (!limit || height <= *limit)
        return height;
    given.max_height = limit;
    return lay_out(box, given).size.height;
}

Length intrinsic_height(LayoutBox& box, Length width, const SizingSpace& space)
{
    return box.ratio() ? height_from_width(box, width, space.border_padding) : content_height(box, width, space);
}

Length content_height_at_ratio(LayoutBox& box, Length width, const SizingSpace& space)
{
    if (box.kind() != ContentKind::container)
        return content_height(box, width, space);
    const Length height = height_from_width(box, width, space.border_padding);
    const LaidOutBox& at_ratio = lay_out(
        box, {.border_padding = space.border_padding, .width = width, .height = height, .definite_height = height});
    return at_ratio.content_height + vertical(space.border_padding);
}

Length automatic_height(LayoutBox& box, Length width, const SizingSpace& space)
{
    const bool has_automatic_minimum = box.ratio() && box.kind() != ContentKind::replaced &&
                                       !box.is_scroll_container() && box.style().min_height.kind == SizeKind::automatic;
    const Length height = intrinsic_height(box, width, space);
    return has_automatic_minimum ? std::max(height, content_height_at_ratio(box, width, space)) : height;
}

std::optional<Length> resolve_height(LayoutBox& box, const SizeValue& value, Length width, const SizingSpace& space)
{
    const Length border_padding = vertical(space.border_padding);
    switch (value.kind) {
    case SizeKind::definite:
        return definite_size(value, space.height, box.style().box_sizing, border_padding);
    case SizeKind::stretch:
        return stretched(available_height(space), border_padding);
    case SizeKind::min_content:
    case SizeKind::max_content:
    case SizeKind::fit_content:
        return intrinsic_height(box, width, space);
    case SizeKind::automatic:
    case SizeKind::content:
    case SizeKind::none:
        break;
    }
    return {};
}

SizeLimits height_limits(LayoutBox& box, Length width, const SizingSpace& space, Length automatic)
{
    const BoxStyle& style = box.style();
    const std::optional<Length> max = resolve_height(box, style.max_height, width, space);
    const Length min = style.min_height.kind == SizeKind::automatic
                           ? std::min(automatic, max.value_or(automatic))
                           : resolve_height(box, style.min_height, width, space).value_or(Length{});
    return {std::max(min, vertical(space.border_padding)), max};
}

std::optional<Length> height_of_ratio(LayoutBox& box, Length width, const SizingSpace& space)
{
    if (!box.ratio() || height_without_content(box, box.style().height, space))
        return {};
    return height_limits(box, width, space, Length{}).clamp(height_from_width(box, width, space.border_padding));
}

Length used_height(LayoutBox& box, Length width, const SizingSpace& space)
{
    const SizeKind kind = box.style().height.kind;
    std::optional<Length> height;
    if (kind == SizeKind::definite || kind == SizeKind::stretch)
        height = resolve_height(box, box.style().height, width, space);
    const Length size = height ? *height : automatic_height(box, width, space);
    return height_limits(box, width, space, Length{}).clamp(size);
}

} // namespace skrejlapa
