/// Whether a grant's statement stands on as many pages as the grant wants.
#pragma once

#include "layout/fragment.h"

namespace skrejlapa
{

/// Finds FUNDER-STATEMENT-SCOPE.
void judge_statement(const Leaflet& leaflet, const Layout& layout, Diagnostics& found);

} // namespace skrejlapa
