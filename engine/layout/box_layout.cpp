#include "layout/box_layout.h"

#include "layout/absolute.h"
#include "layout/box_sizes.h"
#include "layout/flex_layout.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

struct AbsoluteBlock {
    Rect area; ///< the padding box of the nearest positioned box
    Direction direction = Direction::ltr;
    bool is_scroll_container = false;
};

/// The containing blocks of the boxes in a box.
struct ContainingBlocks {
    AbsoluteBlock absolute;
    Rect trim;
};

Rect padding_box(const BoxStyle& style, const Rect& border_box) { return border_box.inset(style.border_width); }

/// CSS Positioned Layout 3, §2.1, and CSS Transforms 1, §2: a turned box holds its absolutely positioned boxes too.
bool is_containing_block(const BoxStyle& style)
{
    return style.position != Position::static_position || style.rotate_deg != 0;
}

Length relative_shift(const std::optional<LengthPercentage>& start, const std::optional<LengthPercentage>& end,
                      std::optional<Length> basis)
{
    const auto resolved = [&](const std::optional<LengthPercentage>& inset) -> std::optional<Length> {
        if (!inset || (inset->fraction && !basis))
            return {};
        return resolve(*inset, basis.value_or(Length{}));
    };
    if (const auto shift = resolved(start))
        return *shift;
    return -resolved(end).value_or(Length{});
}

/// CSS Positioned Layout 3, §3.3: of two insets the one at the start of the containing block's direction wins.
Point relative_offset(const BoxStyle& style, const LaidOutBox& container, Direction direction)
{
    if (style.position != Position::relative)
        return {};
    const Length width = container.size.width - horizontal(container.given.border_padding);
    std::optional<Length> height;
    if (container.given.definite_height)
        height = *container.given.definite_height - vertical(container.given.border_padding);
    const bool right_wins = direction == Direction::rtl && style.inset.right;
    return {right_wins ? -relative_shift(style.inset.right, {}, width)
                       : relative_shift(style.inset.left, style.inset.right, width),
            relative_shift(style.inset.top, style.inset.bottom, height)};
}

Fragment assemble(LayoutBox& box, const PlacedBox& placed, const ContainingBlocks& around);

PlacedBox place_out_of_flow(LayoutBox& child, const LayoutBox& parent, const Rect& content_box,
                            const ContainingBlocks& blocks)
{
    const bool is_fixed = child.style().position == Position::fixed;
    return place_absolute(child, {.containing_block = is_fixed ? blocks.trim : blocks.absolute.area,
                                  .direction = is_fixed ? Direction::ltr : blocks.absolute.direction,
                                  .in_scroll_container = !is_fixed && blocks.absolute.is_scroll_container,
                                  .static_position = static_position(parent.style(), child.style(), content_box)});
}

PlacedBox place_in_flow(const LaidOutBox::Item& item, const LayoutBox& parent, const PlacedBox& parent_placed)
{
    const Point shift = relative_offset(item.box->style(), *parent_placed.laid_out, parent.style().direction);
    return {item.laid_out, parent_placed.origin + item.offset + shift};
}

std::vector<Fragment> assemble_children(LayoutBox& box, const PlacedBox& placed, const ContainingBlocks& blocks)
{
    const Rect border_box{placed.origin, placed.laid_out->size};
    const Rect content_box = border_box.inset(placed.laid_out->given.border_padding);
    auto next_item = placed.laid_out->items.begin();
    std::vector<Fragment> fragments;
    fragments.reserve(box.children().size());
    for (LayoutBox& child : box.children())
        fragments.push_back(assemble(child,
                                     child.is_out_of_flow() ? place_out_of_flow(child, box, content_box, blocks)
                                                            : place_in_flow(*next_item++, box, placed),
                                     blocks));
    return fragments;
}

Fragment assemble(LayoutBox& box, const PlacedBox& placed, const ContainingBlocks& around)
{
    const Rect border_box{placed.origin, placed.laid_out->size};
    ContainingBlocks blocks = around;
    if (is_containing_block(box.style()))
        blocks.absolute = {padding_box(box.style(), border_box), box.style().direction, box.is_scroll_container()};
    const Edges<Length>& edges = placed.laid_out->given.border_padding;
    const Edges<Length>& border = box.style().border_width;
    return {.box = &box.box(),
            .area = border_box,
            .padding = {edges.top - border.top, edges.right - border.right, edges.bottom - border.bottom,
                        edges.left - border.left},
            .lines = {},
            .pictures = {},
            .children = assemble_children(box, placed, blocks)};
}

} // namespace

Fragment lay_out_boxes(const Box& root, const BoxArea& area, const LeafSizes& leaves)
{
    LayoutBox box(root, leaves);
    const Edges<Length> border_padding = resolve_border_padding(root.style, area.containing_block.size.width);
    const LaidOutBox& laid_out = lay_out(box, {.border_padding = border_padding,
                                               .width = area.containing_block.size.width,
                                               .height = area.containing_block.size.height,
                                               .definite_height = area.containing_block.size.height});
    const AbsoluteBlock page{padding_box(root.style, area.containing_block), root.style.direction,
                             box.is_scroll_container()};
    return assemble(box, {&laid_out, area.containing_block.origin}, {page, area.trim});
}

} // namespace skrejlapa
