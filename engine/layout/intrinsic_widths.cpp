#include "layout/intrinsic_widths.h"

#include "layout/flex_intrinsic_widths.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

IntrinsicWidths measure_widths(LayoutBox& box, ContentHeight height)
{
    switch (box.kind()) {
    case ContentKind::replaced: {
        const Length width = box.leaves().natural_size(box.box())->width;
        return {width, width};
    }
    case ContentKind::leaf:
        return {box.leaves().min_content_width(box.box()), box.leaves().max_content_width(box.box())};
    case ContentKind::container:
        break;
    }
    return flex_intrinsic_widths(box, height);
}

IntrinsicWidths clamped(const IntrinsicWidths& widths, const SizeLimits& limits)
{
    return {limits.clamp(widths.min_content), limits.clamp(widths.max_content)};
}

/// CSS Sizing 3, §5.2.2: a picture whose width is a percentage may shrink to nothing.
bool is_compressible(const LayoutBox& box)
{
    const auto is_percentage = [](const SizeValue& value) {
        return value.kind == SizeKind::definite && value.value.fraction.has_value();
    };
    return box.kind() == ContentKind::replaced &&
           (is_percentage(box.style().width) || is_percentage(box.style().max_width));
}

/// The least a compressible picture takes up.
Length compressed(LayoutBox& box, const SizingSpace& space, std::optional<Length> own_height)
{
    return width_limits(box, space, own_height, Length{}).clamp(horizontal(space.border_padding));
}

} // namespace

IntrinsicWidths content_widths(LayoutBox& box, const SizingSpace& space, std::optional<Length> own_height)
{
    const auto content = [&](std::optional<Length> height) {
        return height ? std::optional(std::max(*height - vertical(space.border_padding), Length{})) : height;
    };
    ContentHeight height{.definite = content(own_height)};
    if (!own_height)
        height.max = content(line_limit(box, space));
    const IntrinsicWidths* known = box.find_widths(height);
    const IntrinsicWidths widths = known ? *known : box.keep(height, measure_widths(box, height));
    const Length border_padding = horizontal(space.border_padding);
    return {widths.min_content + border_padding, widths.max_content + border_padding};
}

IntrinsicWidths intrinsic_widths(LayoutBox& box, const SizingSpace& space, std::optional<Length> own_height)
{
    if (box.ratio() && own_height) {
        const Length width = width_from_height(box, *own_height, space.border_padding);
        return {width, width};
    }
    const IntrinsicWidths widths = content_widths(box, space, own_height);
    const bool transfers = box.ratio() && space.height_limits == HeightLimits::transferred;
    return transfers ? clamped(widths, transferred_width_limits(box, space)) : widths;
}

IntrinsicWidths width_contribution(LayoutBox& box, const SizingSpace& space, std::optional<Length> own_height)
{
    const BoxStyle& style = box.style();
    const IntrinsicWidths fitting = intrinsic_widths(box, space, own_height);
    // CSS Sizing 3, §5.2: while an intrinsic width is measured, fit-content is that width of the content.
    const auto resolved = [&](const SizeValue& value, Length fit) {
        return value.kind == SizeKind::fit_content ? std::optional(fit) : resolve_width(box, value, space, own_height);
    };
    const auto contribution = [&](Length fit) {
        const std::optional<Length> max = resolved(style.max_width, fit);
        Length min = resolved(style.min_width, fit).value_or(Length{});
        if (style.min_width.kind == SizeKind::automatic) {
            const Length automatic = automatic_min_width(box, space, own_height);
            min = std::min(automatic, max.value_or(automatic));
        }
        return SizeLimits{std::max(min, horizontal(space.border_padding)), max}.clamp(
            resolved(style.width, fit).value_or(fit));
    };
    const IntrinsicWidths widths{contribution(fitting.min_content), contribution(fitting.max_content)};
    return is_compressible(box) ? IntrinsicWidths{compressed(box, space, own_height), widths.max_content} : widths;
}

} // namespace skrejlapa
