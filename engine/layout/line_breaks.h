/// The second of three steps of setting a paragraph: where its lines end at a given width.
#pragma once

#include "layout/paragraph_items.h"

#include <vector>

namespace skrejlapa
{

struct LineWidths {
    Length line;         ///< of every line
    Length first_indent; ///< taken off the line that begins the paragraph; negative: it is longer
    bool operator==(const LineWidths&) const = default;
};

enum class LineEnd { paragraph_end, allowed, forced, hyphen };

/// A line's items: from `begin` up to `end`, which is the penalty it breaks at or the number of items.
struct LineSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    LineEnd ending = LineEnd::paragraph_end;
    [[nodiscard]] std::uint32_t next() const { return ending == LineEnd::paragraph_end ? end : end + 1; }
};

/// In order from the paragraph's top; never empty: a paragraph without text is one empty line.
using Breaks = std::vector<LineSpan>;

/// The natural measures of a line without what vanishes at its ends.
struct LineMeasure {
    std::uint32_t begin = 0; ///< first item that counts
    std::uint32_t end = 0;   ///< behind the last that counts
    Length width;            ///< with the hyphen that the break adds
    Length stretch;
    Length shrink;
};

/// Breaks the items from `begin` (0, or where an earlier line ended) first fit: a line takes all that goes into it.
/// What cannot be broken and is wider than the line stays whole on a line of its own. Linear in the items.
Breaks choose_breaks(const Items& items, std::uint32_t begin, const LineWidths& widths);

LineMeasure measure_line(const Items& items, const LineSpan& line);

/// The widest part that no break divides, and the widest line where only forced breaks are taken; indent included.
Length min_content_width(const Items& items, Length first_indent);
Length max_content_width(const Items& items, Length first_indent);

} // namespace skrejlapa
