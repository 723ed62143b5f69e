/// Builds the inlines of one paragraph, heading or cell from a parser's events.
#pragma once

#include "load/attribute_marks.h"
#include "load/content_document.h"
#include "load/markdown_events.h"

namespace skrejlapa
{

/// A finished leaf: its inlines, and the attributes at its end.
struct LeafText {
    std::vector<Inline> inlines;
    Attributes attributes;
    Span span; ///< empty when there was no text
};

/// Where the parser's text lies: md4c sees `source` from `begin` on, with marks covered.
struct MarkedSource {
    const SourceMap& sources;
    Span part;
    const std::vector<Mark>& marks; ///< offsets count from the part's begin
};

class InlineBuilder
{
public:
    InlineBuilder(const MarkedSource& source, Diagnostics& found);

    /// False where links, runs and emphasis lie too deep in one another.
    bool open_span(const MarkdownSpanStart& start);
    void close_span(MarkdownSpan kind);
    bool text(MarkdownText kind, std::string_view characters, std::optional<std::uint32_t> at);

    /// Whether anything was told since the last `finish`.
    [[nodiscard]] bool is_open() const { return open_; }
    /// Ends the leaf. Finds CONTENT-RUN-CROSSES and CONTENT-ATTRIBUTE-SYNTAX.
    LeafText finish();

    /// The offset in the file behind the last text seen.
    [[nodiscard]] std::uint32_t cursor() const { return cursor_; }
    void move_cursor(std::uint32_t to) { cursor_ = std::max(cursor_, to); }

private:
    /// A span that is open; the first is the leaf itself.
    struct Frame {
        Inline node;
        std::uint32_t opened_at = 0; ///< of a run: the offset of its bracket
    };
    /// Braces that are attributes if nothing but blanks follows them.
    struct Closing {
        Span braces;
        bool blank_after = false;
    };

    const MarkedSource& source_;
    std::string_view file_text_;
    Diagnostics& found_;
    std::vector<Frame> frames_;
    std::optional<Closing> closing_;
    std::uint32_t begin_ = 0;
    std::uint32_t cursor_ = 0;
    bool open_ = false;
    bool seen_text_ = false;
    bool after_blank_ = true; ///< a blank would be the second
    bool cut_ = false;        ///< the next text is not joined to the last
    bool html_reported_ = false;
    std::string_view html_end_; ///< what ends the HTML that began on a line before; empty where none is open
    bool too_deep_ = false;

    [[nodiscard]] Span span(std::uint32_t begin, std::uint32_t end) const { return {source_.part.file, begin, end}; }
    std::vector<Inline>& children() { return frames_.back().node.children; }

    void start();
    void push(Frame frame, std::uint32_t opened_at);
    void see(Span where);
    void add_text(std::string_view text, Span where);
    void add_plain(std::string_view characters, std::uint32_t at);
    void add_characters(std::string_view characters, std::uint32_t at);
    void add_mark(const Mark& mark);
    void add_html(std::string_view characters, std::uint32_t at);
    void begin_html(std::string_view characters, std::uint32_t at);
    void open_run(Span bracket);
    void close_run(Span bracket);
    void give_up_run();
    void attach(Span braces);
    void end_with(Span braces);
    void settle_closing();
    [[nodiscard]] std::string_view written_address(const Inline& link) const;
    [[nodiscard]] Span span_without_text(std::uint32_t from) const;
    [[nodiscard]] Span span_with_marks(const Inline& node) const;
};

/// Removes the blanks at the end of inlines, and texts that become empty.
void trim_end(std::vector<Inline>& inlines);

/// The letters of inlines without their marks.
std::string plain_text(const std::vector<Inline>& inlines);

} // namespace skrejlapa
