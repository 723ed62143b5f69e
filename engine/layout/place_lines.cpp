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
    const Length indent = begins_paragraph ? style.first_indent(frame.width) : Length{};
    const Length left = style.direction == Direction::ltr ? frame.origin.x + indent : frame.origin.x;
    return {left, frame.width - indent};
}

TextAlign alignment_of(const ParagraphStyle& style, LineEnd ending)
{
    const bool ends_passage = ending == LineEnd::paragraph_end || ending == LineEnd::forced;
    return ends_passage ? style.align_last : style.align;
}

bool is_filled(const ParagraphStyle& style, LineEnd ending, Length free)
{
    // The last line of justified text may have to shrink like the others.
    return alignment_of(style, ending) == TextAlign::justify || (style.align == TextAlign::justify && free < Length{});
}

/// TeX's adjustment ratio; nothing where there is nothing to stretch or shrink.
std::optional<double> adjustment_ratio(const LineSum& sum, Length free)
{
    const Length flexible = free < Length{} ? sum.shrink : sum.stretch;
    if (free == Length{})
        return 0;
    return flexible > Length{} ? std::optional(free / flexible) : std::nullopt;
}

/// A last line of one word has nothing that could stretch: it stands at the start, as it would if it were not filled.
bool is_word_alone(const LineContent& content, LineEnd ending)
{
    const bool ends_passage = ending == LineEnd::paragraph_end || ending == LineEnd::forced;
    return ends_passage &&
           std::none_of(content.clusters.begin(), content.clusters.end(), [](const SetCluster& cluster) {
               return cluster.kind == ClusterKind::word_space || cluster.kind == ClusterKind::joint_space;
           });
}

bool is_loose(const LineBreaking& breaking, Length missing, std::optional<double> ratio)
{
    const double badness = ratio && *ratio > 0 ? 100 * *ratio * *ratio * *ratio : 0;
    return missing > layout_rounding || badness > breaking.tolerance;
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

Line describe_line(const TextToPlace& text, const SourceRuns& source, const LineContent& content, LineEnd ending)
{
    Line line;
    line.text = line_text(text, content);
    line.hyphenated = ending == LineEnd::hyphen;
    line.font_size = text.paragraph.styles.front().size;
    line.style = text.paragraph.style.name;
    line.language = text.paragraph.styles.front().language;
    line.content = text.paragraph.content;
    line.span = source_span(text, source, content.clusters);
    return line;
}

/// A line in its slot, before its glyphs have their places.
struct SlottedLine {
    Length hang_start;
    Length hang_end;
    Length free; ///< negative: the line is wider by nature
    std::optional<double> ratio;
    bool fills = false; ///< it is stretched or shrunk to the slot's width
};

SlottedLine put_into(const Slot& slot, const TextToPlace& text, const LineSpan& span)
{
    const LineSum sum = line_sum(text.items, span.begin, span.end);
    SlottedLine line{.hang_start = text.items.breakpoints[span.begin].hang_start,
                     .hang_end = text.items.breakpoints[span.end].hang_end};
    line.free = slot.width - (sum.width - line.hang_start - line.hang_end);
    line.ratio = adjustment_ratio(sum, line.free);
    line.fills = is_filled(text.paragraph.style, span.ending, line.free) &&
                 (line.free > Length{} || (line.ratio && *line.ratio >= -1));
    return line;
}

Line place_line(const TextToPlace& text, const SourceRuns& source, const LineSpan& span, const Slot& slot)
{
    const ParagraphStyle& style = text.paragraph.style;
    const LineContent content = line_content(text, span);
    const auto [hang_start, hang_end, free, ratio, fills] = put_into(slot, text, span);
    const LineFill fill = fills ? fill_line(text, content, free) : LineFill{};

    Line line = describe_line(text, source, content, span.ending);
    line.hanging_left = style.direction == Direction::ltr ? hang_start : hang_end;
    line.hanging_right = style.direction == Direction::ltr ? hang_end : hang_start;
    SetRuns set = make_line_runs(text, source, content, fill, -line.hanging_left);
    line.runs = std::move(set.runs);
    line.width = set.width - hang_start - hang_end;
    line.baseline.x = slot.left + offset_of(alignment_of(style, span.ending), style.direction, slot.width - line.width);
    line.excess = std::max(line.width - slot.width, Length{});
    const bool is_full = line.width >= slot.width - layout_rounding;
    if (fills && is_full)
        line.ratio = ratio;
    if (fills && (is_full || !is_word_alone(content, span.ending)))
        line.is_loose = is_loose(style.breaking, slot.width - line.width, line.ratio);
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
    const SourceRuns source(text.paragraph);
    std::vector<Line> placed;
    placed.reserve(lines.size());
    const LineBox box = line_box(text.paragraph);
    Length baseline = frame.origin.y + box.baseline;
    for (const LineSpan& span : lines) {
        placed.push_back(place_line(text, source, span, slot_of(text.paragraph.style, frame, span.begin == 0)));
        placed.back().baseline.y = baseline;
        baseline += frame.pitch.value_or(box.height);
    }
    return placed;
}

double room_in_width(const TextToPlace& text, std::span<const LineSpan> lines, Length width)
{
    double room = 1;
    for (const LineSpan& span : lines) {
        const Slot slot = slot_of(text.paragraph.style, {.width = width}, span.begin == 0);
        const SlottedLine line = put_into(slot, text, span);
        if (!line.fills && line.free < -layout_rounding)
            room = std::min(room, std::max(slot.width, Length{}) / (slot.width - line.free));
    }
    return room;
}

} // namespace skrejlapa
