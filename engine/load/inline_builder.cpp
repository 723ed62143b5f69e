#include "load/inline_builder.h"

#include "load/braces.h"
#include "load/control_characters.h"
#include "load/escaped_braces.h"
#include "load/html_entity.h"
#include "load/limits.h"
#include "load/read_attributes.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

InlineKind inline_kind(MarkdownSpan kind)
{
    switch (kind) {
    case MarkdownSpan::strong:
        return InlineKind::strong;
    case MarkdownSpan::link:
        return InlineKind::link;
    case MarkdownSpan::image:
        return InlineKind::image;
    case MarkdownSpan::code:
        return InlineKind::code;
    case MarkdownSpan::emphasis:
        break;
    }
    return InlineKind::emphasis;
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// How far the marks around a span's children reach: ** and ** of strong text.
std::uint32_t mark_width(InlineKind kind)
{
    switch (kind) {
    case InlineKind::strong:
    case InlineKind::image:
        return 2;
    case InlineKind::emphasis:
    case InlineKind::link:
        return 1;
    default:
        return 0;
    }
}

} // namespace

void trim_end(std::vector<Inline>& inlines)
{
    while (!inlines.empty()) {
        Inline& last = inlines.back();
        if (last.kind != InlineKind::text && last.kind != InlineKind::hard_break)
            return;
        while (!last.text.empty() && is_blank(last.text.back()))
            last.text.pop_back();
        if (!last.text.empty())
            return;
        inlines.pop_back();
    }
}

std::string plain_text(const std::vector<Inline>& inlines)
{
    std::string text;
    for (const Inline& piece : inlines)
        text += piece.kind == InlineKind::hard_break ? " " : piece.text + plain_text(piece.children);
    return text;
}

InlineBuilder::InlineBuilder(const MarkedSource& source, Diagnostics& found)
    : source_(source), file_text_(source.sources.text(source.part.file)), found_(found), cursor_(source.part.begin)
{
}

void InlineBuilder::start()
{
    if (open_)
        return;
    open_ = true;
    seen_text_ = false;
    after_blank_ = true;
    cut_ = false;
    html_reported_ = false;
    html_end_ = {};
    closing_.reset();
    frames_.assign(1, Frame{});
}

void InlineBuilder::see(Span where)
{
    if (!seen_text_)
        begin_ = where.begin;
    seen_text_ = true;
    cursor_ = std::max(cursor_, where.end);
}

bool InlineBuilder::open_span(const MarkdownSpanStart& start_of)
{
    start();
    settle_closing();
    Frame frame;
    frame.node.kind = inline_kind(start_of.kind);
    frame.node.address = start_of.address;
    if (start_of.address_at) {
        const std::uint32_t at = source_.part.begin + *start_of.address_at;
        frame.node.address_span = span(at, at + static_cast<std::uint32_t>(start_of.address.size()));
    }
    push(std::move(frame), cursor_);
    return !too_deep_;
}

void InlineBuilder::push(Frame frame, std::uint32_t opened_at)
{
    frame.opened_at = opened_at;
    frames_.push_back(std::move(frame));
    too_deep_ = too_deep_ || frames_.size() > static_cast<std::size_t>(max_inline_depth);
}

void InlineBuilder::close_span(MarkdownSpan kind)
{
    while (frames_.size() > 1 && frames_.back().node.kind == InlineKind::run)
        give_up_run();
    if (frames_.size() <= 1)
        return;
    settle_closing();
    Inline node = std::move(frames_.back().node);
    const std::uint32_t opened_at = frames_.back().opened_at;
    frames_.pop_back();
    node.kind = inline_kind(kind);
    node.span = node.children.empty() ? span_without_text(opened_at) : span_with_marks(node);
    if (node.kind == InlineKind::image || node.kind == InlineKind::code)
        node.text = plain_text(node.children);
    if (node.kind == InlineKind::code)
        node.children.clear();
    if (node.kind == InlineKind::image)
        after_blank_ = false;
    if (!node.address_span) {
        if (node.kind == InlineKind::link)
            node.address = cut_at_escaped_braces(written_address(node), node.address);
        node.address_span = node.span;
    }
    see(node.span);
    cut_ = false;
    children().push_back(std::move(node));
}

/// The source from where the address of a link begins; empty where it stands elsewhere, as a reference.
std::string_view InlineBuilder::written_address(const Inline& link) const
{
    const std::string_view whole = file_text_.substr(link.span.begin, link.span.end - link.span.begin);
    // Text within the brackets may hold `](` itself, where it holds a picture: the address stands behind the last.
    const std::size_t bracket = whole.rfind("](");
    if (bracket == whole.npos)
        return {};
    const std::string_view written = whole.substr(bracket + 2);
    return written.substr(std::min(written.find_first_not_of(" \t\r\n<"), written.size()));
}

