/// HarfBuzz at work on one stretch of a paragraph.
#pragma once

#include "text/shaping_font.h"
#include "text/shaping_items.h"

namespace skrejlapa
{

/// The glyphs of an item, clusters in logical order; of a forced break, an empty glyph without advance. Letters join
/// with those around the item. The buffer is only for reuse.
std::vector<Glyph> shape_item(std::string_view text, const ShapingItem& item, hb_buffer_t* buffer);

} // namespace skrejlapa
