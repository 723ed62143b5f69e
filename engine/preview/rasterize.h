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

/// A page's process inks, 8 bits each of cyan, magenta, yellow and black (255 is full), row by row from the top.
struct InkPixels {
    int width = 0;
    int height = 0;
    std::string cmyk;
};

/// Each page cut to its trim, overprint regarded. Fails as `rasterize`.
Result<std::vector<InkPixels>> rasterize_inks(const PreviewSource& source);

} // namespace skrejlapa