/// Of a link or picture without text: `![](file)`.
Span InlineBuilder::span_without_text(std::uint32_t from) const
{
    const std::size_t brackets = file_text_.find("[]", from);
    if (brackets >= source_.part.end)
        return span(from, cursor_);
    const std::size_t begin = brackets > from && file_text_[brackets - 1] == '!' ? brackets - 1 : brackets;
    std::size_t end = brackets + 2;
    if (end < source_.part.end && file_text_[end] == '(')
        end = skip_destination(file_text_, end, source_.part.end);
    return span(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
}

Span InlineBuilder::span_with_marks(const Inline& node) const
{
    Span covered = span(node.children.front().span.begin, node.children.back().span.end);
    const std::uint32_t width = mark_width(node.kind);
    covered.begin = std::max(source_.part.begin, covered.begin - std::min(width, covered.begin));
    covered.end = std::min(source_.part.end, covered.end + (node.kind == InlineKind::image ? 1 : width));
    const bool has_address = node.kind == InlineKind::image || node.kind == InlineKind::link;
    if (has_address && covered.end < source_.part.end && file_text_[covered.end] == '(')
        covered.end = static_cast<std::uint32_t>(skip_destination(file_text_, covered.end, source_.part.end));
    return covered;
}

bool InlineBuilder::text(MarkdownText kind, std::string_view characters, std::optional<std::uint32_t> at)
{
    start();
    const std::uint32_t begin = at ? source_.part.begin + *at : cursor_;
    const Span where = span(begin, begin + static_cast<std::uint32_t>(at ? characters.size() : 0));
    switch (kind) {
    case MarkdownText::plain:
        add_plain(characters, begin);
        break;
    case MarkdownText::code:
        settle_closing();
        see(where);
        children().push_back({.kind = InlineKind::text, .text = std::string(characters), .span = where});
        after_blank_ = false;
        break;
    case MarkdownText::entity:
        settle_closing();
        add_text(decode_entity(characters), where);
        after_blank_ = false;
        break;
    case MarkdownText::soft_break:
        settle_closing();
        add_text(" ", where);
        break;
    case MarkdownText::hard_break:
        settle_closing();
        trim_end(children());
        children().push_back({.kind = InlineKind::hard_break, .span = where});
        after_blank_ = true;
        break;
    case MarkdownText::html:
        add_html(characters, begin);
        break;
    case MarkdownText::nul:
        break; // a pasted NUL prints nothing; CONTENT-CONTROL-CHARACTER has named it
    }
    return !too_deep_;
}

/// Text of the source, in which marks may stand.
void InlineBuilder::add_plain(std::string_view characters, std::uint32_t at)
{
    const std::uint32_t end = at + static_cast<std::uint32_t>(characters.size());
    const std::uint32_t shift = source_.part.begin;
    auto mark = std::lower_bound(source_.marks.begin(), source_.marks.end(), at - shift,
                                 [](const Mark& m, std::uint32_t wanted) { return m.end <= wanted; });
    std::uint32_t next = at;
    for (; mark != source_.marks.end() && mark->begin + shift < end && !too_deep_; ++mark) {
        const std::uint32_t mark_begin = std::max(mark->begin + shift, next);
        add_characters(file_text_.substr(next, mark_begin - next), next);
        if (mark->begin + shift >= at)
            add_mark(*mark);
        next = std::min(mark->end + shift, end);
        if (mark->kind == MarkKind::unclosed)
            next = mark_begin;
    }
    add_characters(file_text_.substr(next, end - next), next);
}

void InlineBuilder::add_characters(std::string_view characters, std::uint32_t at)
{
    if (characters.empty())
        return;
    if (closing_ && characters.find_first_not_of(" \t") == characters.npos) {
        closing_->blank_after = true;
        return;
    }
    settle_closing();
    // `\{{field}}` is no field: its braces must not meet in one text.
    const bool escaped = at > 0 && file_text_[at - 1] == '\\' && file_text_.substr(at).starts_with("{{");
    const std::size_t first = escaped ? 1 : characters.size();
    const auto begin_of_rest = at + static_cast<std::uint32_t>(first);
    add_text(characters.substr(0, first), span(at, begin_of_rest));
    cut_ = cut_ || escaped;
    if (first < characters.size())
        add_text(characters.substr(first), span(begin_of_rest, at + static_cast<std::uint32_t>(characters.size())));
}

/// Adds text, two blanks taken as one and control characters left out.
void InlineBuilder::add_text(std::string_view text, Span where)
{
    std::string kept;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (const std::size_t control = is_space ? 0 : control_character_length(text, i); control > 0) {
            i += control - 1;
            continue;
        }
        if (!is_space || !after_blank_)
            kept += is_space ? ' ' : c;
        after_blank_ = is_space;
    }
    if (where.end > where.begin && !kept.empty())
        see(where);
    if (kept.empty())
        return;
    if (!children().empty() && children().back().kind == InlineKind::text && !cut_) {
        children().back().text += kept;
        children().back().span.end = std::max(children().back().span.end, where.end);
    } else {
        children().push_back({.kind = InlineKind::text, .text = std::move(kept), .span = where});
    }
    cut_ = false;
}

