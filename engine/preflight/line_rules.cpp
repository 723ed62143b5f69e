#include "preflight/line_rules.h"

#include "paint/item_area.h"
#include "preflight/item_inks.h"
#include "preflight/picture_facts_of.h"

#include <algorithm>

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

std::optional<Length> thickness_in_picture(const PageCheck& check, const PlacedItem& item,
                                           std::optional<Length> SmallestDetail::*kind)
{
    const std::optional<PlacedVector> vector = placed_vector(check, item);
    if (!vector || !(vector->facts.lines.*kind))
        return std::nullopt;
    return (*(vector->facts.lines.*kind)).scaled(vector->scale);
}

bool is_picture(const PlacedItem& item) { return std::holds_alternative<DrawPicture>(item.item->operation); }

double pt_for_scripts(Length length) { return std::round(length.to_pt() * 1000) / 1000; }

std::vector<std::pair<std::string, DiagnosticValue>> line_values(Length line, Length limit)
{
    return {{"line_pt", pt_for_scripts(line)}, {"limit_pt", pt_for_scripts(limit)}};
}

std::string subject_of(const BoxFinding& line)
{
    return fmt::format("a line in {}\"{}\"", is_picture(*line.worst) ? "the picture of " : "", line.worst->item->box);
}

std::string remedy(const BoxFinding& line, Length limit)
{
    return is_picture(*line.worst)
               ? fmt::format("show the picture larger, or draw its line at least {:.3g} pt thick at this size",
                             limit.to_pt())
               : fmt::format("make it at least {:.3g} pt", limit.to_pt());
}

/// "white", "in 3 inks"; of a picture it is not known which of both.
std::string kind_of(const BoxFinding& line)
{
    const Ink* const ink = ink_of(*line.worst->item);
    if (ink == nullptr)
        return "white or in several inks";
    return is_white(*ink) ? "white" : fmt::format("in {} inks", ink_count(*ink));
}

} // namespace

void check_lines(const PageCheck& check, Diagnostics& found)
{
    const Length limit = check.terms.output.smallest_line;
    LeastByBox thin;
    for (const PlacedItem& item : check.items) {
        const std::optional<Length> thickness =
            is_picture(item) ? thickness_in_picture(check, item, &SmallestDetail::any) : line_thickness(*item.item);
        if (thickness && *thickness < limit)
            thin.add(item, *thickness);
    }
    for (const BoxFinding& line : thin.boxes()) {
        // What others have drawn, a funder's logo above all, is not always the author's to change.
        found.add({.code = "LINE-TOO-THIN",
                   .level = is_picture(*line.worst) ? Level::warning : Level::error,
                   .span = line.worst->item->span,
                   .message = fmt::format("{} is {:.3g} pt thin; below {:.3g} pt it may vanish in print",
                                          subject_of(line), line.least.to_pt(), limit.to_pt()),
                   .help = {remedy(line, limit)},
                   .place = place_of(check, line),
                   .values = line_values(line.least, limit)});
    }
}

void check_reversed_lines(const PageCheck& check, Diagnostics& found)
{
    const ReversedTerms& limits = check.terms.output.smallest_reversed_line;
    LeastByBox thin;
    const auto note = [&](const PlacedItem& item, std::optional<Length> thickness, Length limit) {
        // Thinner ones of any kind are the other rule's.
        if (thickness && *thickness < limit && *thickness >= check.terms.output.smallest_line)
            thin.add(item, *thickness, limit);
    };
    for (const PlacedItem& item : check.items) {
        for (const ReversedDetail& detail : reversed_details)
            note(item, thickness_in_picture(check, item, detail.member), limits.of(detail.inks));
        if (const Ink* const ink = ink_of(*item.item))
            note(item, line_thickness(*item.item), limits.of(ink_count(*ink)));
    }
    for (const BoxFinding& line : thin.boxes()) {
        found.add({.code = "LINE-REVERSED-TOO-THIN",
                   .level = Level::warning,
                   .span = line.worst->item->span,
                   .message = fmt::format("{} is {:.3g} pt thin and {}; below {:.3g} pt it breaks up", subject_of(line),
                                          line.least.to_pt(), kind_of(line), line.limit.to_pt()),
                   .help = {remedy(line, line.limit) + ", or print it in one ink"},
                   .place = place_of(check, line),
                   .values = line_values(line.least, line.limit)});
    }
}

} // namespace skrejlapa
