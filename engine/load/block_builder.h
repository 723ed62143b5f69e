/// Builds the tree of blocks of a text from a parser's events.
#pragma once

#include "load/inline_builder.h"

namespace skrejlapa
{

class BlockBuilder final : public MarkdownEvents
{
public:
    BlockBuilder(const MarkedSource& source, Diagnostics& found);

    bool open_block(const MarkdownBlockStart& start) override;
    bool close_block(MarkdownBlock kind) override;
    bool open_span(const MarkdownSpanStart& start) override;
    bool close_span(MarkdownSpan kind) override;
    bool text(MarkdownText kind, std::string_view characters, std::optional<std::uint32_t> at) override;

    /// The blocks of the text. Requires: the parser has come to its end.
    std::vector<ContentBlock> finish();

private:
    /// A block that is open; the first is the text itself.
    struct Frame {
        ContentBlock block;
        Attributes ahead; ///< given alone on a line, for the next block in this one
    };

    const MarkedSource& source_;
    std::string_view file_text_;
    Diagnostics& found_;
    InlineBuilder inlines_;
    std::vector<Frame> frames_;
    bool in_html_ = false;
    bool in_code_ = false;
    Span html_;
    bool after_block_line_ = false;
    std::size_t nodes_ = 0;
    std::size_t address_bytes_ = 0;
    bool refused_ = false; ///< md4c goes on in a table when it is told to stop: nothing is taken in any more

    [[nodiscard]] bool holds_text() const;
    bool count_node();
    bool refuse(std::string message);
    bool refuse_at(std::size_t offset, std::string message);
    [[nodiscard]] std::size_t coming_text() const;
    void end_leaf();
    void add_html(std::uint32_t offset, std::uint32_t length);
    void end_html();
    void add_code(std::string_view characters, std::optional<std::uint32_t> at);
    void take_ahead(ContentBlock& block);
    void check_ahead(Frame& frame);
    [[nodiscard]] Span here() const;
    [[nodiscard]] Span next_line() const;
    [[nodiscard]] Span heading_span(Span text) const;
};

} // namespace skrejlapa
