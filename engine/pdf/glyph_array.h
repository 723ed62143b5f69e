/// The strings and shifts of one TJ operator after another (ISO 32000-1, 9.4.3).
#pragma once

#include "pdf/canvas.h"
#include "pdf/reading_words.h"

#include <span>

namespace skrejlapa
{

/// Shows the glyphs of one run. Requires: its font is set and the text matrix stands at its first glyph.
class GlyphArray
{
public:
    GlyphArray(Canvas& canvas, const LineRun& run);
    void show_all();

private:
    Canvas& canvas_;
    const LineRun& run_;
    const FaceUsage& usage_;
    const PreparedFont& font_;
    double pen_millipoints_ = 0; ///< where the next glyph would stand, from the line's left end
    std::string array_;
    bool in_string_ = false;

    void show_as_seen();
    void show_as_read();
    void show_space_at_end();
    void show_whole(const ReadingWord& word);
    void show(const PlacedCluster& cluster);
    void show(const PlacedGlyph& glyph);
    void show_turned(const PlacedCluster& cluster);
    void show_as(const std::string& text, std::span<const PlacedGlyph> glyphs);
    [[nodiscard]] std::span<const PlacedGlyph> glyphs_of(std::uint32_t first, std::uint32_t count) const
    {
        return std::span(run_.glyphs).subspan(first, count);
    }
    void shift_to(Length x);
    void raise_to(Length rise);
    void flush();
};

} // namespace skrejlapa
