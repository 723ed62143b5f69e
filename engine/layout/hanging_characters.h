/// Optical margins: how far punctuation and hyphens stand out of the measure, so that the edge of the text looks
/// straight.
#pragma once

#include "text/paragraph.h"

namespace skrejlapa
{

/// The characters of a paragraph that hang: the style's own values, then the engine's.
class HangingTable
{
public:
    explicit HangingTable(const ParagraphStyle& style) : style_(style) {}

    /// How far a character of this advance stands out at the edge where its line begins (or ends); nothing for text
    /// that runs against its paragraph, whose last character stands inside the line.
    [[nodiscard]] Length at_start(char32_t character, std::uint8_t bidi_level, Length advance) const;
    [[nodiscard]] Length at_end(char32_t character, std::uint8_t bidi_level, Length advance) const;

private:
    [[nodiscard]] HangingCharacter find(char32_t character, std::uint8_t bidi_level) const;
    const ParagraphStyle& style_;
};

} // namespace skrejlapa
