/// What leaves the trim or comes too near to it.
#pragma once

#include "layout/fragment.h"

namespace skrejlapa
{

/// Text, logos and QR codes that leave the trim and boxes wholly outside it are LAYOUT-OFF-PAGE; text, logos and QR
/// codes nearer to the trim than the safe margin are LAYOUT-UNSAFE. One finding a box; rotation is reckoned with.
/// `displaced`: boxes with all in them that stand elsewhere than meant, for which there is a finding already.
void check_page_bounds(const Fragment& root, int page_number, const PageFormat& format,
                       const std::vector<const Fragment*>& displaced, Diagnostics& found);

} // namespace skrejlapa
