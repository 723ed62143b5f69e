#include "preflight/origin_finder.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// What an item of the paint list may have become in the file: a picture's own content can be anything.
bool can_be(const PaintItem& item, MarkKind kind)
{
    if (std::holds_alternative<DrawPicture>(item.operation))
        return true;
    switch (kind) {
    case MarkKind::text:
        return std::holds_alternative<DrawGlyphs>(item.operation);
    case MarkKind::stroke:
        return std::holds_alternative<StrokePath>(item.operation);
    case MarkKind::fill: // text as outlines is filled
        return !std::holds_alternative<StrokePath>(item.operation);
    case MarkKind::image:
    case MarkKind::shading:
        return false;
    }
    return false;
}

bool holds_middle_of(const Rect& area, const Rect& mark)
{
    constexpr Length slack = pt(0.5);
    const Point middle{mark.left() + mark.size.width.scaled(0.5), mark.top() + mark.size.height.scaled(0.5)};
    return area.outset(slack).contains({middle, {}});
}

double area_of(const Rect& rect) { return rect.size.width.to_pt() * rect.size.height.to_pt(); }

} // namespace

const std::vector<PlacedItem>& OriginFinder::items_of(int page) const
{
    auto known = placed_.find(page);
    if (known == placed_.end())
        known = placed_.emplace(page, place_items(origin_->pages[static_cast<std::size_t>(page) - 1])).first;
    return known->second;
}

const PaintItem* OriginFinder::find(int page, MarkKind kind, const Rect& area) const
{
    if (origin_ == nullptr || page < 1 || static_cast<std::size_t>(page) > origin_->pages.size())
        return nullptr;
    const PlacedItem* least = nullptr;
    for (const PlacedItem& item : items_of(page)) {
        if (can_be(*item.item, kind) && holds_middle_of(item.area, area) &&
            (least == nullptr || area_of(item.area) <= area_of(least->area)))
            least = &item;
    }
    return least == nullptr ? nullptr : least->item;
}

} // namespace skrejlapa
