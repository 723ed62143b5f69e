/// Puts the lines and pictures into the boxes of a page.
#pragma once

#include "layout/page_text.h"

namespace skrejlapa
{

/// Finds TEXT-TOO-WIDE, STRIP-* and QR-TOO-SMALL.
void fill_fragments(SettledPage& page, int page_number, const PageSettling& settling, Diagnostics& found);

} // namespace skrejlapa
