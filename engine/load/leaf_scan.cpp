#include "load/leaf_scan.h"

#include "load/markdown_events.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr std::string_view inline_marks = "![]()*_<>`~\\";

class LeafScanner final : public MarkdownEvents
{
public:
    explicit LeafScanner(std::string_view text) : text_(text) {}

    LeafScan scan;

    bool open_block(const MarkdownBlockStart& start) override
    {
        end_leaf();
        in_html_ = start.kind == MarkdownBlock::html;
        in_code_ = start.kind == MarkdownBlock::code;
        kind_ = start.kind == MarkdownBlock::heading                                            ? LeafKind::heading
                : start.kind == MarkdownBlock::cell || start.kind == MarkdownBlock::header_cell ? LeafKind::cell
                                                                                                : LeafKind::paragraph;
        return true;
    }

    bool close_block(MarkdownBlock kind) override
    {
        if (kind == MarkdownBlock::html && open_)
            scan.html_blocks.push_back(range_);
        if (kind == MarkdownBlock::html || kind == MarkdownBlock::code)
            open_ = false;
        end_leaf();
        in_html_ = in_code_ = false;
        kind_ = LeafKind::paragraph;
        return true;
    }

    bool open_span(const MarkdownSpanStart& start) override
    {
        in_link_ = in_link_ || start.kind == MarkdownSpan::link;
        return true;
    }

    bool close_span(MarkdownSpan kind) override
    {
        in_link_ = in_link_ && kind != MarkdownSpan::link;
        return true;
    }

    bool text(MarkdownText kind, std::string_view characters, std::optional<std::uint32_t> at) override
    {
        if (!at || characters.empty())
            return true;
        const TextRange piece{*at, *at + static_cast<std::uint32_t>(characters.size())};
        if (kind == MarkdownText::code || kind == MarkdownText::html || (in_link_ && is_autolink(piece)))
            scan.verbatim.push_back(piece);
        if (!open_)
            range_ = piece;
        range_.end = std::max(range_.end, piece.end);
        open_ = true;
        return true;
    }

private:
    std::string_view text_;
    TextRange range_;
    LeafKind kind_ = LeafKind::paragraph;
    bool open_ = false;
    bool in_html_ = false;
    bool in_code_ = false;
    bool in_link_ = false;

    [[nodiscard]] bool is_autolink(TextRange piece) const
    {
        return piece.begin > 0 && text_[piece.begin - 1] == '<' && piece.end < text_.size() && text_[piece.end] == '>';
    }

    void end_leaf()
    {
        if (open_ && !in_html_ && !in_code_)
            scan.leaves.push_back({kind_, with_marks(range_)});
        open_ = false;
    }

    /// What is no text of its own (the bracket of a link, the stars of strong text) belongs to the leaf too.
    [[nodiscard]] TextRange with_marks(TextRange range) const
    {
        while (range.begin > 0 && inline_marks.find(text_[range.begin - 1]) != inline_marks.npos)
            --range.begin;
        while (range.end < text_.size() && inline_marks.find(text_[range.end]) != inline_marks.npos)
            ++range.end;
        return range;
    }
};

} // namespace

LeafScan scan_leaves(std::string_view text)
{
    LeafScanner scanner(text);
    parse_markdown(text, scanner);
    return std::move(scanner.scan);
}

} // namespace skrejlapa
