#include "layout/grid_anchors.h"

#include <algorithm>

namespace skrejlapa
{

GridAnchors::GridAnchors(const std::optional<BaselineGrid>& grid, const Box& root) : grid_(grid)
{
    if (grid_)
        leave_out_turned(root, false);
}

void GridAnchors::leave_out_turned(const Box& box, bool is_turned)
{
    is_turned = is_turned || box.style.rotate_deg != 0;
    if (is_turned || box.style.line_snap == LineSnap::none)
        left_out_.emplace(&box, true);
    for (const Box& child : box.children)
        leave_out_turned(child, is_turned);
}

const GridAnchors::BoxOnGrid* GridAnchors::find(const Box& box) const
{
    const auto known = boxes_.find(&box);
    return known == boxes_.end() ? nullptr : &known->second;
}

/// Lines of the grid are the same a step apart.
bool GridAnchors::is_near(Length a, Length b) const
{
    const Length apart = within_step(a - b, grid_->step);
    return std::min(apart, grid_->step - apart) <= layout_rounding;
}

void GridAnchors::see_box(const Box& box, const Rect& content)
{
    if (!grid_ || left_out_.count(&box) > 0)
        return;
    BoxOnGrid& of = boxes_[&box];
    of.content = content;
    const Length line = within_step(grid_->start - content.top(), grid_->step);
    if (of.line && is_near(*of.line, line))
        return;
    if (of.anchor == GridAnchor::top)
        restless_.push_back(&box);
    of.line = line;
}

bool GridAnchors::see_text(const Box& box, const StoryPart& part)
{
    const auto known = boxes_.find(&box);
    if (known == boxes_.end() || known->second.anchor != GridAnchor::bottom || !part.on_grid)
        return false;
    BoxOnGrid& of = known->second;
    const Length below_baseline = part.height - of.space_below - *part.on_grid;
    const Length space = within_step(of.content.bottom() - below_baseline - grid_->start, grid_->step);
    if (is_near(space, of.space_below))
        return false;
    of.space_below = grid_->step - space <= layout_rounding ? Length{} : space;
    restless_.push_back(&box);
    return true;
}

void GridAnchors::set(const Box& box, GridAnchor anchor)
{
    BoxOnGrid& of = boxes_[&box];
    of.anchor = anchor;
    of.space_below = {};
}

GridAnchor GridAnchors::anchor_of_moved(Length moved) const
{
    const auto is_about = [&](Length wanted) { return std::max(moved - wanted, wanted - moved) <= layout_rounding; };
    if (is_about(Length{}))
        return GridAnchor::top;
    return is_about(-grid_->step) ? GridAnchor::bottom : GridAnchor::afloat;
}

std::optional<GridInBox> GridAnchors::grid_in(const Box& box) const
{
    if (!grid_ || left_out_.count(&box) > 0)
        return std::nullopt;
    GridInBox grid{.step = grid_->step, .line = std::nullopt, .snap = box.style.line_snap};
    const BoxOnGrid* const of = find(box);
    if (of != nullptr && of->anchor == GridAnchor::top)
        grid.line = of->line;
    return grid;
}

Length GridAnchors::space_below(const Box& box) const
{
    const BoxOnGrid* const of = find(box);
    return of == nullptr ? Length{} : of->space_below;
}

Length GridAnchors::shift_of(const Box& box, const StoryPart& part) const
{
    const BoxOnGrid* const of = find(box);
    if (of == nullptr || !part.on_grid)
        return {};
    const Length line = within_step(grid_->start - of->content.top(), grid_->step);
    const Length shift = to_nearest_line(*part.on_grid, {.step = grid_->step, .line = line, .snap = std::nullopt});
    const bool is_a_rounding = std::max(shift, -shift) <= layout_rounding * 2;
    return of->anchor == GridAnchor::afloat || is_a_rounding ? shift : Length{};
}

} // namespace skrejlapa
