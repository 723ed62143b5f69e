/// What a Markdown parser tells while it reads: blocks and spans that open and close, and the text between.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace skrejlapa
{

enum class MarkdownBlock {
    quote,
    bullet_list,
    numbered_list,
    list_item,
    rule,
    heading,
    code,
    html,
    paragraph,
    table,
    table_row,
    header_cell,
    cell
};

/// What the line below a table's header says of a column: `:--`, `:-:`, `--:`.
enum class ColumnAlignment { automatic, start, center, end };

struct MarkdownBlockStart {
    MarkdownBlock kind = MarkdownBlock::paragraph;
    int level = 0;        ///< of a heading
    int first_number = 1; ///< of a numbered list
    bool is_tight = false;
    ColumnAlignment alignment = ColumnAlignment::automatic; ///< of a table's cell
};

enum class MarkdownSpan { emphasis, strong, link, image, code };

struct MarkdownSpanStart {
    MarkdownSpan kind = MarkdownSpan::emphasis;
    std::string address;                     ///< of a link or image, entities and escapes resolved
    std::optional<std::uint32_t> address_at; ///< its offset, when it stands in the text as it is
};

enum class MarkdownText { plain, nul, hard_break, soft_break, entity, code, html };

/// Receives the parser's events. Each returns false to stop the parser.
class MarkdownEvents
{
public:
    virtual ~MarkdownEvents() = default;
    virtual bool open_block(const MarkdownBlockStart& start) = 0;
    virtual bool close_block(MarkdownBlock kind) = 0;
    virtual bool open_span(const MarkdownSpanStart& start) = 0;
    virtual bool close_span(MarkdownSpan kind) = 0;
    /// `at` is the offset in the text; nothing for what the parser adds itself (line breaks, indents).
    virtual bool text(MarkdownText kind, std::string_view characters, std::optional<std::uint32_t> at) = 0;
};

enum class MarkdownEnd { complete, stopped, failed };

/// Parses CommonMark with GFM's tables; addresses without angle brackets are no links. `stopped`: an event returned
/// false; `failed`: no memory.
MarkdownEnd parse_markdown(std::string_view text, MarkdownEvents& events);

} // namespace skrejlapa
