/// What holds for an edition as a whole: its inks by name, its addresses on paper.
#pragma once

#include "preflight/page_check.h"

#include <span>

namespace skrejlapa
{

/// SPOT-FORBIDDEN where the card takes process inks alone, else the note SPOT-USED; COLOR-ALL for the ink of that name;
/// SPOT-SUFFIX and SPOT-TWINS for inks that are meant to be one (GWG 2022, R0020 to R0024).
void check_spots(std::span<const PageCheck> pages, Diagnostics& found);

/// LINK-NOT-PRINTED: a link whose address stands nowhere on paper, not even in a code.
void check_links(std::span<const PageCheck> pages, Diagnostics& found);

} // namespace skrejlapa
