/// Type that a plate cannot hold.
#pragma once

#include "preflight/page_check.h"

namespace skrejlapa
{

/// TYPE-TOO-SMALL: smaller than the card's smallest type.
void check_type_sizes(const PageCheck& check, Diagnostics& found);

} // namespace skrejlapa
