#include "load/block_builder.h"

#include "load/limits.h"
#include "load/read_attributes.h"
#include "load/table_cells.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

ContentBlockKind block_kind(MarkdownBlock kind)
{
    switch (kind) {
    case MarkdownBlock::quote:
        return ContentBlockKind::quote;
    case MarkdownBlock::bullet_list:
        return ContentBlockKind::bullet_list;
    case MarkdownBlock::numbered_list:
        return ContentBlockKind::numbered_list;
    case MarkdownBlock::list_item:
        return ContentBlockKind::list_item;
    case MarkdownBlock::rule:
        return ContentBlockKind::rule;
    case MarkdownBlock::heading:
        return ContentBlockKind::heading;
    case MarkdownBlock::code:
        return ContentBlockKind::code;
    case MarkdownBlock::table:
        return ContentBlockKind::table;
    case MarkdownBlock::table_row:
        return ContentBlockKind::table_row;
    case MarkdownBlock::header_cell:
    case MarkdownBlock::cell:
        return ContentBlockKind::table_cell;
    case MarkdownBlock::html:
    case MarkdownBlock::paragraph:
        break;
    }
    return ContentBlockKind::paragraph;
}

bool is_leaf(ContentBlockKind kind)
{
    return kind == ContentBlockKind::paragraph || kind == ContentBlockKind::heading ||
           kind == ContentBlockKind::table_cell;
}

} // namespace

BlockBuilder::BlockBuilder(const MarkedSource& source, Diagnostics& found)
    : source_(source), file_text_(source.sources.text(source.part.file)), found_(found), inlines_(source, found),
      frames_(1)
{
}

bool BlockBuilder::holds_text() const { return frames_.size() > 1 && is_leaf(frames_.back().block.kind); }

bool BlockBuilder::refuse(std::string message) { return refuse_at(inlines_.cursor(), std::move(message)); }

bool BlockBuilder::refuse_at(std::size_t offset, std::string message)
{
    if (!refused_) {
        const auto at = static_cast<std::uint32_t>(std::min<std::size_t>(offset, source_.part.end));
        found_.error("INPUT-TOO-LARGE", {source_.part.file, at, at}, std::move(message));
    }
    refused_ = true;
    return false;
}

bool BlockBuilder::count_node()
{
    return ++nodes_ <= max_content_nodes ||
           refuse(fmt::format("the text has more than {} blocks and spans", max_content_nodes));
}

bool BlockBuilder::open_block(const MarkdownBlockStart& start)
{
    if (refused_)
        return false;
    end_leaf();
    if (start.kind == MarkdownBlock::html) {
        in_html_ = true;
        html_ = {};
        after_block_line_ = false;
        return true;
    }
    in_code_ = start.kind == MarkdownBlock::code;
    Frame frame;
    frame.block.kind = block_kind(start.kind);
    frame.block.level = start.level;
    frame.block.first_number = start.first_number;
    frame.block.is_tight = start.is_tight;
    frame.block.is_header = start.kind == MarkdownBlock::header_cell;
    frame.block.alignment = start.alignment;
    take_ahead(frame.block);
    frames_.push_back(std::move(frame));
    if (frames_.size() > static_cast<std::size_t>(max_content_depth))
        return refuse_at(coming_text(),
                         fmt::format("lists and quotes lie more than {} deep in one another here", max_content_depth));
    return count_node();
}

bool BlockBuilder::close_block(MarkdownBlock kind)
{
    if (refused_)
        return false;
    if (kind == MarkdownBlock::html) {
        end_html();
        return true;
    }
    end_leaf();
    in_code_ = false;
    Frame frame = std::move(frames_.back());
    check_ahead(frame);
    frames_.pop_back();
    ContentBlock& block = frame.block;
    if (!block.children.empty() && !block.span)
        block.span = {source_.part.file, block.children.front().span.begin, block.children.back().span.end};
    if (!block.span)
        block.span = kind == MarkdownBlock::cell || kind == MarkdownBlock::header_cell ? here() : next_line();
    inlines_.move_cursor(block.span.end);
    if (kind == MarkdownBlock::table_row)
        block.is_header = !block.children.empty() && block.children.front().is_header;
    if (kind == MarkdownBlock::table)
        place_table(block, file_text_, found_);
    if (kind == MarkdownBlock::code && !block.inlines.empty() && block.inlines.front().text.ends_with('\n'))
        block.inlines.front().text.pop_back();
    // A paragraph of comments alone is none.
    if (block.kind == ContentBlockKind::paragraph && block.inlines.empty() && !block.attributes.span)
        return true;
    frames_.back().block.children.push_back(std::move(block));
    return true;
}

