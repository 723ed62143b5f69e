/// Whether other things keep out of the space that logos want free around them.
#pragma once

#include "layout/fragment.h"

namespace skrejlapa
{

/// Looks at text, pictures, rules and other strips' logos; what a logo stands on does not count. Finds
/// STRIP-CLEAR-SPACE.
void check_clear_space(const Fragment& root, int page_number, Diagnostics& found);

} // namespace skrejlapa
