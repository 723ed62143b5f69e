/// The typographic rules that the project sets the texts of each language by.
#pragma once

#include "project/project.h"
#include "text/text_rules.h"

namespace skrejlapa
{

class TextRulesChooser
{
public:
    /// Finds TOML-VALUE where the project names what is no rule or no mark. Requires: `project` outlives the chooser.
    TextRulesChooser(const Project& project, Diagnostics& found);

    /// All of them where the project says nothing.
    [[nodiscard]] TextRules rules(std::string_view language) const;
    /// Nothing: the language's own.
    [[nodiscard]] std::optional<QuoteMarks> quotes(std::string_view language) const;

private:
    struct Choice {
        std::string_view language; ///< empty: all
        std::optional<TextRules> rules;
        std::optional<QuoteMarks> quotes;
    };
    std::vector<Choice> choices_; ///< the more general language first
};

} // namespace skrejlapa
