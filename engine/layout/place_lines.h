/// The third of three steps of setting a paragraph: broken lines to glyphs with their places.
#pragma once

#include "layout/fragment.h"
#include "layout/line_breaks.h"

#include <span>

namespace skrejlapa
{

/// A paragraph in all its forms. References must outlive the value.
struct TextToPlace {
    const Paragraph& paragraph;
    const ShapedParagraph& shaped;
    const Items& items;
};

/// Where lines go: the first line's box has its top left at `origin`.
struct LineFrame {
    Point origin;
    Length width;
    std::optional<Length> pitch; ///< from one baseline to the next; nothing: the line height
};

/// A line box: CSS's half-leading around the ascent and descent of the paragraph's own first font, so that lines of
/// equal line-height keep one grid whatever stands in them (CSS Inline Layout 3, section 5).
struct LineBox {
    Length height;
    Length baseline; ///< from its top
};
LineBox line_box(const Paragraph& paragraph);

/// Aligns, justifies and reorders (UAX 9, rule L2) the lines.
std::vector<Line> place_lines(const TextToPlace& text, std::span<const LineSpan> lines, const LineFrame& frame);

/// What part of the width that it asks for the most crowded of the lines has, in a frame of this width: 1 where all
/// fit, as they are set, with all shrinking and hanging.
double room_in_width(const TextToPlace& text, std::span<const LineSpan> lines, Length width);

} // namespace skrejlapa
