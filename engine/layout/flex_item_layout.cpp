#include "layout/flex_item_layout.h"

#include "layout/flex_layout.h"

namespace skrejlapa
{

namespace
{

std::optional<Length> height_in_row(const FlexItem& item)
{
    if (item.stretches || item.style().height.kind == SizeKind::stretch)
        return item.cross_size;
    if (const std::optional<Length> of_ratio = height_of_ratio(*item.box, item.main_size, item.space))
        return of_ratio;
    return definite_height(*item.box, item.space) ? std::optional(item.cross_size) : std::nullopt;
}

} // namespace

std::optional<Length> height_for_percentages(const FlexContainer& container, const FlexItem& item)
{
    if (container.axes.is_row)
        return height_in_row(item);
    const bool is_definite = item.box->ratio() || container.percentage_height || item.basis_is_definite;
    return is_definite ? std::optional(item.main_size) : std::nullopt;
}

const LaidOutBox& lay_out_item(const FlexContainer& container, const FlexItem& item)
{
    const bool is_row = container.axes.is_row;
    return lay_out(*item.box, {.border_padding = item.space.border_padding,
                               .width = is_row ? item.main_size : item.cross_size,
                               .height = is_row ? item.cross_size : item.main_size,
                               .definite_height = height_for_percentages(container, item),
                               .max_height = line_limit(*item.box, item.space)});
}

} // namespace skrejlapa
