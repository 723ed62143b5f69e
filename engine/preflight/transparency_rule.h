/// Opacity where the card or the standard allows none.
#pragma once

#include "preflight/page_check.h"

namespace skrejlapa
{

/// PDF-TRANSPARENT, once a box or picture.
void check_transparency(const PageCheck& check, Diagnostics& found);

} // namespace skrejlapa
