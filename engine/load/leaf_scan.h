/// A first look at a Markdown text: where its paragraphs, headings and cells lie, and which of their parts are
/// verbatim (code, HTML, addresses), so that brackets and braces in those mean nothing.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace skrejlapa
{

struct TextRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

enum class LeafKind { paragraph, heading, cell };

/// A block that holds text itself.
struct Leaf {
    LeafKind kind = LeafKind::paragraph;
    TextRange range; ///< from the first of its text to the last, with the marks that stand directly around it
};

struct LeafScan {
    std::vector<Leaf> leaves;           ///< in the order of the text
    std::vector<TextRange> verbatim;    ///< in the order of the text
    std::vector<TextRange> html_blocks; ///< raw HTML, comments among them
};

/// Requires: no larger than limits.h allows. A text the parser gives up on yields what was seen until then.
LeafScan scan_leaves(std::string_view text);

} // namespace skrejlapa
