#include "text/language_rules/apply_rules.h"

#include "text/language_rules/rules.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

std::vector<TextEdit> edits_of(TextRule rule, const RuleText& text)
{
    switch (rule) {
    case TextRule::quotes:
        return set_quotes(text);
    case TextRule::apostrophes:
        return set_apostrophes(text);
    case TextRule::dashes:
        return set_dashes(text);
    case TextRule::spaces:
        return set_spaces(text);
    case TextRule::numbers:
        return join_numbers(text);
    case TextRule::no_break:
        return join_words(text);
    }
    return {};
}

} // namespace

RuledText apply_rules(MappedText text, const Paragraph& paragraph, const SourceRuns& runs)
{
    const bool has_rules = std::any_of(paragraph.styles.begin(), paragraph.styles.end(),
                                       [](const CharacterStyle& style) { return !style.rules.empty(); });
    if (!has_rules)
        return {std::move(text), {}};
    RuleText ruled(paragraph, text, runs);
    for (const TextRule rule : all_text_rules)
        ruled.apply(rule, edits_of(rule, ruled));
    return {ruled.text(), ruled.applied()};
}

} // namespace skrejlapa
