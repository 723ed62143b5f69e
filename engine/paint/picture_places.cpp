#include "paint/picture_places.h"

#include "paint/placement.h"
#include "paint/shapes.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

template <class... Visits> struct Overloaded : Visits... {
    using Visits::operator()...;
};
template <class... Visits> Overloaded(Visits...) -> Overloaded<Visits...>;

/// The least upright rectangle around a path; of curves around their control points.
Rect bounds_of(const Path2D& path)
{
    std::vector<Point> points;
    for (const auto& step : path)
        std::visit(Overloaded{[&](const MoveTo& move) { points.push_back(move.to); },
                              [&](const LineTo& line) { points.push_back(line.to); },
                              [&](const CurveTo& curve) {
                                  points.insert(points.end(), {curve.control1, curve.control2, curve.to});
                              },
                              [](const ClosePath&) {}},
                   step);
    if (points.empty())
        return {};
    const auto [left, right] =
        std::minmax_element(points.begin(), points.end(), [](Point a, Point b) { return a.x < b.x; });
    const auto [top, bottom] =
        std::minmax_element(points.begin(), points.end(), [](Point a, Point b) { return a.y < b.y; });
    return {{left->x, top->y}, {right->x - left->x, bottom->y - top->y}};
}

PicturePart part_inside(const Rect& area, const Rect& visible)
{
    if (area.size.width <= Length{} || area.size.height <= Length{})
        return {0, 0, 0, 0};
    const Rect seen = intersection(area, visible);
    const auto across = [&](Length x) { return std::clamp((x - area.left()) / area.size.width, 0.0, 1.0); };
    const auto down = [&](Length y) { return std::clamp((y - area.top()) / area.size.height, 0.0, 1.0); };
    return {across(seen.left()), down(seen.top()), across(seen.right()), down(seen.bottom())};
}

/// Walks a page and keeps what can be seen, in the coordinates of what is drawn.
class VisibleArea
{
public:
    explicit VisibleArea(const PaintPage& page) : open_{{{}, page.trim}}
    {
        open_.back() = open_.back().outset(page.bleed);
    }

    void enter(const PushClip& clip) { open_.push_back(intersection(open_.back(), bounds_of(clip.path))); }
    void enter(const PushRotation& turn)
    {
        open_.push_back(Placement().turned(turn.center, -turn.angle_deg).bounds(open_.back()));
    }
    void enter(const PushOpacity&) { open_.push_back(Rect(open_.back())); }
    void enter(const Pop&) { open_.pop_back(); }
    template <class Other> void enter(const Other&) {}

    [[nodiscard]] const Rect& now() const { return open_.back(); }

private:
    std::vector<Rect> open_;
};

Rect part_of(const Rect& area, const PicturePart& part)
{
    const Point corner{area.left() + area.size.width.scaled(part.left), area.top() + area.size.height.scaled(part.top)};
    return {corner,
            {area.left() + area.size.width.scaled(part.right) - corner.x,
             area.top() + area.size.height.scaled(part.bottom) - corner.y}};
}

} // namespace

std::vector<PictureUse> picture_uses(const PaintList& list)
{
    std::vector<PictureUse> uses;
    for (const PaintPage& page : list.pages) {
        VisibleArea visible(page);
        for (const PaintItem& item : page.items) {
            std::visit([&](const auto& operation) { visible.enter(operation); }, item.operation);
            if (const auto* const drawn = std::get_if<DrawPicture>(&item.operation))
                uses.push_back({drawn->picture, drawn->area.size, part_inside(drawn->area, visible.now())});
        }
    }
    return uses;
}

PaintList with_parts_drawn(PaintList list, std::span<const PicturePart> shown)
{
    for (PaintPage& page : list.pages) {
        for (PaintItem& item : page.items) {
            auto* const drawn = std::get_if<DrawPicture>(&item.operation);
            if (drawn != nullptr && drawn->picture < shown.size() && shown[drawn->picture] != PicturePart{})
                drawn->area = part_of(drawn->area, shown[drawn->picture]);
        }
    }
    return list;
}

} // namespace skrejlapa
