/// What a straight single mark is: it begins a quotation, ends one, or is an apostrophe.
#pragma once

#include "text/language_rules/rule_text.h"

#include <optional>

namespace skrejlapa
{

inline constexpr char32_t double_mark = U'"';
inline constexpr char32_t single_mark = U'\'';

/// Whether the character is anything but a gap between words, or the text's end.
bool stands_in_word(char32_t character);

/// A letter or a digit.
bool is_of_word(char32_t character);

/// Whether a word may begin behind the character.
bool opens_word(char32_t before);

/// Where the single mark at `at` begins a quotation: the mark that ends it; nothing where it is an apostrophe. In
/// English, decades ('90s), 'n' and words that lost their beginning ('tis) begin none, and a plural's apostrophe
/// (boys') ends one only where nothing clearer does.
/// Requires: a word may begin behind the character before `at`.
std::optional<std::uint32_t> find_closing_single(const RuleText& text, std::uint32_t at);

} // namespace skrejlapa
