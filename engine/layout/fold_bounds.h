/// What a fold runs through or comes too near to.
#pragma once

#include "layout/fragment.h"

namespace skrejlapa
{

/// One side of a folded sheet.
struct FoldedSide {
    std::vector<Length> folds; ///< from the trim's left edge
    Length safe;               ///< how far text, logos and codes stay away from them
    int page_number = 1;       ///< from 1
};

/// Text, logos and QR codes that a fold runs through are FOLD-CROSSED; those nearer to one than is safe are
/// FOLD-UNSAFE. One finding a box; rotation is reckoned with. `displaced` as for `check_page_bounds`.
void check_fold_bounds(const Fragment& root, const FoldedSide& side, const std::vector<const Fragment*>& displaced,
                       Diagnostics& found);

} // namespace skrejlapa
