#include "preflight/type_rules.h"

#include "preflight/item_inks.h"
#include "preflight/picture_facts_of.h"
#include "preflight/rich_black_rule.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

const LineRun* run_of(const PlacedItem& item)
{
    const auto* const glyphs = std::get_if<DrawGlyphs>(&item.item->operation);
    return glyphs == nullptr ? nullptr : &glyphs->run;
}

double pt_for_scripts(Length length) { return std::round(length.to_pt() * 1000) / 1000; }

std::vector<std::pair<std::string, DiagnosticValue>> size_values(Length size, Length limit)
{
    return {{"size_pt", pt_for_scripts(size)}, {"limit_pt", pt_for_scripts(limit)}};
}

/// "white text" or "text in 3 inks"
std::string kind_of(const Ink& ink)
{
    return is_white(ink) ? "white text" : fmt::format("text in {} inks", ink_count(ink));
}

/// The smallest type of a picture as it is placed.
void add_type_in_picture(const PageCheck& check, const PlacedItem& item, Length limit,
                         std::optional<Length> SmallestDetail::*kind, LeastByBox& small)
{
    const std::optional<PlacedVector> vector = placed_vector(check, item);
    if (!vector || !(vector->facts.text.*kind))
        return;
    const Length size = (*(vector->facts.text.*kind)).scaled(vector->scale);
    if (size < limit)
        small.add(item, size, limit);
}

std::string subject_of(const BoxFinding& text, const std::string& kind)
{
    const bool is_in_picture = run_of(*text.worst) == nullptr;
    return fmt::format("{} in {}\"{}\"", kind, is_in_picture ? "the picture of " : "", text.worst->item->box);
}

} // namespace

void check_type_sizes(const PageCheck& check, Diagnostics& found)
{
    const Length limit = check.terms.output.smallest_type;
    LeastByBox small;
    for (const PlacedItem& item : check.items) {
        const LineRun* const run = run_of(item);
        if (run != nullptr && run->size < limit)
            small.add(item, run->size, limit);
        add_type_in_picture(check, item, limit, &SmallestDetail::any, small);
    }
    for (const BoxFinding& text : small.boxes()) {
        found.add({.code = "TYPE-TOO-SMALL",
                   .level = Level::warning,
                   .span = text.worst->item->span,
                   .message = fmt::format("{} is {:.3g} pt small; the printing house asks for at least {:.3g} pt",
                                          subject_of(text, "text"), text.least.to_pt(), limit.to_pt()),
                   .help = {"set it larger, or let fit's min-font-size be larger where copyfitting made it small"},
                   .place = place_of(check, text),
                   .values = size_values(text.least, limit)});
    }
}

void check_reversed_type(const PageCheck& check, Diagnostics& found)
{
    const ReversedTerms& limits = check.terms.output.smallest_reversed_type;
    LeastByBox small;
    for (const PlacedItem& item : check.items) {
        const LineRun* const run = run_of(item);
        const Length limit = run == nullptr ? Length{} : limits.of(ink_count(run->color));
        if (run != nullptr && run->size < limit)
            small.add(item, run->size, limit);
        for (const ReversedDetail& detail : reversed_details)
            add_type_in_picture(check, item, limits.of(detail.inks), detail.member, small);
    }
    for (const BoxFinding& text : small.boxes()) {
        const LineRun* const run = run_of(*text.worst);
        const std::string kind = run == nullptr ? "white text or text in several inks" : kind_of(run->color);
        found.add({.code = "TYPE-REVERSED-TOO-SMALL",
                   .level = Level::warning,
                   .span = text.worst->item->span,
                   .message = fmt::format("{} is {:.3g} pt small; below {:.3g} pt its strokes fill in or blur",
                                          subject_of(text, kind), text.least.to_pt(), text.limit.to_pt()),
                   .help = {"set it larger, or in one ink: black alone, or a spot ink"},
                   .place = place_of(check, text),
                   .values = size_values(text.least, text.limit)});
    }
}

void check_rich_black_text(const PageCheck& check, Diagnostics& found)
{
    LeastByBox rich;
    for (const PlacedItem& item : check.items) {
        const LineRun* const run = run_of(item);
        if (run != nullptr && is_too_rich_for_text(run->color, check.terms.output))
            rich.add(item, run->size);
    }
    for (const BoxFinding& text : rich.boxes()) {
        const double total = total_of(run_of(*text.worst)->color);
        found.add({.code = "TEXT-RICH-BLACK",
                   .level = Level::warning,
                   .span = text.worst->item->span,
                   .message = fmt::format("text in \"{}\" is black of several inks, {:.0f} % in all: the least "
                                          "misregister gives it coloured edges",
                                          text.worst->item->box, total * 100),
                   .help = {"set text in black alone: cmyk = [0, 0, 0, 100]"},
                   .place = place_of(check, text),
                   .values = {{"ink_percent", std::round(total * 1000) / 10}}});
    }
}

void check_substitute_faces(const PageCheck& check, Diagnostics& found)
{
    constexpr std::string_view courier = "Courier";
    LeastByBox in_courier;
    for (const PlacedItem& item : check.items) {
        const LineRun* const run = run_of(item);
        const std::optional<PlacedVector> vector = placed_vector(check, item);
        const bool is_inside = vector && std::any_of(vector->facts.fonts.begin(), vector->facts.fonts.end(),
                                                     [&](const FontInside& font) { return font.name == courier; });
        if (is_inside || (run != nullptr && run->face && run->face->postscript_name() == courier))
            in_courier.add(item, Length{});
    }
    for (const BoxFinding& text : in_courier.boxes())
        found.add({.code = "FONT-COURIER",
                   .level = Level::warning,
                   .span = text.worst->item->span,
                   .message = fmt::format("{} is set in Courier, which programs put in place of a font that they lack",
                                          subject_of(text, "text")),
                   .help = {"set it in the font that was meant; where Courier was, this may be allowed"},
                   .place = place_of(check, text),
                   .values = {}});
}

} // namespace skrejlapa
