/// The typographic rules, each as the edits it asks for.
#pragma once

#include "text/language_rules/rule_text.h"

namespace skrejlapa
{

/// Straight quotation marks: outer and inner ones by turns. A mark behind a digit is taken for inches where no
/// quotation is open. What may be either stays as it is.
std::vector<TextEdit> set_quotes(const RuleText& text);

/// U+2019 for straight apostrophes within words; in English at their ends too.
std::vector<TextEdit> set_apostrophes(const RuleText& text);

/// The language's dash for a hyphen between blanks and for two hyphens, U+2014 for three; U+2013 for the hyphen of a
/// range that can be nothing else: two years, two times of day, two ordinals.
std::vector<TextEdit> set_dashes(const RuleText& text);

/// French: U+202F before ; ! ? and within « », U+00A0 before a colon.
std::vector<TextEdit> set_spaces(const RuleText& text);

/// No-break spaces between groups of three digits and within telephone numbers.
std::vector<TextEdit> join_numbers(const RuleText& text);

/// No-break spaces within and behind abbreviations, between number and unit, initials and name, before a dash.
std::vector<TextEdit> join_words(const RuleText& text);

} // namespace skrejlapa
