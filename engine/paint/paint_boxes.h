/// Boxes as operations, in CSS's painting order (CSS 2.1, appendix E; CSS Flexbox 1, 4.3 and 5.4).
#pragma once

#include "paint/bleed.h"
#include "paint/layers.h"

namespace skrejlapa
{

struct PaintedBoxes {
    std::vector<PaintItem> items;
    std::vector<PaintLink> links;
    bool leave_bleed = false; ///< something may reach beyond the bleed
};

/// What is to be known of a page to paint its boxes.
struct PageToPaint {
    const Leaflet& leaflet;
    const Sheet& sheet;
    const Pictures& pictures;
    int number = 1;         ///< from 1
    bool is_repeat = false; ///< an overflow page after the first: its fixtures were read there
};

/// Paints a page's root and all in it. Finds BLEED-NOT-FILLED.
PaintedBoxes paint_boxes(const Fragment& root, const PageToPaint& page, Diagnostics& found);

} // namespace skrejlapa
