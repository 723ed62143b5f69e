/// HarfBuzz at work on one stretch of a paragraph.
#pragma once

#include "text/shaping_font.h"
#include "text/shaping_items.h"

namespace skrejlapa
{

/// What stands around an item: letters join across its ends only where they are seen.
enum class Surroundings { seen, unseen };

/// The glyphs of an item, clusters in logical order; of a forced break, an empty glyph without advance. The buffer is
/// only for reuse.
std::vector<Glyph> shape_item(std::string_view text, const ShapingItem& item, Surroundings surroundings,
                              hb_buffer_t* buffer);

} // namespace skrejlapa
