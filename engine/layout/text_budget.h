/// How much more text goes into the boxes of an edition.
#pragma once

#include "layout/fitted_leaflet.h"
#include "picture/picture.h"
#include "text/shaped_paragraph.h"

namespace skrejlapa
{

/// The room that a part of the content has.
struct TextBudget {
    std::string page; ///< of the last box that the text flows through
    std::string box;
    std::string content;
    std::int64_t characters_left = 0; ///< negative: so many are too many
    bool is_unlimited = false;        ///< further pages are made as text comes
};

/// The pages to print, with what stands on them. References must outlive it.
struct BudgetedEdition {
    const Leaflet& leaflet;
    const std::vector<ShapedParagraph>& shaped;
    const Pictures& pictures;
};

/// By story, in the order of pages; words of the layout itself are left out. Optional parts that would be left out at
/// these values are. Each text is made longer by its own words, over again, until no more goes in: the breaker counts,
/// not an average. Of text that does not fit it is what FIT-OVERSET has; a neighbour's that does not is not its own.
std::vector<TextBudget> find_text_budgets(const BudgetedEdition& edition, const FitValues& values);

/// All levers at their limits.
FitValues values_at_floor(const Leaflet& leaflet);

} // namespace skrejlapa
