#include "text/language_rules/rules.h"
#include "text/language_rules/word_gaps.h"

namespace skrejlapa
{

namespace
{

constexpr char32_t apostrophe = U'\u2019';

bool is_apostrophe(const RuleText& text, std::uint32_t at)
{
    const bool behind_letter = is_letter(text.before(at));
    const bool before_letter = is_letter(text.at(at + 1));
    if (behind_letter && before_letter)
        return true;
    // the boys' room, rock 'n' roll, the '90s
    const bool is_english = text.conventions(at).language == "en";
    return is_english && (behind_letter || before_letter || (is_digit(text.at(at + 1)) && !is_digit(text.before(at))));
}

} // namespace

std::vector<TextEdit> set_apostrophes(const RuleText& text)
{
    std::vector<TextEdit> edits;
    const std::u32string_view characters = text.characters();
    for (std::size_t at = characters.find(U'\''); at != std::u32string_view::npos;
         at = characters.find(U'\'', at + 1)) {
        const auto index = static_cast<std::uint32_t>(at);
        if (text.allows(TextRule::apostrophes, index) && is_apostrophe(text, index))
            edits.push_back({index, 1, apostrophe});
    }
    return edits;
}

} // namespace skrejlapa
