/// The box model of a page: from the tree of boxes to the tree of fragments with their rectangles.
#pragma once

#include "layout/fragment.h"
#include "layout/leaf_sizes.h"

namespace skrejlapa
{

/// What a page's boxes are placed in, all from the trim's top left.
struct BoxArea {
    Rect containing_block; ///< of the root, which fills it: the page within its margins
    Rect trim;             ///< what `position = "fixed"` places against
};

/// Places all boxes of a tree that are displayed: CSS's box model and CSS Flexible Box Layout Level 1. Lines and
/// pictures are left empty. Children stand in tree order. Needs time linear in the number of
/// boxes, but for boxes with a ratio in each other: `layout_limits::ratios_in_each_other`.
Fragment lay_out_boxes(const Box& root, const BoxArea& area, const LeafSizes& leaves);

} // namespace skrejlapa
