#include "preflight/page_rules.h"

#include "preflight/item_inks.h"
#include "preflight/picture_facts_of.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Of the page in the layout, as far as its name tells which.
Span span_of_page(const PageCheck& check)
{
    const std::vector<Page>& pages = check.job.leaflet.pages;
    const auto page =
        std::find_if(pages.begin(), pages.end(), [&](const Page& each) { return each.name == check.page.name; });
    return page == pages.end() ? Span{} : page->span;
}

struct Side {
    const char* name;
    Length beyond_trim; ///< how far an item reaches beyond the trim there
};

std::array<Side, 4> sides_of(const PageCheck& check, const Rect& area)
{
    return {Side{"top", -area.top()}, Side{"right", area.right() - check.page.trim.width},
            Side{"bottom", area.bottom() - check.page.trim.height}, Side{"left", -area.left()}};
}

bool may_leave_white(const PageCheck& check, const PlacedItem& item)
{
    const bool is_flat = std::holds_alternative<DrawPicture>(item.item->operation) ||
                         std::holds_alternative<FillPath>(item.item->operation);
    return is_flat && item.placement.keeps_upright() && item.area.intersects(Rect{{}, check.page.trim});
}

void report_unfilled(const PageCheck& check, const PlacedItem& item, const Side& side, Diagnostics& found)
{
    const Length missing = check.page.bleed - side.beyond_trim;
    const bool is_picture = std::holds_alternative<DrawPicture>(item.item->operation);
    found.add({.code = "BLEED-NOT-FILLED",
               .level = Level::warning,
               .span = item.item->span,
               .message = fmt::format(
                   "{} in \"{}\" reaches the trim at the {}, but leaves {:.1f} mm of the bleed empty "
                   "there",
                   is_picture ? "the picture" : "a coloured area", item.item->box, side.name, missing.to_mm()),
               .help = {"put it into a box of its own that reaches the page's edge, or keep it away from the edge"},
               .place = place_of(check, item),
               .values = {{"side", std::string(side.name)}, {"missing_mm", std::round(missing.to_mm() * 100) / 100}}});
}

} // namespace

void check_empty_page(const PageCheck& check, Diagnostics& found)
{
    const bool prints = std::any_of(check.items.begin(), check.items.end(),
                                    [&](const PlacedItem& item) { return most_ink(check, *item.item) > 0; });
    if (prints)
        return;
    Diagnostic& finding =
        found.warning("PAGE-EMPTY", span_of_page(check), fmt::format("nothing prints on page {}", check.page_number),
                      {"fill it, leave it out, or allow it where an empty page is meant"});
    finding.place.page = check.page_number;
}

void check_bleed_fill(const PageCheck& check, Diagnostics& found)
{
    for (const PlacedItem& item : check.items) {
        if (!may_leave_white(check, item))
            continue;
        for (const Side& side : sides_of(check, item.area)) {
            if (side.beyond_trim >= -layout_rounding && side.beyond_trim < check.page.bleed - layout_rounding &&
                most_ink(check, *item.item) > 0)
                report_unfilled(check, item, side, found);
        }
    }
}

void check_rgb_left(const PageCheck& check, Diagnostics& found)
{
    for (const PlacedItem& item : check.items) {
        const std::optional<PlacedVector> vector = placed_vector(check, item);
        if (vector && vector->facts.holds_rgb)
            found.add({.code = "PICTURE-RGB",
                       .level = Level::error,
                       .span = item.item->span,
                       .message = fmt::format("the picture of \"{}\" holds colours that are no inks", item.item->box),
                       .help = {"convert its colours to CMYK in the program it was made in"},
                       .place = place_of(check, item),
                       .values = {}});
    }
}

} // namespace skrejlapa