bool BlockBuilder::open_span(const MarkdownSpanStart& start)
{
    if (refused_)
        return false;
    address_bytes_ += start.address.size();
    if (start.address.size() > max_address_bytes)
        return refuse(fmt::format("an address has more than {} bytes", max_address_bytes));
    if (address_bytes_ > max_all_address_bytes)
        return refuse(fmt::format("the addresses of the text have more than {} bytes", max_all_address_bytes));
    if (!inlines_.open_span(start))
        return refuse(fmt::format("emphasis and links lie more than {} deep in one another here", max_inline_depth));
    return count_node();
}

bool BlockBuilder::close_span(MarkdownSpan kind)
{
    if (refused_)
        return false;
    inlines_.close_span(kind);
    return true;
}

bool BlockBuilder::text(MarkdownText kind, std::string_view characters, std::optional<std::uint32_t> at)
{
    if (refused_)
        return false;
    if (in_html_) {
        if (at)
            add_html(*at, static_cast<std::uint32_t>(characters.size()));
        return true;
    }
    if (in_code_) {
        add_code(characters, at);
        return true;
    }
    if (!inlines_.text(kind, characters, at))
        return refuse(fmt::format("brackets lie more than {} deep in one another here", max_inline_depth));
    return true;
}

void BlockBuilder::add_code(std::string_view characters, std::optional<std::uint32_t> at)
{
    ContentBlock& block = frames_.back().block;
    if (block.inlines.empty())
        block.inlines.push_back({.kind = InlineKind::code});
    block.inlines.front().text += characters;
    if (!at)
        return;
    const std::uint32_t begin = source_.part.begin + *at;
    const std::uint32_t end = begin + static_cast<std::uint32_t>(characters.size());
    block.span = {source_.part.file, block.span ? block.span.begin : begin, end};
    block.inlines.front().span = block.span;
    inlines_.move_cursor(end);
}

/// Puts the text that has come into its block; the text of a tight list's item gets a paragraph of its own.
void BlockBuilder::end_leaf()
{
    if (!inlines_.is_open())
        return;
    LeafText leaf = inlines_.finish();
    if (holds_text()) {
        ContentBlock& block = frames_.back().block;
        block.inlines = std::move(leaf.inlines);
        if (leaf.span)
            block.span = block.kind == ContentBlockKind::heading ? heading_span(leaf.span) : leaf.span;
        merge_attributes(block.attributes, leaf.attributes, found_);
        return;
    }
    if (leaf.inlines.empty() && !leaf.attributes.span)
        return;
    ContentBlock paragraph{.inlines = std::move(leaf.inlines), .span = leaf.span};
    take_ahead(paragraph);
    merge_attributes(paragraph.attributes, leaf.attributes, found_);
    if (!paragraph.span)
        paragraph.span = next_line();
    frames_.back().block.children.push_back(std::move(paragraph));
}

/// A line of raw HTML; attributes alone on a line are hidden as such.
void BlockBuilder::add_html(std::uint32_t offset, std::uint32_t length)
{
    const std::uint32_t begin = source_.part.begin + offset;
    if (const Mark* const mark = find_mark(source_.marks, MarkKind::block_line, offset)) {
        const Span braces{source_.part.file, begin, mark->end + source_.part.begin};
        inlines_.move_cursor(braces.end);
        merge_attributes(frames_.back().ahead, read_attributes(source_.sources, braces, found_), found_);
        after_block_line_ = true;
    } else if (!after_block_line_ || file_text_.substr(begin, length).find_first_not_of("\r\n") != file_text_.npos) {
        html_ = {source_.part.file, html_ ? html_.begin : begin, begin + length};
    }
}

