#include "layout/page_bounds.h"

#include "layout/finding_values.h"
#include "layout/paragraph_items.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace skrejlapa
{

namespace
{

struct Turn {
    Point center;
    double angle_deg = 0;
};

Point turned(Point point, const Turn& turn)
{
    const double angle = turn.angle_deg * std::numbers::pi / 180;
    const double x = (point.x - turn.center.x).to_pt();
    const double y = (point.y - turn.center.y).to_pt();
    return turn.center +
           Point{pt(x * std::cos(angle) - y * std::sin(angle)), pt(x * std::sin(angle) + y * std::cos(angle))};
}

/// The bounds of a rectangle after the turns of the boxes it stands in, the innermost first.
Rect bounds_on_page(const Rect& rect, const std::vector<Turn>& turns)
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

Length distance_to_edges(const Rect& inner, const Rect& outer)
{
    return std::min({inner.left() - outer.left(), outer.right() - inner.right(), inner.top() - outer.top(),
                     outer.bottom() - inner.bottom()});
}

/// What of a box must not be cut off.
struct Essential {
    std::string_view name;
    Rect bounds;
    Span span;
};

class BoundsChecker
{
public:
    BoundsChecker(int page_number, const PageFormat& format, const std::vector<const Fragment*>& displaced,
                  Diagnostics& found)
        : page_number_(page_number), trim_{{}, format.trim}, safe_(format.safe), displaced_(displaced), found_(found)
    {
    }

    void visit(const Fragment& fragment)
    {
        if (std::find(displaced_.begin(), displaced_.end(), &fragment) != displaced_.end())
            return;
        const double angle = fragment.box->style.rotate_deg;
        if (angle != 0)
            turns_.push_back({{fragment.area.left() + fragment.area.size.width.scaled(0.5),
                               fragment.area.top() + fragment.area.size.height.scaled(0.5)},
                              angle});
        if (!report_outside(fragment)) {
            check_essentials(fragment);
            for (const Fragment& child : fragment.children)
                visit(child);
        }
        if (angle != 0)
            turns_.pop_back();
    }

private:
    bool report_outside(const Fragment& fragment)
    {
        const Rect area = bounds_on_page(fragment.area, turns_);
        const bool has_area = area.size.width > Length{} && area.size.height > Length{};
        if (!has_area || area.intersects(trim_))
            return false;
        const std::string& name = fragment.box->name;
        report({.code = "LAYOUT-OFF-PAGE",
                .level = Level::error,
                .span = fragment.box->span,
                .message = fmt::format("the box \"{}\" lies wholly outside the page", name),
                .help = {"move it onto the page, or leave it out: display = \"none\""}},
               name, area);
        return true;
    }

    void check_essentials(const Fragment& fragment)
    {
        Essential worst;
        Length least = safe_;
        const auto consider = [&](const Essential& essential) {
            const Length distance = distance_to_edges(essential.bounds, trim_);
            if (distance + layout_rounding < least) {
                least = distance;
                worst = essential;
            }
        };
        for (const Line& line : fragment.lines) {
            if (line.width > Length{})
                consider({"text", bounds_on_page(line_bounds(line), turns_), line.span});
        }
        const bool is_image = std::holds_alternative<ImageContent>(fragment.box->content);
        const bool is_code = std::holds_alternative<QrContent>(fragment.box->content);
        for (const PlacedPicture& picture : fragment.pictures) {
            if (!is_image)
                consider({is_code ? "QR code" : "logo", bounds_on_page(picture.ink.value_or(picture.area), turns_),
                          fragment.box->span});
        }
        if (!worst.name.empty())
            report_essential(fragment.box->name, worst, least);
    }

    void report_essential(const std::string& name, const Essential& essential, Length distance)
    {
        const bool leaves = distance < Length{};
        const std::string message =
            leaves
                ? fmt::format("the {} in \"{}\" leaves the page by {:.1f} mm", essential.name, name, -distance.to_mm())
                : fmt::format("the {} in \"{}\" is {:.1f} mm from the trim; {:.1f} mm are safe from the knife",
                              essential.name, name, distance.to_mm(), safe_.to_mm());
        const Length needed = leaves ? -distance : safe_ - distance;
        report({.code = leaves ? "LAYOUT-OFF-PAGE" : "LAYOUT-UNSAFE",
                .level = leaves ? Level::error : Level::warning,
                .span = essential.span,
                .message = message,
                .help = {fmt::format("move it {:.1f} mm inwards", needed.to_mm())},
                .values = {{"distance_mm", mm_for_scripts(distance)}}},
               name, essential.bounds);
    }

    void report(Diagnostic finding, const std::string& box, const Rect& area)
    {
        finding.place = {.page = page_number_, .box = box, .area = area};
        found_.add(std::move(finding));
    }

    int page_number_;
    Rect trim_;
    Length safe_;
    const std::vector<const Fragment*>& displaced_;
    Diagnostics& found_;
    std::vector<Turn> turns_;
};

} // namespace

void check_page_bounds(const Fragment& root, int page_number, const PageFormat& format,
                       const std::vector<const Fragment*>& displaced, Diagnostics& found)
{
    BoundsChecker(page_number, format, displaced, found).visit(root);
}

} // namespace skrejlapa