void InlineBuilder::add_html(std::string_view characters, std::uint32_t at)
{
    const std::uint32_t offset = at - source_.part.begin;
    const Mark* const mark = find_mark(source_.marks, MarkKind::block_line, offset);
    if (mark != nullptr) {
        end_with(span(at, mark->end + source_.part.begin));
        return;
    }
    // The parser gives HTML of several lines line by line.
    const bool goes_on = !html_end_.empty();
    if (!goes_on)
        begin_html(characters, at);
    if (characters.find(html_end_, goes_on ? 0 : 1) != characters.npos)
        html_end_ = {};
}

void InlineBuilder::begin_html(std::string_view characters, std::uint32_t at)
{
    const bool is_comment = characters.starts_with("<!--");
    html_end_ = is_comment ? "-->" : ">";
    if (is_comment || (characters.starts_with("</") && html_reported_))
        return;
    html_reported_ = true;
    const std::size_t end = std::min(characters.find('\n'), characters.size());
    found_.error("CONTENT-RAW-HTML", span(at, at + static_cast<std::uint32_t>(end)),
                 fmt::format("HTML is not used in texts: {}", characters.substr(0, end)),
                 {"write it in Markdown: **strong**, *emphasis*, [text](address), [text]{.class}",
                  "to print a < sign, write \\<"});
}

void InlineBuilder::add_mark(const Mark& mark)
{
    const Span where = span(mark.begin + source_.part.begin, mark.end + source_.part.begin);
    switch (mark.kind) {
    case MarkKind::run_open:
        open_run(where);
        break;
    case MarkKind::run_close:
        close_run(where);
        break;
    case MarkKind::attributes:
    case MarkKind::block_line:
        attach(where);
        break;
    case MarkKind::unclosed:
        found_.error("CONTENT-ATTRIBUTE-SYNTAX", where, "the braces opened here are not closed on their line",
                     {"put the closing }; to print a brace, write \\{"});
        break;
    case MarkKind::nothing:
        break;
    }
}

void InlineBuilder::open_run(Span bracket)
{
    settle_closing();
    see(bracket);
    Frame frame;
    frame.node.kind = InlineKind::run;
    frame.node.span = bracket;
    push(std::move(frame), bracket.begin);
}

void InlineBuilder::close_run(Span bracket)
{
    settle_closing();
    if (frames_.size() <= 1 || frames_.back().node.kind != InlineKind::run) {
        found_.error("CONTENT-RUN-CROSSES", bracket,
                     "the brackets that end here begin outside the emphasis or link that this text is in",
                     {"let the brackets hold the whole of it, or none"});
        return;
    }
    Inline node = std::move(frames_.back().node);
    frames_.pop_back();
    node.span.end = bracket.end;
    see(bracket);
    cut_ = false;
    children().push_back(std::move(node));
}

/// A run whose brackets close outside the span they opened in is no run: its text stays.
void InlineBuilder::give_up_run()
{
    Inline node = std::move(frames_.back().node);
    frames_.pop_back();
    // Spans of other kinds are open only where the parser was stopped.
    if (node.kind == InlineKind::run && !too_deep_)
        found_.error("CONTENT-RUN-CROSSES", node.span,
                     "the brackets that begin here end outside the emphasis or link that they begin in",
                     {"let the brackets hold the whole of it, or none"});
    for (Inline& child : node.children)
        children().push_back(std::move(child));
}

/// Gives braces to the run, link or picture that ends directly before them; else they may end the leaf.
void InlineBuilder::attach(Span braces)
{
    settle_closing();
    Inline* const before = children().empty() ? nullptr : &children().back();
    const bool takes =
        before != nullptr && before->span.end == braces.begin &&
        (before->kind == InlineKind::run || before->kind == InlineKind::link || before->kind == InlineKind::image);
    if (!takes) {
        end_with(braces);
        return;
    }
    merge_attributes(before->attributes, read_attributes(source_.sources, braces, found_), found_);
    before->span.end = braces.end;
    see(braces);
}

void InlineBuilder::end_with(Span braces)
{
    settle_closing();
    if (frames_.size() == 1)
        closing_ = Closing{braces};
    else
        add_text(file_text_.substr(braces.begin, braces.end - braces.begin), braces);
    cursor_ = std::max(cursor_, braces.end);
}

/// Text follows the braces: they are text themselves.
void InlineBuilder::settle_closing()
{
    if (!closing_)
        return;
    const Closing closing = *closing_;
    closing_.reset();
    add_text(file_text_.substr(closing.braces.begin, closing.braces.end - closing.braces.begin), closing.braces);
    if (closing.blank_after)
        add_text(" ", span(closing.braces.end, closing.braces.end + 1));
}

LeafText InlineBuilder::finish()
{
    LeafText leaf;
    if (!open_)
        return leaf;
    while (frames_.size() > 1)
        give_up_run();
    if (closing_)
        leaf.attributes = read_attributes(source_.sources, closing_->braces, found_);
    leaf.inlines = std::move(children());
    trim_end(leaf.inlines);
    if (seen_text_)
        leaf.span = span(begin_, std::max(begin_, cursor_));
    open_ = false;
    return leaf;
}

} // namespace skrejlapa
