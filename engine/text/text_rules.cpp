#include "text/text_rules.h"

#include <algorithm>

namespace skrejlapa
{

std::string_view name_of(TextRule rule)
{
    switch (rule) {
    case TextRule::quotes:
        return "quotes";
    case TextRule::apostrophes:
        return "apostrophes";
    case TextRule::dashes:
        return "dashes";
    case TextRule::spaces:
        return "spaces";
    case TextRule::numbers:
        return "numbers";
    case TextRule::no_break:
        return "no-break";
    }
    return {};
}

std::optional<TextRule> text_rule_named(std::string_view name)
{
    const auto* const rule = std::find_if(all_text_rules.begin(), all_text_rules.end(),
                                          [&](TextRule each) { return name_of(each) == name; });
    return rule == all_text_rules.end() ? std::nullopt : std::optional(*rule);
}

} // namespace skrejlapa
