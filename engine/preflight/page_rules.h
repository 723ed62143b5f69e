/// What holds for a page as a whole: something on it, colour out to the bleed's end, text away from the knife.
#pragma once

#include "preflight/page_check.h"

namespace skrejlapa
{

/// PAGE-EMPTY: nothing on it prints (GWG 2022, R0005).
void check_empty_page(const PageCheck& check, Diagnostics& found);

/// BLEED-TOO-SMALL where the page has less bleed than the card asks for.
void check_bleed_size(const PageCheck& check, Diagnostics& found);

/// BLEED-NOT-FILLED: what reaches the trim but ends within the bleed. (Turned boxes are found where they are painted.)
void check_bleed_fill(const PageCheck& check, Diagnostics& found);

/// LAYOUT-UNSAFE by a card that asks for more than the layout was made for; by its own, the layout has said it.
void check_safe_margin(const PageCheck& check, Diagnostics& found);

/// PICTURE-RGB: a picture whose colours are no inks.
void check_rgb_left(const PageCheck& check, Diagnostics& found);

} // namespace skrejlapa
