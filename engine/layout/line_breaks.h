/// The second of three steps of setting a paragraph: where its lines end at a given width.
#pragma once

#include "layout/line_costs.h"

#include <vector>

namespace skrejlapa
{

/// A line, from one breakpoint to another: indices into Items::breakpoints.
struct LineSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    LineEnd ending = LineEnd::paragraph_end;
    [[nodiscard]] std::uint32_t next() const { return end; } ///< where the line behind begins
};

/// In order from the paragraph's top; never empty: a paragraph without text is one empty line.
using Breaks = std::vector<LineSpan>;

/// The breaks with the least demerits from the breakpoint `begin` on (0, or where an earlier line ended). What cannot
/// be broken and is wider than the line stays whole on a line of its own.
Breaks choose_breaks(const Items& items, const Paragraph& paragraph, std::uint32_t begin, const LineWidths& widths);

/// The demerits of a paragraph so broken, by the same judgement; infinite where a line is beyond the tolerance.
double total_demerits(const Items& items, const Paragraph& paragraph, const Breaks& breaks, const LineWidths& widths);

/// The widest part that no break divides, and the widest line where only forced breaks are taken; indent included.
Length min_content_width(const Items& items, Length first_indent);
Length max_content_width(const Items& items, Length first_indent);

/// The widest part that only a hyphen could divide; indent included.
Length longest_word_width(const Items& items, Length first_indent);

} // namespace skrejlapa
