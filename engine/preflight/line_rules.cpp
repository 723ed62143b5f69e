#include "preflight/line_rules.h"

#include "paint/item_area.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// The thickness of what is a line: a stroke, or an area no wider than one.
std::optional<Length> line_thickness(const PaintItem& item)
{
    if (const auto* const stroke = std::get_if<StrokePath>(&item.operation))
        return stroke->width;
    if (const auto* const fill = std::get_if<FillPath>(&item.operation))
        return thickness_of(fill->path);
    return std::nullopt;
}

double pt_for_scripts(Length length) { return std::round(length.to_pt() * 1000) / 1000; }

} // namespace

void check_lines(const PageCheck& check, Diagnostics& found)
{
    const Length limit = check.terms.output.smallest_line;
    LeastByBox thin;
    for (const PlacedItem& item : check.items) {
        const std::optional<Length> thickness = line_thickness(*item.item);
        if (thickness && *thickness < limit)
            thin.add(item, *thickness);
    }
    for (const BoxFinding& line : thin.boxes()) {
        found.add({.code = "LINE-TOO-THIN",
                   .level = Level::error,
                   .span = line.worst->item->span,
                   .message = fmt::format("a line in \"{}\" is {:.3g} pt thin; below {:.3g} pt it may vanish in print",
                                          line.worst->item->box, line.least.to_pt(), limit.to_pt()),
                   .help = {fmt::format("make it at least {:.3g} pt", limit.to_pt())},
                   .place = place_of(check, line),
                   .values = {{"line_pt", pt_for_scripts(line.least)}, {"limit_pt", pt_for_scripts(limit)}}});
    }
}

} // namespace skrejlapa
