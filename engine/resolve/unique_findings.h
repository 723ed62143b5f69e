/// The same mistake is said once, although a layout is read for several languages and pages.
#pragma once

#include "base/diagnostic.h"

namespace skrejlapa
{

/// Adds each finding of `from` once: those of the same code, place and message are the same.
void append_unique(const Diagnostics& from, Diagnostics& to);

} // namespace skrejlapa
