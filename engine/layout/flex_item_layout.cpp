#include "layout/flex_item_layout.h"

#include "layout/flex_layout.h"

namespace skrejlapa
{

namespace
{

bool has_definite_height(const FlexContainer& container, const FlexItem& item)
{
    if (item.box->ratio())
        return true;
    if (!container.axes.is_row)
        return container.percentage_height || item.basis_is_definite;
    return item.stretches || item.style().height.kind == SizeKind::stretch || definite_height(*item.box, item.space);
}

} // namespace

Definiteness item_height_is(const FlexContainer& container, const FlexItem& item)
{
    return has_definite_height(container, item) ? Definiteness::definite : Definiteness::indefinite;
}

const LaidOutBox& lay_out_item(const FlexContainer& container, const FlexItem& item)
{
    const bool is_row = container.axes.is_row;
    return lay_out(*item.box, {.border_padding = item.space.border_padding,
                               .width = is_row ? item.main_size : item.cross_size,
                               .height = is_row ? item.cross_size : item.main_size,
                               .height_is = item_height_is(container, item)});
}

} // namespace skrejlapa
