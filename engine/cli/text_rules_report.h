/// What the typographic rules of the languages did to an edition's text, for scripts and readers.
#pragma once

#include "build/edition_pipeline.h"

#include <string>
#include <vector>

namespace skrejlapa
{

/// A style in a language, with the rules it has.
struct RulesInForce {
    std::string style;
    std::string language;
    std::vector<std::string> rules;
};

/// A character that a rule changed.
struct RuleChange {
    std::string content; ///< "2/body"
    std::string rule;
    std::string before; ///< empty: nothing stood there
    std::string after;
    std::string file; ///< empty where the place is not known
    LineColumn place;
};

struct TextRulesReport {
    std::vector<RulesInForce> in_force; ///< in the order of the text
    std::vector<RuleChange> changes;    ///< by paragraph, and in each by rule
};

TextRulesReport report_text_rules(const LaidOutEdition& edition, const SourceMap& sources);

} // namespace skrejlapa
