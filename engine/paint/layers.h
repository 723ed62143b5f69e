/// Clips, turns and opacities around what is painted. A box that escapes its ancestor's clip, as one placed against
/// the page does, stays in tree order: the clip is closed before it and opened again behind it.
#pragma once

#include "paint/paint_list.h"

#include <deque>

namespace skrejlapa
{

/// One clip, turn or opacity with those around it.
struct Layer {
    const Layer* outer = nullptr;
    PaintItem push;
    int depth = 0; ///< how many are around it
};

/// The items of a page, with the pushes and pops that lead from one layer to the next.
class LayeredItems
{
public:
    /// Makes a layer within another (null: the page). It lives as long as this.
    const Layer* add_layer(const Layer* outer, PaintItem push);
    /// Puts an item into a layer.
    void add(const Layer* layer, PaintItem item);
    /// All items, every push popped.
    std::vector<PaintItem> finish();

private:
    std::deque<Layer> layers_;
    const Layer* open_ = nullptr;
    std::vector<PaintItem> items_;

    void open(const Layer* layer);
    void close_until(const Layer* layer);
};

} // namespace skrejlapa
