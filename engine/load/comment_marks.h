/// Comments with text behind them on their last line, which CommonMark takes for a part of the comment.
#pragma once

#include "load/attribute_marks.h"
#include "load/leaf_scan.h"

namespace skrejlapa
{

/// Covers such comments, so that the text behind them counts. Comments that end their line stay as they are.
MarkedText uncover_text_after_comments(std::string_view source, const std::vector<TextRange>& html_blocks);

} // namespace skrejlapa
