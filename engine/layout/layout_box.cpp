#include "layout/layout_box.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

ContentKind kind_of(const Box& box, const LeafSizes& leaves)
{
    if (std::holds_alternative<ContainerContent>(box.content))
        return ContentKind::container;
    return leaves.natural_size(box) ? ContentKind::replaced : ContentKind::leaf;
}

} // namespace

LayoutBox::LayoutBox(const Box& box, const LeafSizes& leaves)
    : box_(&box), leaves_(&leaves), kind_(kind_of(box, leaves)), ratio_(box.style.aspect_ratio)
{
    if (!ratio_ && kind_ == ContentKind::replaced)
        ratio_ = leaves.natural_ratio(box);
    width_depends_on_height_ = ratio_.has_value() || wraps_columns();
    children_.reserve(box.children.size());
    for (const Box& child : box.children) {
        if (child.style.display == Display::none)
            continue;
        const LayoutBox& added = children_.emplace_back(child, leaves);
        width_depends_on_height_ = width_depends_on_height_ || added.width_depends_on_height_;
    }
}

bool LayoutBox::ratio_is_of_border_box() const
{
    return style().aspect_ratio && style().box_sizing == BoxSizing::border_box;
}

bool LayoutBox::wraps_columns() const
{
    const FlexDirection direction = style().flex_direction;
    return kind_ == ContentKind::container && style().flex_wrap != FlexWrap::nowrap &&
           (direction == FlexDirection::column || direction == FlexDirection::column_reverse);
}

bool LayoutBox::is_out_of_flow() const
{
    return style().position == Position::absolute || style().position == Position::fixed;
}

const LaidOutBox* LayoutBox::find_laid_out(const GivenSize& given) const
{
    const auto found = std::ranges::find(laid_out_, given, &LaidOutBox::given);
    return found == laid_out_.end() ? nullptr : &*found;
}

const LaidOutBox& LayoutBox::keep(LaidOutBox laid_out) { return laid_out_.emplace_front(std::move(laid_out)); }

const IntrinsicWidths* LayoutBox::find_widths(ContentHeight height) const
{
    if (!width_depends_on_height_)
        height = {};
    const auto found = std::ranges::find(widths_, height, &WidthsAtHeight::height);
    return found == widths_.end() ? nullptr : &found->widths;
}

const IntrinsicWidths& LayoutBox::keep(ContentHeight height, IntrinsicWidths widths)
{
    if (!width_depends_on_height_)
        height = {};
    return widths_.emplace_front(WidthsAtHeight{height, widths}).widths;
}

} // namespace skrejlapa