/// A block of raw HTML: a comment, or a mistake.
void BlockBuilder::end_html()
{
    in_html_ = false;
    if (!html_)
        return;
    inlines_.move_cursor(html_.end);
    const std::string_view html = file_text_.substr(html_.begin, html_.end - html_.begin);
    if (html.starts_with("<!--")) {
        if (html.find("-->") == html.npos)
            found_.error("CONTENT-RAW-HTML", {html_.file, html_.begin, html_.begin + 4},
                         "the comment that begins here is never closed, and would hide the rest of the text",
                         {"put --> at its end"});
        return;
    }
    const std::string_view first_line = html.substr(0, html.find_first_of("\r\n"));
    found_.error("CONTENT-RAW-HTML",
                 {html_.file, html_.begin, html_.begin + static_cast<std::uint32_t>(first_line.size())},
                 fmt::format("HTML is not used in texts: {}", first_line),
                 {"write it in Markdown, and give classes in braces: {.class}", "to print a < sign, write \\<"});
}

void BlockBuilder::take_ahead(ContentBlock& block)
{
    Attributes& ahead = frames_.back().ahead;
    if (ahead.span)
        merge_attributes(block.attributes, ahead, found_);
    ahead = {};
}

/// Attributes alone on a line with no block behind them belong to the text directly above.
void BlockBuilder::check_ahead(Frame& frame)
{
    if (!frame.ahead.span)
        return;
    std::vector<ContentBlock>& blocks = frame.block.children;
    const std::uint32_t above = blocks.empty() ? 0 : blocks.back().span.end;
    const bool adjoins = above > 0 && above <= frame.ahead.span.begin && is_leaf(blocks.back().kind) &&
                         std::count(file_text_.begin() + above, file_text_.begin() + frame.ahead.span.begin, '\n') == 1;
    if (adjoins)
        merge_attributes(blocks.back().attributes, frame.ahead, found_);
    else
        found_.error("CONTENT-ATTRIBUTE-STRAY", frame.ahead.span, "no block follows these attributes",
                     {"put them on the line before a block, or at the end of a paragraph"});
}

/// Where a cell without text must be, until its table finds it.
Span BlockBuilder::here() const
{
    const std::uint32_t at = std::min(inlines_.cursor(), source_.part.end);
    return {source_.part.file, at, at};
}

/// Where a block without text (a rule, an empty item) must be: the next line that is not empty.
Span BlockBuilder::next_line() const
{
    const std::uint32_t from = std::min(inlines_.cursor(), source_.part.end);
    const std::size_t line_end = file_text_.find('\n', from);
    const bool at_start = from == source_.part.begin;
    const std::size_t begin = at_start ? from : line_end == file_text_.npos ? source_.part.end : line_end + 1;
    const std::size_t text = std::min<std::size_t>(file_text_.find_first_not_of(" \t\r\n", begin), source_.part.end);
    const std::size_t end = std::min<std::size_t>(file_text_.find_first_of("\r\n", text), source_.part.end);
    return {source_.part.file, static_cast<std::uint32_t>(text), static_cast<std::uint32_t>(std::max(text, end))};
}

/// Where the line begins that a block which has just been opened is on: below the text so far, and below lines that
/// hold nothing but the marks of quotes.
std::size_t BlockBuilder::coming_text() const
{
    std::size_t begin = next_line().begin;
    for (std::size_t end = begin; end < source_.part.end; begin = end + 1) {
        end = std::min<std::size_t>(file_text_.find('\n', begin), source_.part.end);
        if (file_text_.substr(begin, end - begin).find_first_not_of("> \t\r") != file_text_.npos)
            return begin;
    }
    return next_line().begin;
}

/// From the # of a heading on.
Span BlockBuilder::heading_span(Span text) const
{
    std::uint32_t begin = text.begin;
    while (begin > source_.part.begin && (file_text_[begin - 1] == ' ' || file_text_[begin - 1] == '#'))
        --begin;
    while (begin < text.begin && file_text_[begin] == ' ')
        ++begin;
    return {text.file, begin, text.end};
}

std::vector<ContentBlock> BlockBuilder::finish()
{
    end_leaf();
    // Where the parser was stopped, blocks are still open.
    while (frames_.size() > 1) {
        ContentBlock block = std::move(frames_.back().block);
        frames_.pop_back();
        frames_.back().block.children.push_back(std::move(block));
    }
    check_ahead(frames_.front());
    return std::move(frames_.front().block.children);
}

} // namespace skrejlapa
