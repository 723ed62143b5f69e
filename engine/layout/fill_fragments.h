/// Puts the lines and pictures into the boxes of a page.
#pragma once

#include "layout/page_text.h"

namespace skrejlapa
{

/// Finds TEXT-TOO-WIDE, TABLE-TOO-WIDE, TEXT-LOOSE-LINE, TEXT-OUT-OF-ORDER, STRIP-* and QR-TOO-SMALL. Gives the boxes
/// whose text is not where it should be for such a cause: what comes of it is told no second time.
std::vector<const Fragment*> fill_fragments(SettledPage& page, int page_number, const PageSettling& settling,
                                            Diagnostics& found);

} // namespace skrejlapa
