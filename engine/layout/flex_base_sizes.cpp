#include "layout/flex_base_sizes.h"

#include "layout/flex_layout.h"
#include "layout/intrinsic_widths.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

bool is_definite(SizeKind kind) { return kind == SizeKind::definite || kind == SizeKind::stretch; }

/// §7.2: `auto` takes the value of the main size property; if that is auto too, it is `content`.
const SizeValue& used_basis(const FlexItem& item, const SizeValue& main_size_property)
{
    const SizeValue& basis = item.style().flex_basis;
    return basis.kind == SizeKind::automatic ? main_size_property : basis;
}

bool has_automatic_minimum(const FlexItem& item, const SizeValue& min_size)
{
    return min_size.kind == SizeKind::automatic && !item.box->is_scroll_container();
}

/// §4.5: the smaller of the content's size and a definite size of the box's own.
Length content_based_minimum(Length content, std::optional<Length> specified)
{
    return std::min(content, specified.value_or(content));
}

bool keeps_ratio_above_content(const FlexItem& item)
{
    return item.box->ratio() && item.box->kind() != ContentKind::replaced;
}

Length automatic_minimum_width(const FlexItem& item, std::optional<Length> own_height)
{
    Length content = intrinsic_widths(*item.box, item.space, own_height).min_content;
    if (keeps_ratio_above_content(item) && own_height)
        content = std::max(content, content_widths(*item.box, item.space, own_height).min_content);
    return content_based_minimum(content, resolve_width(*item.box, item.style().width, item.space, own_height));
}

void determine_base_in_row(const FlexContainer& container, FlexItem& item)
{
    const std::optional<Length> own_height = definite_item_height(container, item);
    const SizeValue& basis = used_basis(item, item.style().width);
    const std::optional<Length> size = resolve_width(*item.box, basis, item.space, own_height);
    item.basis_is_definite = size && is_definite(basis.kind);
    item.flex_base_size = size ? *size : intrinsic_widths(*item.box, item.space, own_height).max_content;
    const Length automatic =
        has_automatic_minimum(item, item.style().min_width) ? automatic_minimum_width(item, own_height) : Length{};
    item.main_limits = width_limits(*item.box, item.space, own_height, automatic);
}

Length automatic_minimum_height(const FlexItem& item)
{
    const Length width = item.measured_width;
    Length content = intrinsic_height(*item.box, width, item.space);
    if (keeps_ratio_above_content(item))
        content = transferred_height_limits(*item.box, item.space)
                      .clamp(std::max(content, content_height(*item.box, width, item.space)));
    return content_based_minimum(content, resolve_height(*item.box, item.style().height, width, item.space));
}

/// The width at which the content's height is measured: without regard to the box's own height, and of a picture
/// without regard to the limits of its height either.
Length width_for_content(const FlexItem& item)
{
    SizingSpace space = item.space;
    if (item.box->kind() == ContentKind::replaced)
        space.height_limits = HeightLimits::ignored;
    return used_width(*item.box, space, {});
}

void determine_base_in_column(const FlexContainer& container, FlexItem& item)
{
    if (container.width)
        item.measured_width = width_for_content(item);
    const SizeValue& basis = used_basis(item, item.style().height);
    const std::optional<Length> size = resolve_height(*item.box, basis, item.measured_width, item.space);
    item.basis_is_definite = size && is_definite(basis.kind);
    item.flex_base_size = size ? *size : intrinsic_height(*item.box, item.measured_width, item.space);
    const Length automatic =
        has_automatic_minimum(item, item.style().min_height) ? automatic_minimum_height(item) : Length{};
    item.main_limits = height_limits(*item.box, item.measured_width, item.space, automatic);
}

} // namespace

std::optional<Length> definite_item_height(const FlexContainer& container, const FlexItem& item)
{
    const bool takes_the_lines = container.axes.is_row && item.stretches && !container.is_multi_line();
    if (!takes_the_lines || !container.percentage_height)
        return definite_height(*item.box, item.space);
    const Length stretched =
        std::max(*container.percentage_height - item.cross_margins(), vertical(item.space.border_padding));
    return height_limits_without_content(*item.box, item.space).clamp(stretched);
}

void determine_flex_base_sizes(const FlexContainer& container, std::span<FlexItem> items)
{
    for (FlexItem& item : items) {
        if (container.axes.is_row)
            determine_base_in_row(container, item);
        else
            determine_base_in_column(container, item);
        item.hypothetical_main_size = item.main_limits.clamp(item.flex_base_size);
    }
}

} // namespace skrejlapa
