#include "resolve/text_rules_chooser.h"

#include "load/language_tag.h"
#include "resolve/text_rule_values.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::vector<std::string> texts_of(const std::vector<Located>& values)
{
    std::vector<std::string> texts;
    for (const Located& value : values)
        texts.push_back(value.text);
    return texts;
}

TextRules rules_of(const std::vector<Located>& words, Diagnostics& found)
{
    const ReadTextRules read = parse_text_rules(texts_of(words));
    if (read.unknown) {
        const Located& word = words[*read.unknown];
        found.error(
            "TOML-VALUE", word.span,
            fmt::format("there is no text rule \"{}\"{}", word.text, did_you_mean(word.text, text_rule_words())),
            {"the rules are quotes, apostrophes, dashes, spaces, numbers and no-break; \"-dashes\" leaves one out"});
    }
    return read.rules;
}

std::optional<QuoteMarks> quotes_of(const ProjectTextRules& written, Diagnostics& found)
{
    std::optional<QuoteMarks> marks = parse_quote_marks(texts_of(*written.quotes));
    if (!marks)
        found.error("TOML-VALUE", written.quotes_span, "quotes takes two or four single characters",
                    {"the marks of a quotation, then those within one: quotes = [\"„\", \"”\", \"‚\", \"’\"]"});
    return marks;
}

} // namespace

TextRulesChooser::TextRulesChooser(const Project& project, Diagnostics& found)
{
    for (const ProjectTextRules& written : project.text_rules) {
        Choice choice{.language = written.language.text, .rules = std::nullopt, .quotes = std::nullopt};
        if (written.rules)
            choice.rules = rules_of(*written.rules, found);
        if (written.quotes)
            choice.quotes = quotes_of(written, found);
        choices_.push_back(choice);
    }
    std::stable_sort(choices_.begin(), choices_.end(),
                     [](const Choice& a, const Choice& b) { return a.language.size() < b.language.size(); });
}

TextRules TextRulesChooser::rules(std::string_view language) const
{
    TextRules rules = TextRules::all();
    for (const Choice& choice : choices_) {
        if (choice.rules && is_within_language(choice.language, language))
            rules = *choice.rules;
    }
    return rules;
}

std::optional<QuoteMarks> TextRulesChooser::quotes(std::string_view language) const
{
    std::optional<QuoteMarks> quotes;
    for (const Choice& choice : choices_) {
        if (choice.quotes && is_within_language(choice.language, language))
            quotes = choice.quotes;
    }
    return quotes;
}

} // namespace skrejlapa
