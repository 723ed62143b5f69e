/// What holds for a page as a whole: something on it, colour out to the bleed's end.
#pragma once

#include "preflight/page_check.h"

namespace skrejlapa
{

/// PAGE-EMPTY: nothing on it prints (GWG 2022, R0005).
void check_empty_page(const PageCheck& check, Diagnostics& found);

/// BLEED-NOT-FILLED: what reaches the trim but ends within the bleed. (Turned boxes are found where they are painted.)
void check_bleed_fill(const PageCheck& check, Diagnostics& found);

/// PICTURE-RGB: a picture whose colours are no inks.
void check_rgb_left(const PageCheck& check, Diagnostics& found);

} // namespace skrejlapa
