/// Lines that plates cannot hold or keep in register.
#pragma once

#include "preflight/page_check.h"

namespace skrejlapa
{

/// LINE-TOO-THIN: thinner than the card's smallest line; in pictures too, whose lines are scaled with them.
void check_lines(const PageCheck& check, Diagnostics& found);

/// LINE-REVERSED-TOO-THIN: white, or in two, three or more inks, and thinner than the card's smallest line of that kind
/// (GWG 2022, R0018 and R0019).
void check_reversed_lines(const PageCheck& check, Diagnostics& found);

} // namespace skrejlapa
