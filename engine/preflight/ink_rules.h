/// How much ink lies where: what does not dry in time sets off on the next sheet.
#pragma once

#include "preflight/page_check.h"

namespace skrejlapa
{

/// INK-LIMIT where the mean over some square of 15 mm exceeds the card's limit (GWG 2022, R0025 and R0026), and
/// INK-LIMIT-COLOR for a colour that alone exceeds it, wherever else it is printed.
void check_inks(const PageCheck& check, Diagnostics& found);

} // namespace skrejlapa
