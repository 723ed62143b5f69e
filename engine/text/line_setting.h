/// How the lines of a paragraph are chosen and filled: the values of the style, in TeX's and InDesign's terms.
#pragma once

#include "base/length.h"

#include <vector>

namespace skrejlapa
{

/// A measure that may go below and above what is wished, as parts of the natural one.
struct FlexibleMeasure {
    double least = 1;
    double wished = 1;
    double most = 1;
    bool operator==(const FlexibleMeasure&) const = default;
};

/// What fills a justified line: word spaces first, then the space between letters, then the width of the glyphs.
struct Justification {
    FlexibleMeasure word_space{0.80, 1.00, 1.33};   ///< of the font's space
    FlexibleMeasure letter_space{0.00, 0.00, 0.00}; ///< of the type size, beside the style's letter-spacing
    FlexibleMeasure glyph_width{0.98, 1.00, 1.02};
    bool operator==(const Justification&) const = default;
};

/// What the best lines are (CSS Text 4, 6.1): pretty has the least demerits, balance lines of like length. Ragged text
/// has the fewest lines in both.
enum class TextWrap { pretty, balance };

/// The costs of line breaks: TeX's parameters and values (The TeXbook, chapter 14), and what TeX has none for.
/// A line costs (line_penalty + badness)² and the square of its break's penalty; demerits are added to that.
struct LineBreaking {
    TextWrap wrap = TextWrap::pretty;
    double tolerance = 200; ///< the badness above which a line is taken only where nothing else is left
    double line_penalty = 10;
    double hyphen_penalty = 50;
    double explicit_hyphen_penalty = 50;   ///< of a break behind a hyphen, dash or slash of the text
    double double_hyphen_demerits = 10000; ///< two lines one after the other that end in hyphens
    double final_hyphen_demerits = 5000;   ///< the last line but one ends in a hyphen
    double fitness_demerits = 10000;       ///< a tight line beside a loose one
    int looseness = 0;                     ///< lines more (or less) than the fewest demerits ask for
    int most_hyphens_in_a_row = 2;         ///< 0: as many as come
    double ladder_demerits = 1e9;          ///< each hyphen beyond that
    double last_line_min = 0.12;           ///< of the measure: what is shorter is a runt
    double last_line_max = 1;          ///< of the measure: what is longer leaves too little to see the paragraph end
    double last_line_demerits = 20000; ///< a last line outside these
    double ragged_zone = 4;            ///< of the type size: how far a ragged line may be short at badness 100
    bool operator==(const LineBreaking&) const = default;
};

/// How far a character may stand out of the measure, as parts of its advance.
struct HangingCharacter {
    char32_t character = 0;
    double at_start = 0;
    double at_end = 0;
    bool operator==(const HangingCharacter&) const = default;
};

enum class HangingPunctuation { none, optical };

} // namespace skrejlapa
