/// Typography by the rules of a text's language.
#pragma once

#include "text/language_rules/rule_text.h"

namespace skrejlapa
{

struct RuledText {
    MappedText text;
    std::vector<AppliedRule> applied; ///< in the order of the rules, and each in the order of the text
};

/// Each run by the rules that its style has, in its own language. Code is not told apart here: its style has no rules.
RuledText apply_rules(MappedText text, const Paragraph& paragraph, const SourceRuns& runs);

} // namespace skrejlapa
