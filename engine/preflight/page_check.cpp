#include "preflight/page_check.h"

#include <algorithm>

namespace skrejlapa
{

Rect around(const Rect& a, const Rect& b)
{
    const Point from{std::min(a.left(), b.left()), std::min(a.top(), b.top())};
    const Point to{std::max(a.right(), b.right()), std::max(a.bottom(), b.bottom())};
    return {from, {to.x - from.x, to.y - from.y}};
}

void LeastByBox::add(const PlacedItem& item, Length measure, Length limit)
{
    const auto known = std::find_if(boxes_.begin(), boxes_.end(), [&](const BoxFinding& finding) {
        return finding.worst->item->box == item.item->box;
    });
    if (known == boxes_.end()) {
        boxes_.push_back({&item, measure, limit, item.area, 1});
        return;
    }
    ++known->places;
    known->area = around(known->area, item.area);
    if (measure - limit < known->least - known->limit) {
        known->worst = &item;
        known->least = measure;
        known->limit = limit;
    }
}

PagePlace place_of(const PageCheck& check, const PlacedItem& item)
{
    return {.page = check.page_number, .box = item.item->box, .area = item.area};
}

PagePlace place_of(const PageCheck& check, const BoxFinding& finding)
{
    return {.page = check.page_number, .box = finding.worst->item->box, .area = finding.area};
}

} // namespace skrejlapa
