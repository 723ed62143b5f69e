/// The paragraphs of an edition while its pages are laid out: each is collected once and broken once for each width.
#pragma once

#include "layout/place_lines.h"

#include <memory>

namespace skrejlapa
{

/// The lines of a paragraph at one width, from one of them on. Lines after an earlier box's are the same that the whole
/// paragraph has at this width.
struct BrokenLines {
    std::shared_ptr<const Breaks> breaks;
    std::uint32_t first = 0;

    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(breaks->size()) - first; }
    [[nodiscard]] const LineSpan& operator[](std::uint32_t line) const { return (*breaks)[first + line]; }
    [[nodiscard]] std::span<const LineSpan> front(std::uint32_t lines) const
    {
        return std::span<const LineSpan>(*breaks).subspan(first, lines);
    }
};

class Typesetter
{
public:
    /// Requires: `shaped` by the ids of `leaflet`; both outlive the typesetter.
    Typesetter(const Leaflet& leaflet, const std::vector<ShapedParagraph>& shaped);

    [[nodiscard]] const Paragraph& paragraph(ParagraphId id) const { return leaflet_.paragraphs[id]; }
    [[nodiscard]] TextToPlace text(ParagraphId id) const;
    /// The lines from the item `begin` on, at this width; what was asked for lately is remembered.
    [[nodiscard]] BrokenLines breaks(ParagraphId id, std::uint32_t begin, Length width) const;
    [[nodiscard]] Length min_content_width(ParagraphId id) const;
    [[nodiscard]] Length max_content_width(ParagraphId id) const;
    [[nodiscard]] Length longest_word_width(ParagraphId id) const;

private:
    struct Remembered {
        Length width;
        std::shared_ptr<const Breaks> breaks;
    };
    struct Collected {
        Items items;
        Length min_content;
        Length max_content;
        std::vector<Remembered> remembered;
        std::size_t oldest = 0;
    };
    Collected& collected(ParagraphId id) const;

    const Leaflet& leaflet_;
    const std::vector<ShapedParagraph>& shaped_;
    mutable std::vector<std::unique_ptr<Collected>> collected_; ///< by ParagraphId; null until asked for
};

} // namespace skrejlapa
