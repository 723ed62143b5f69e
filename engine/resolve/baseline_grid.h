/// The page's baseline grid.
#pragma once

#include "base/length.h"

namespace skrejlapa
{

/// Evenly spaced lines over the whole page that baselines stand on.
struct BaselineGrid {
    Length start; ///< of one of them, from the trim's top
    Length step;

    /// How many steps hold a leading; one that is a whole number of them may be off by a rounding.
    [[nodiscard]] int steps_for(Length leading) const;
    /// Whether lines of this leading stand on the grid unasked: where that widens it by a quarter at most.
    [[nodiscard]] bool suits(Length leading) const;
};

} // namespace skrejlapa
