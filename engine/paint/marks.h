/// The marks of the printing house, outside the bleed: where to cut and fold, whether the plates meet, how dense the
/// inks are, and what job it is.
#pragma once

#include "paint/paint_list.h"

namespace skrejlapa
{

/// What the marks of one page stand around.
struct MarkSite {
    Size trim;
    Length bleed;
    std::vector<Length> folds = {}; ///< from the trim's left edge
    std::vector<Ink> spots = {};    ///< the page's, each once
    SlugLine slug_line = {};        ///< empty: none
};

struct Marks {
    Length slug; ///< the room they take around the bleed
    std::vector<PaintOperation> operations;
};

/// The marks that the terms want; none of them reaches into the bleed. Fold marks stand where there are crop marks.
Marks make_marks(const MarkTerms& terms, const MarkSite& site);

} // namespace skrejlapa
