/// The order in which a leaflet is read, and the tag tree put into it.
#pragma once

#include "base/diagnostic.h"
#include "resolve/leaflet.h"

namespace skrejlapa
{

/// Gives everything in the boxes its place in the tree: page by page, or panel by panel of a fold, box by box as they
/// stand in the layout; a text that flows through several boxes is read whole where it begins. Then mends headings:
/// the first is of level 1, and none is more than one level below the one before it. In tagged editions finds
/// TAG-HEADING-SKIPPED.
void put_in_reading_order(Leaflet& leaflet, Diagnostics& found);

} // namespace skrejlapa
