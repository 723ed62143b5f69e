/// What copyfitting may do to a text: the levers of its group, how far each may be pulled, and what they act on.
#pragma once

#include "base/length.h"
#include "base/span.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace skrejlapa
{

enum class LeverKind { letter_spacing, glyph_width, block_space, line_height, font_size };

/// A lever with its limit, as the style that declares it counts: of the font size (-0.01), a factor of the glyphs'
/// width or of the spaces between blocks, a line height in font sizes, a font size in points.
struct FitLever {
    LeverKind kind = LeverKind::font_size;
    double limit = 0;
    Span span; ///< where the layout names it
};

/// The key `fit` of a style.
struct FitSpec {
    std::string group;
    Length min_font_size;       ///< of the key and of the lever the greater; zero: none
    double min_line_height = 0; ///< of the lever, in font sizes; zero: none
    std::vector<FitLever> levers;
    bool names_levers = false; ///< else the font size alone, or the levers of another style of the group
    Length font_size;          ///< of the style that declares it
    double line_height = 0;    ///< in font sizes
    Span span;                 ///< of the value; styles that extend this one share it
};
using FitSpecPtr = std::shared_ptr<const FitSpec>;

/// Text that is made smaller together, in all editions of a leaflet.
struct FitGroup {
    std::string name;
    std::vector<FitLever> levers; ///< in the order they are pulled
    bool names_levers = false;
    Length font_size;       ///< as written, of the style that stands for the group: its smallest
    double line_height = 0; ///< of that style, in font sizes, as it is in force
    Span span;
    double script_line_height = 0; ///< the least that the script of that text may be led, in font sizes; zero: none

    /// Where the lever comes to an end.
    [[nodiscard]] double limit_of(const FitLever& lever) const
    {
        return lever.kind == LeverKind::line_height ? std::max(lever.limit, script_line_height) : lever.limit;
    }
};
using FitGroupId = std::uint32_t;

/// How a piece of text answers to the levers of its group.
struct StyleFit {
    std::optional<FitGroupId> group; ///< nothing: it stays as written
    Length min_font_size;            ///< text that is written smaller stays so
    bool is_sized_optically = false; ///< its fonts are cut otherwise for each size
    double min_line_height = 0;      ///< in font sizes, the script's among it; text that is led tighter stays so
};

/// The same of a paragraph.
struct ParagraphFit {
    std::vector<StyleFit> styles;  ///< by the index in Paragraph::styles
    bool is_led_by_factor = false; ///< the line height follows the font size; a length does not
};

} // namespace skrejlapa
