#include "preflight/type_rules.h"

#include <fmt/format.h>

namespace skrejlapa
{

void check_type_sizes(const PageCheck& check, Diagnostics& found)
{
    const Length limit = check.terms.output.smallest_type;
    LeastByBox small;
    for (const PlacedItem& item : check.items) {
        const auto* const glyphs = std::get_if<DrawGlyphs>(&item.item->operation);
        if (glyphs != nullptr && glyphs->run.size < limit)
            small.add(item, glyphs->run.size);
    }
    for (const BoxFinding& text : small.boxes()) {
        found.add(
            {.code = "TYPE-TOO-SMALL",
             .level = Level::warning,
             .span = text.worst->item->span,
             .message = fmt::format("text in \"{}\" is {:.3g} pt small; the printing house asks for at least {:.3g} pt",
                                    text.worst->item->box, text.least.to_pt(), limit.to_pt()),
             .help = {"set it larger, or let fit's min-font-size be larger where copyfitting made it small"},
             .place = place_of(check, text),
             .values = {{"size_pt", text.least.to_pt()}, {"limit_pt", limit.to_pt()}}});
    }
}

} // namespace skrejlapa
