#include "resolve/text_rule_values.h"

#include "base/utf8.h"

namespace skrejlapa
{

ReadTextRules parse_text_rules(const std::vector<std::string>& words)
{
    ReadTextRules read;
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::string_view word = words[at];
        const bool takes_out = word.starts_with('-');
        if (takes_out)
            word.remove_prefix(1);
        if (at == 0 && takes_out)
            read.rules = TextRules::all();
        const std::optional<TextRule> rule = text_rule_named(word);
        if (rule && takes_out)
            read.rules.remove(*rule);
        else if (rule)
            read.rules.add(*rule);
        else if (word == "auto" && !takes_out)
            read.rules = TextRules::all();
        else if ((word != "none" || takes_out) && !read.unknown)
            read.unknown = at;
    }
    return read;
}

std::vector<std::string> text_rule_words()
{
    std::vector<std::string> words{"auto", "none"};
    for (const TextRule rule : all_text_rules)
        words.emplace_back(name_of(rule));
    return words;
}

std::optional<QuoteMarks> parse_quote_marks(const std::vector<std::string>& marks)
{
    std::vector<char32_t> characters;
    for (const std::string& mark : marks) {
        if (mark.empty() || code_point_length(mark, 0) != mark.size())
            return std::nullopt;
        characters.push_back(decode_code_point(mark, 0));
    }
    if (characters.size() != 2 && characters.size() != 4)
        return std::nullopt;
    const QuotePair outer{characters[0], characters[1]};
    const QuotePair inner = characters.size() == 4 ? QuotePair{characters[2], characters[3]} : outer;
    return QuoteMarks{outer, inner, inner};
}

} // namespace skrejlapa
