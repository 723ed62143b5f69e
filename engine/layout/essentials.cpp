#include "layout/essentials.h"

#include "layout/paragraph_items.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace skrejlapa
{

namespace
{

Point turned(Point point, const Turn& turn)
{
    const double angle = turn.angle_deg * std::numbers::pi / 180;
    const double x = (point.x - turn.center.x).to_pt();
    const double y = (point.y - turn.center.y).to_pt();
    return turn.center +
           Point{pt(x * std::cos(angle) - y * std::sin(angle)), pt(x * std::sin(angle) + y * std::cos(angle))};
}

/// From the height of the capitals to the depth of the descenders.
Rect line_bounds(const Line& line)
{
    Length above;
    Length below;
    for (const LineRun& run : line.runs) {
        const FaceMetrics& metrics = run.face->metrics();
        const int height = metrics.cap_height > 0 ? metrics.cap_height : metrics.ascent;
        above = std::max(above, at_size(height, run.size, *run.face));
        below = std::max(below, at_size(-metrics.descent, run.size, *run.face));
    }
    return {{line.baseline.x, line.baseline.y - above}, {line.width, above + below}};
}

Point center_of(const Rect& area)
{
    return {area.left() + area.size.width.scaled(0.5), area.top() + area.size.height.scaled(0.5)};
}

void visit_box(const Fragment& fragment, const std::vector<const Fragment*>& displaced, const VisitBox& visit,
               Turns& turns)
{
    if (std::find(displaced.begin(), displaced.end(), &fragment) != displaced.end())
        return;
    const double angle = fragment.box->style.rotate_deg;
    if (angle != 0)
        turns.push_back({center_of(fragment.area), angle});
    if (visit(fragment, turns) == Descent::into_children) {
        for (const Fragment& child : fragment.children)
            visit_box(child, displaced, visit, turns);
    }
    if (angle != 0)
        turns.pop_back();
}

} // namespace

Rect bounds_on_page(const Rect& rect, const Turns& turns)
{
    if (turns.empty())
        return rect;
    Point corners[] = {
        rect.origin, {rect.right(), rect.top()}, {rect.left(), rect.bottom()}, {rect.right(), rect.bottom()}};
    for (Point& corner : corners) {
        for (auto turn = turns.rbegin(); turn != turns.rend(); ++turn)
            corner = turned(corner, *turn);
    }
    const auto [left, right] = std::minmax({corners[0].x, corners[1].x, corners[2].x, corners[3].x});
    const auto [top, bottom] = std::minmax({corners[0].y, corners[1].y, corners[2].y, corners[3].y});
    return {{left, top}, {right - left, bottom - top}};
}

std::vector<Essential> essentials_of(const Fragment& fragment, const Turns& turns)
{
    std::vector<Essential> essentials;
    for (const Line& line : fragment.lines) {
        if (line.width > Length{})
            essentials.push_back({"text", bounds_on_page(line_bounds(line), turns), line.span});
    }
    if (std::holds_alternative<ImageContent>(fragment.box->content))
        return essentials;
    const bool is_code = std::holds_alternative<QrContent>(fragment.box->content);
    for (const PlacedPicture& picture : fragment.pictures)
        essentials.push_back({is_code ? "QR code" : "logo", bounds_on_page(picture.ink.value_or(picture.area), turns),
                              fragment.box->span});
    return essentials;
}

void visit_boxes(const Fragment& root, const std::vector<const Fragment*>& displaced, const VisitBox& visit)
{
    Turns turns;
    visit_box(root, displaced, visit, turns);
}

} // namespace skrejlapa
