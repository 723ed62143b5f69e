/// The printing condition of an edition: the card's, or the one that the engine ships.
#pragma once

#include "resolve/resolve_output.h"

namespace skrejlapa
{

/// The condition that the card names, with its profile from the project or the engine's data. Where no profile is at
/// hand it is FOGRA39, under its own name. `terms` say the paper and the standards. Finds CARD-NO-PROFILE (an error
/// where the file would state the condition, else a warning), FILE-MISSING, FILE-OUTSIDE, FILE-UNREADABLE.
PrintingCondition find_condition(const OutputInput& input, const OutputTerms& terms, Diagnostics& found);

} // namespace skrejlapa
