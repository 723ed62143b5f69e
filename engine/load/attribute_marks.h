/// Attributes in braces and runs in brackets, which CommonMark does not know: found before the text is parsed, and
/// hidden from the parser behind characters that mean nothing to it, of the same length, so that offsets stay.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace skrejlapa
{

enum class MarkKind {
    run_open,   ///< `[` of a run
    run_close,  ///< `]` of a run; its braces follow
    attributes, ///< `{…}`, braces and all
    block_line, ///< `{…}` alone on its line before a block
    nothing,    ///< characters that are no text: a comment before text, a heading's closing #
    unclosed    ///< a `{` that should close on its line
};

struct Mark {
    MarkKind kind = MarkKind::attributes;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

struct MarkedText {
    std::string text;        ///< as long as the source
    std::vector<Mark> marks; ///< by offset
};

/// The mark of a kind that begins at an offset, or null. Requires: `marks` by offset.
const Mark* find_mark(const std::vector<Mark>& marks, MarkKind kind, std::uint32_t begin);

MarkedText mark_attributes(std::string_view source);

} // namespace skrejlapa
