/// Which funders a strip shows, and in which order.
#pragma once

#include "resolve/funder_choice.h"
#include "resolve/funder_strip.h"

namespace skrejlapa
{

/// Those of the box, else of the edition, narrowed to the page's; in the order of the box or the edition. Finds
/// FUNDER-UNKNOWN, FUNDER-OTHER, FUNDER-NONE, FUNDER-ORDER, TOML-TYPE.
std::vector<ChosenFunder> choose_funders(const StripRequest& request, Diagnostics& found);

} // namespace skrejlapa
