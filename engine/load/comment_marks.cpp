#include "load/comment_marks.h"

#include "load/source_lines.h"

namespace skrejlapa
{

namespace
{

void blank_out(std::string& text, std::size_t begin, std::size_t end)
{
    for (std::size_t at = begin; at < end; ++at) {
        if (text[at] != '\n' && text[at] != '\r')
            text[at] = ' ';
    }
}

/// Where the comment that opens a block of HTML ends, if text follows it on its line; else 0.
std::size_t end_before_text(std::string_view source, TextRange block)
{
    const std::size_t close = source.find("-->", block.begin);
    if (!source.substr(block.begin).starts_with("<!--") || close == source.npos || close + 3 > block.end)
        return 0;
    return SourceLines(source).ends_blank(close + 3) ? 0 : close + 3;
}

} // namespace

MarkedText uncover_text_after_comments(std::string_view source, const std::vector<TextRange>& html_blocks)
{
    MarkedText result{std::string(source), {}};
    for (const TextRange& block : html_blocks) {
        const std::size_t end = end_before_text(source, block);
        if (end == 0)
            continue;
        const std::size_t last_line = std::max<std::size_t>(SourceLines(source).begin_of(end - 1), block.begin);
        blank_out(result.text, block.begin, last_line);
        cover(result.text, last_line, end);
        result.marks.push_back(
            {MarkKind::nothing, static_cast<std::uint32_t>(last_line), static_cast<std::uint32_t>(end)});
    }
    return result;
}

} // namespace skrejlapa
