/// The items of a painted page with where turns and clips put them.
#pragma once

#include "paint/paint_list.h"
#include "paint/placement.h"

namespace skrejlapa
{

struct PlacedItem {
    const PaintItem* item = nullptr; ///< a fill, stroke, text or picture; lives in the PaintPage
    Placement placement;
    Rect area;          ///< the least upright rectangle around it on the page, cut by the clips it stands in
    double opacity = 1; ///< of all groups it stands in together
};

/// What is painted on a page, in order, marks left out; what is clipped away wholly is left out too.
std::vector<PlacedItem> place_items(const PaintPage& page);

} // namespace skrejlapa
