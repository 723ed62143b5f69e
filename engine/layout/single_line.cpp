#include "layout/single_line.h"

#include "layout/place_lines.h"

namespace skrejlapa
{

SingleLine set_single_line(const Paragraph& paragraph, const ShapedParagraph& shaped)
{
    const Items items = collect_items(shaped, paragraph);
    const Length width = max_content_width(items, {});
    const Breaks breaks = choose_breaks(items, paragraph, 0, {.line = width, .first_indent = {}});
    std::vector<Line> lines = place_lines({paragraph, shaped, items}, std::span(breaks).first(1),
                                          {.origin = {}, .width = width, .pitch = {}});
    return {std::move(lines.front().runs), lines.front().width};
}

} // namespace skrejlapa
