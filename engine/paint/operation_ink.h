/// The ink that an operation prints in.
#pragma once

#include "paint/paint_list.h"

namespace skrejlapa
{

/// Of a fill, stroke or text; null for others: a picture brings its own inks.
const Ink* ink_of(const PaintOperation& operation);
Ink* ink_of(PaintOperation& operation);

} // namespace skrejlapa
