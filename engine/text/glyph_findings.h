/// What is said of characters that a style's own fonts lack.
#pragma once

#include "text/shaped_paragraph.h"

#include <optional>
#include <set>

namespace skrejlapa
{

/// Collects the characters of a paragraph and speaks of each once.
class GlyphFindings
{
public:
    explicit GlyphFindings(const Paragraph& paragraph) : paragraph_(paragraph) {}

    /// The character at `offset`, which `style` needs and no font has; or none has with its `base`.
    void add_missing(char32_t character, std::uint32_t offset, std::size_t style,
                     std::optional<char32_t> base = std::nullopt);
    /// The cluster at `offset`, of which shaping made .notdef; nothing new where one of its characters is known to
    /// miss.
    void add_missing_cluster(std::string_view cluster, std::uint32_t offset, std::size_t style);
    /// The characters at `offset` are set in a face that `style` does not name.
    void add_fallback(std::u32string_view characters, std::uint32_t offset, std::size_t style, const FacePtr& face);

    /// FONT-FALLBACK (note) for each style and face, FONT-MISSING-GLYPH (error) for each character.
    void report(const ShapedParagraph& shaped, Diagnostics& found) const;

private:
    struct Missing {
        char32_t character = 0;
        std::uint32_t offset = 0;
        std::size_t style = 0;
        std::optional<char32_t> base; ///< of the cluster, where a face has that
    };
    struct Fallback {
        std::size_t style = 0;
        FacePtr face;
        std::uint32_t offset = 0;
        std::set<char32_t> characters;
    };

    const Paragraph& paragraph_;
    std::set<char32_t> known_missing_;
    std::vector<Missing> missing_;    ///< in the order of the text
    std::vector<Fallback> fallbacks_; ///< in the order of the text

    void report_missing(const Missing& missing, const ShapedParagraph& shaped, Diagnostics& found) const;
    [[nodiscard]] std::set<char32_t> lacked_by_own_fonts(const std::set<char32_t>& characters, std::size_t style) const;
};

} // namespace skrejlapa
