/// What the typographic rules need to know of a language.
#pragma once

#include "text/text_rules.h"

#include <span>
#include <string_view>

namespace skrejlapa
{

/// Words as they are written, but for capitals at their beginning.
using WordList = std::span<const std::u32string_view>;

/// Two words that make one abbreviation: "u." and "c.".
struct WordPair {
    std::u32string_view first;
    std::u32string_view second;
};

/// Whether 5. is fifth, before words in small letters, or before German nouns too.
enum class OrdinalDots { none, used, before_capitals };

/// Whether ! ? ; : and « » are set off by spaces.
enum class MarkSpacing { none, french };

struct LanguageConventions {
    std::string_view language; ///< its shortest code
    QuoteMarks quotes;         ///< without marks: straight ones stay
    char32_t dash = U'–';      ///< between parts of a sentence
    OrdinalDots ordinals = OrdinalDots::none;
    MarkSpacing spacing = MarkSpacing::none;
    char32_t group_space = U'\u00A0';        ///< between groups of three digits
    char32_t abbreviation_space = U'\u00A0'; ///< within an abbreviation
    WordList before_numbers;                 ///< stay with the number behind them: "Nr."
    WordList before_names;                   ///< stay with the word behind them, if that begins with a capital
    WordList before_words;                   ///< stay with any word behind them: "piem."
    WordList units;                          ///< stay with the number before them: "lpp."
    WordList months;                         ///< stay with the day before them
    WordList phones;                         ///< stand before a telephone number
    std::span<const WordPair> pairs;
    std::u32string_view one_letter_words; ///< that may not end a line
};

/// The conventions of a language (BCP 47); those common to all where it is not known. Sources: docs/languages.md.
const LanguageConventions& conventions_of(std::string_view language);

/// Units and currencies that all languages have.
WordList common_units();
/// Signs that stand before a number in all languages.
WordList common_before_numbers();

} // namespace skrejlapa
