/// Black with other inks below it: deep on a large area, with coloured edges on a small one and on letters.
#pragma once

#include "preflight/page_check.h"

namespace skrejlapa
{

/// Full black and another process ink.
bool is_rich_black(const Ink& ink);

/// 85 % black or more, and more than 280 % in all (GWG 2022, R0015). A card that says which areas may be in rich black
/// says with it that text never may.
bool is_too_rich_for_text(const Ink& ink, const OutputTerms& terms);

/// RICH-BLACK-TOO-SMALL: rich black on less than the card's `rich-black-area`. Areas and lines that touch count
/// together; of a drawing each area counts by itself. One finding a box.
void check_rich_black_areas(const PageCheck& check, Diagnostics& found);

} // namespace skrejlapa
