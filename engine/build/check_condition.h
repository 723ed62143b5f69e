/// Whether the profile of the printing condition can be used, before anything is made with it.
#pragma once

#include "project/project.h"
#include "resolve/output_terms.h"

namespace skrejlapa
{

/// Finds COLOR-PROFILE where the card names the profile. A profile that was not found has been reported before.
void check_condition(const OutputTerms& terms, const PrinterCard& card, Diagnostics& found);

} // namespace skrejlapa
