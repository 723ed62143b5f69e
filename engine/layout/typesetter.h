/// The paragraphs of an edition while its pages are laid out: each is collected once and broken once for each width.
#pragma once

#include "layout/place_lines.h"

#include <memory>

namespace skrejlapa
{

using BreaksPtr = std::shared_ptr<const Breaks>;

class Typesetter
{
public:
    /// Requires: `shaped` by the ids of `leaflet`; both outlive the typesetter.
    Typesetter(const Leaflet& leaflet, const std::vector<ShapedParagraph>& shaped);

    [[nodiscard]] const Paragraph& paragraph(ParagraphId id) const { return leaflet_.paragraphs[id]; }
    [[nodiscard]] TextToPlace text(ParagraphId id) const;
    /// The lines from the item `begin` on, at this width; what was asked for lately is remembered.
    [[nodiscard]] BreaksPtr breaks(ParagraphId id, std::uint32_t begin, Length width) const;
    [[nodiscard]] Length min_content_width(ParagraphId id) const;
    [[nodiscard]] Length max_content_width(ParagraphId id) const;

private:
    struct Remembered {
        std::uint32_t begin = 0;
        Length width;
        BreaksPtr breaks;
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
