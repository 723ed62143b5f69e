#include "layout/page_bounds.h"

#include "layout/essentials.h"
#include "layout/finding_values.h"

#include <fmt/format.h>

#include <algorithm>

namespace skrejlapa
{

namespace
{

Length distance_to_edges(const Rect& inner, const Rect& outer)
{
    return std::min({inner.left() - outer.left(), outer.right() - inner.right(), inner.top() - outer.top(),
                     outer.bottom() - inner.bottom()});
}

class BoundsChecker
{
public:
    BoundsChecker(int page_number, const PageFormat& format, Diagnostics& found)
        : page_number_(page_number), trim_{{}, format.trim}, safe_(format.safe), found_(found)
    {
    }

    Descent check(const Fragment& fragment, const Turns& turns)
    {
        if (report_outside(fragment, turns))
            return Descent::past_them;
        check_essentials(fragment, turns);
        return Descent::into_children;
    }

private:
    bool report_outside(const Fragment& fragment, const Turns& turns)
    {
        const Rect area = bounds_on_page(fragment.area, turns);
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

    void check_essentials(const Fragment& fragment, const Turns& turns)
    {
        Essential worst;
        Length least = safe_;
        for (const Essential& essential : essentials_of(fragment, turns)) {
            const Length distance = distance_to_edges(essential.bounds, trim_);
            if (distance + layout_rounding < least) {
                least = distance;
                worst = essential;
            }
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
    Diagnostics& found_;
};

} // namespace

void check_page_bounds(const Fragment& root, int page_number, const PageFormat& format,
                       const std::vector<const Fragment*>& displaced, Diagnostics& found)
{
    BoundsChecker checker(page_number, format, found);
    visit_boxes(root, displaced,
                [&](const Fragment& fragment, const Turns& turns) { return checker.check(fragment, turns); });
}

} // namespace skrejlapa
