/// Text that hardly differs from what it stands on.
#pragma once

#include "preflight/page_check.h"

namespace skrejlapa
{

/// TEXT-CONTRAST: less than 4.5 to 1 against the ground's mean, 3 to 1 for large text (WCAG 2.2, 1.4.3). One finding a
/// box.
void check_contrast(const PageCheck& check, Diagnostics& found);

} // namespace skrejlapa
