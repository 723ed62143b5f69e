/// A paragraph cut into the stretches that are shaped at once.
#pragma once

#include "text/glyph_findings.h"
#include "text/prepared_text.h"

namespace skrejlapa
{

enum class TextKind { text, forced_break };

/// Text that is shaped at once: one face, script, level and kind of style.
struct ShapingItem {
    TextKind kind = TextKind::text;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    FacePtr face;
    const CharacterStyle* style = nullptr;
    std::uint32_t script = 0;
    std::uint8_t bidi_level = 0;
};

/// Cuts a paragraph where face, script, level or kind of style change, and around forced breaks. Borders of runs that
/// change none of these stay inside an item.
std::vector<ShapingItem> collect_shaping_items(const Paragraph& paragraph, const PreparedText& prepared,
                                               GlyphFindings& findings);

} // namespace skrejlapa
