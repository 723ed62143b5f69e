/// Boxes as operations, in CSS's painting order (CSS 2.1, appendix E; CSS Flexbox 1, 4.3 and 5.4).
#pragma once

#include "paint/bleed.h"
#include "paint/layers.h"

namespace skrejlapa
{

struct PaintedBoxes {
    std::vector<PaintItem> items;
    bool leave_bleed = false; ///< something may reach beyond the bleed
};

/// Paints a page's root and all in it. `page_number` counts from 1. Finds BLEED-NOT-FILLED.
PaintedBoxes paint_boxes(const Fragment& root, const Sheet& sheet, const Pictures& pictures, int page_number,
                         Diagnostics& found);

} // namespace skrejlapa
