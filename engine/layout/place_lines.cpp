#include "layout/place_lines.h"

#include "layout/line_runs.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// The measure and the place of one line's box.
struct Slot {
    Length left;
    Length width;
};

Slot slot_of(const ParagraphStyle& style, const LineFrame& frame, bool begins_paragraph)
{
    const Length indent = begins_paragraph ? style.indent : Length{};
    const Length left = style.direction == Direction::ltr ? frame.origin.x + indent : frame.origin.x;
    return {left, frame.width - indent};
}

TextAlign alignment_of(const ParagraphStyle& style, LineEnd ending)
{
    const bool ends_passage = ending == LineEnd::paragraph_end || ending == LineEnd::forced;
    return ends_passage ? style.align_last : style.align;
}

/// Fills the measure where there is something to stretch or shrink enough.
LineAdjustment adjust(const LineMeasure& measure, Length free)
{
    if (free > Length{} && measure.stretch > Length{})
        return {free, measure.stretch};
    if (free < Length{} && measure.shrink >= -free)
        return {free, measure.shrink};
    return {};
}

/// A line too wide for its measure begins at its start and sticks out at its end, as in CSS.
Length offset_of(TextAlign align, Direction direction, Length free)
{
    const bool to_the_right = direction == Direction::ltr ? align == TextAlign::end : align != TextAlign::end;
    if (align == TextAlign::center && free > Length{})
        return free.scaled(0.5);
    if (free < Length{})
        return direction == Direction::ltr ? Length{} : free;
    return to_the_right && align != TextAlign::center ? free : Length{};
}

Line place_line(const TextToPlace& text, const LineSpan& span, const Slot& slot)
{
    const ParagraphStyle& style = text.paragraph.style;
    const LineMeasure measure = measure_line(text.items, span);
    const Length free = slot.width - measure.width;
    const TextAlign align = alignment_of(style, span.ending);
    const LineAdjustment adjustment = align == TextAlign::justify ? adjust(measure, free) : LineAdjustment{};

    Line line;
    line.runs = make_line_runs(text, span, measure, adjustment);
    line.width = measure.width + adjustment.free;
    line.baseline.x = slot.left + offset_of(align, style.direction, slot.width - line.width);
    line.excess = std::max(line.width - slot.width, Length{});
    if (adjustment.weight != Length{})
        line.ratio = adjustment.free / adjustment.weight;
    line.text = line_text(text, span, measure);
    line.hyphenated = span.ending == LineEnd::hyphen;
    line.font_size = text.paragraph.styles.front().size;
    line.style = style.name;
    line.language = text.paragraph.styles.front().language;
    line.content = text.paragraph.content;
    line.span = source_span(text, clusters_of(text.items, measure));
    return line;
}

} // namespace

LineBox line_box(const Paragraph& paragraph)
{
    const CharacterStyle& style = paragraph.styles.front();
    // No font could be opened, which is reported; the paragraph is empty.
    if (style.fonts.empty())
        return {paragraph.style.line_height, paragraph.style.line_height};
    const Face& face = *style.fonts.front();
    const Length ascent = at_size(face.metrics().ascent, style.size, face);
    const Length descent = -at_size(face.metrics().descent, style.size, face);
    const Length leading = paragraph.style.line_height - ascent - descent;
    return {paragraph.style.line_height, leading.scaled(0.5) + ascent};
}

std::vector<Line> place_lines(const TextToPlace& text, std::span<const LineSpan> lines, const LineFrame& frame)
{
    std::vector<Line> placed;
    placed.reserve(lines.size());
    const LineBox box = line_box(text.paragraph);
    Length baseline = frame.origin.y + box.baseline;
    for (const LineSpan& span : lines) {
        placed.push_back(place_line(text, span, slot_of(text.paragraph.style, frame, span.begin == 0)));
        placed.back().baseline.y = baseline;
        baseline += box.height;
    }
    return placed;
}

} // namespace skrejlapa
