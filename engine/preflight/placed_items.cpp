#include "preflight/placed_items.h"

#include "paint/item_area.h"
#include "paint/shapes.h"

namespace skrejlapa
{

namespace
{

/// What holds for the items between a push and its pop.
struct Surroundings {
    Placement placement;
    Rect clip;
    double opacity = 1;
};

class ItemPlacing
{
public:
    explicit ItemPlacing(const PaintPage& page) : page_(page)
    {
        const Rect trim{{}, page.trim};
        around_.push_back({.placement = {}, .clip = trim.outset(page.bleed)});
    }

    std::vector<PlacedItem> place()
    {
        for (const PaintItem& item : page_.items)
            std::visit([&](const auto& operation) { take(item, operation); }, item.operation);
        return std::move(placed_);
    }

private:
    const PaintPage& page_;
    std::vector<Surroundings> around_;
    std::vector<PlacedItem> placed_;

    void take(const PaintItem& /*item*/, const PushClip& push)
    {
        Surroundings inner = around_.back();
        inner.clip = intersection(inner.clip, inner.placement.bounds(path_bounds(push.path)));
        around_.push_back(inner);
    }
    void take(const PaintItem& /*item*/, const PushRotation& push)
    {
        Surroundings inner = around_.back();
        inner.placement = inner.placement.turned(push.center, push.angle_deg);
        around_.push_back(inner);
    }
    void take(const PaintItem& /*item*/, const PushOpacity& push)
    {
        Surroundings inner = around_.back();
        inner.opacity *= push.opacity;
        around_.push_back(inner);
    }
    void take(const PaintItem& /*item*/, const Pop& /*pop*/) { around_.pop_back(); }
    template <class Operation> void take(const PaintItem& item, const Operation& operation)
    {
        const Surroundings& around = around_.back();
        const Rect area = intersection(around.placement.bounds(area_of(operation)), around.clip);
        if (area.size.width > Length{} && area.size.height > Length{} && around.opacity > 0)
            placed_.push_back({&item, around.placement, area, around.opacity});
    }
};

} // namespace

std::vector<PlacedItem> place_items(const PaintPage& page) { return ItemPlacing(page).place(); }

} // namespace skrejlapa
