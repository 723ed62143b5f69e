/// A text on one line, however wide it gets.
#pragma once

#include "layout/fragment.h"

namespace skrejlapa
{

struct SingleLine {
    std::vector<LineRun> runs; ///< from the line's left end at 0
    Length width;
};

/// Requires: `shaped` was shaped from `paragraph`, whose text has no forced break.
SingleLine set_single_line(const Paragraph& paragraph, const ShapedParagraph& shaped);

} // namespace skrejlapa
