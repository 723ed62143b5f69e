/// What layouts and projects write to choose rules and quotation marks.
#pragma once

#include "text/text_rules.h"

#include <string>
#include <vector>

namespace skrejlapa
{

struct ReadTextRules {
    TextRules rules;
    std::optional<std::size_t> unknown; ///< index of the first word that names no rule
};

/// Names of rules; `auto` means all, `none` none; a name behind `-` is left out, of all rules where it comes first.
ReadTextRules parse_text_rules(const std::vector<std::string>& words);

/// What such a word may be.
std::vector<std::string> text_rule_words();

/// Two or four single characters: the outer marks, then those within a quotation. Nothing where they are none.
std::optional<QuoteMarks> parse_quote_marks(const std::vector<std::string>& marks);

} // namespace skrejlapa
