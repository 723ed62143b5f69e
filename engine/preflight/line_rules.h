/// Lines that a plate cannot hold.
#pragma once

#include "preflight/page_check.h"

namespace skrejlapa
{

/// LINE-TOO-THIN: thinner than the card's smallest line.
void check_lines(const PageCheck& check, Diagnostics& found);

} // namespace skrejlapa
