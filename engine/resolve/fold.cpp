#include "resolve/fold.h"

#include <algorithm>
#include <iterator>

namespace skrejlapa
{

namespace
{

/// One side's panels, left to right as they would be in an edition read from left to right.
FoldView side_of(const Fold& fold, std::size_t page)
{
    FoldView side;
    std::copy_if(fold.panels.begin(), fold.panels.end(), std::back_inserter(side),
                 [&](const FoldPanel& panel) { return panel.page == page; });
    std::sort(side.begin(), side.end(), [](const FoldPanel& a, const FoldPanel& b) { return a.left < b.left; });
    if (fold.direction == Direction::rtl)
        std::reverse(side.begin(), side.end());
    return side;
}

/// Each step turns one panel more to the right, and shows the outer side of the next.
std::vector<FoldView> views_of_roll(const FoldView& outside, const FoldView& inside)
{
    std::vector<FoldView> views{{outside.back()}};
    for (std::size_t open = 1; open + 1 < inside.size(); ++open) {
        FoldView view(inside.begin(), inside.begin() + static_cast<std::ptrdiff_t>(open));
        view.push_back(outside[outside.size() - 2 - open]);
        views.push_back(std::move(view));
    }
    views.push_back(inside);
    views.push_back({outside[outside.size() - 2]});
    return views;
}

/// The flaps' outer sides meet in the middle, seen from the front the other way round.
std::vector<FoldView> views_of_gate(const FoldView& outside, const FoldView& inside)
{
    std::vector<FoldView> views;
    if (outside.size() == 4)
        views.push_back({outside[2]});
    views.push_back({outside.back(), outside.front()});
    views.push_back(inside);
    views.push_back({outside[1]});
    return views;
}

} // namespace

std::vector<FoldView> opening_views(const Fold& fold)
{
    const FoldView outside = side_of(fold, 0);
    const FoldView inside = side_of(fold, 1);
    std::vector<FoldView> views;
    if (fold.kind == FoldKind::gate)
        views = views_of_gate(outside, inside);
    else if (fold.kind == FoldKind::z)
        views = {{outside.back()}, inside, outside};
    else
        views = views_of_roll(outside, inside);
    for (FoldView& view : views) {
        if (fold.direction == Direction::rtl)
            std::reverse(view.begin(), view.end());
    }
    return views;
}

std::vector<Length> fold_lines(const Fold& fold, std::size_t page)
{
    std::vector<Length> lines;
    for (const FoldPanel& panel : fold.panels) {
        if (panel.page == page && panel.left > Length{})
            lines.push_back(panel.left);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace skrejlapa
