/// The blanks between words, each with the words on both sides.
#pragma once

#include "text/language_rules/rule_text.h"

namespace skrejlapa
{

/// A U+0020 between two words, which end at spaces of any kind. Views are into the text.
struct WordGap {
    std::uint32_t at = 0; ///< of the blank
    std::u32string_view before;
    std::u32string_view after;
};

std::vector<WordGap> word_gaps(const RuleText& text);

bool is_digit(char32_t character);
bool is_letter(char32_t character);
bool is_capital(char32_t character);
bool is_small_letter(char32_t character);
/// A space that may end a word: a blank, a no-break space of either width, a forced line break.
bool is_word_space(char32_t character);

/// Without opening brackets and quotation marks at the beginning.
std::u32string_view without_openers(std::u32string_view word);
/// Without stops, commas, closing brackets and quotation marks at the end; `.` counts where asked for.
enum class FullStop { dropped, kept };
std::u32string_view without_closers(std::u32string_view word, FullStop full_stop);

/// Whether the word is one of the list, whose words are in small letters or as they must be written.
bool is_one_of(std::u32string_view word, WordList words);
/// Whether two words are the same but for the case of letters.
bool is_same_word(std::u32string_view word, std::u32string_view known);

} // namespace skrejlapa
