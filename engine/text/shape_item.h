/// HarfBuzz at work on one stretch of a paragraph.
#pragma once

#include "text/shaped_paragraph.h"
#include "text/shaping_font.h"

namespace skrejlapa
{

/// Text that is shaped at once: one face, script, level and kind of style.
struct ShapingItem {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    FacePtr face;
    const CharacterStyle* style = nullptr;
    std::uint32_t script = 0;
    std::uint8_t bidi_level = 0;
};

/// What stands around an item: letters join across its ends only where they are seen.
enum class Surroundings { seen, unseen };

/// The glyphs of an item, clusters in logical order. The buffer is only for reuse.
std::vector<Glyph> shape_item(std::string_view text, const ShapingItem& item, Surroundings surroundings,
                              hb_buffer_t* buffer);

/// Whether text in both styles may be shaped at once, so that kerning and ligatures go across.
bool shape_alike(const CharacterStyle& a, const CharacterStyle& b);

} // namespace skrejlapa
