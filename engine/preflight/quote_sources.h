/// Findings that say whose word a limit is.
#pragma once

#include "base/diagnostic.h"
#include "resolve/output_terms.h"

namespace skrejlapa
{

/// The same findings; those that come from a key of the printing house's card end their help with the card and where
/// it has the value from. What the default card or the engine says is nobody's word.
Diagnostics quote_sources(const Diagnostics& found, const OutputTerms& terms);

} // namespace skrejlapa
