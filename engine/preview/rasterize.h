/// The pages of a PDF as pixels.
#pragma once

#include "preview/pixels.h"
#include "preview/preview.h"

namespace skrejlapa
{

/// Where a length falls among the pixels, from the same origin.
int pixel_at(Length length, double resolution_ppi);

/// Each page cut to its trim. Fails with PROGRAM-MISSING, PROGRAM-FAILED, FILE-UNWRITABLE.
Result<std::vector<Pixels>> rasterize(const PreviewSource& source);

} // namespace skrejlapa
