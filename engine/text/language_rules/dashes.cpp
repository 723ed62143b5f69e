#include "text/language_rules/rules.h"
#include "text/language_rules/word_gaps.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr char32_t en_dash = U'–';
constexpr char32_t em_dash = U'—';

bool ends_word(char32_t character) { return character == 0 || is_word_space(character); }

// A range of numbers or times is shorter; what is longer is none.
constexpr std::uint32_t most_looked_at = 40;

/// The word that the character stands in, between spaces, as far as it matters.
struct Word {
    std::u32string_view text;
    std::uint32_t hyphen = 0; ///< index in it
};

Word word_around(std::u32string_view characters, std::uint32_t at)
{
    std::uint32_t begin = at;
    std::uint32_t end = at;
    while (begin > 0 && at - begin < most_looked_at && !is_word_space(characters[begin - 1]))
        --begin;
    while (end < characters.size() && end - at < most_looked_at && !is_word_space(characters[end]))
        ++end;
    return {characters.substr(begin, end - begin), at - begin};
}

std::optional<int> number_in(std::u32string_view digits, std::size_t most_digits)
{
    if (digits.empty() || digits.size() > most_digits || !std::all_of(digits.begin(), digits.end(), is_digit))
        return std::nullopt;
    int number = 0;
    for (const char32_t digit : digits)
        number = number * 10 + static_cast<int>(digit - U'0');
    return number;
}

bool is_year(std::u32string_view text)
{
    const std::optional<int> year = number_in(text, 4);
    return year && *year >= 1500 && *year < 2200;
}

/// 5. in 5.-7., a year as in 2017.-2025.
bool is_ordinal(std::u32string_view text)
{
    return text.size() >= 2 && text.back() == U'.' && number_in(text.substr(0, text.size() - 1), 4).has_value();
}

/// 9.00, 18:30
bool is_time(std::u32string_view text)
{
    const std::size_t mark = text.find_first_of(U".:");
    if (mark == std::u32string_view::npos || text.size() != mark + 3)
        return false;
    const std::optional<int> hours = number_in(text.substr(0, mark), 2);
    const std::optional<int> minutes = number_in(text.substr(mark + 1), 2);
    return hours && minutes && *hours <= 24 && *minutes < 60;
}

/// Whether the hyphen stands for "to" beyond doubt.
bool is_range(const Word& word, OrdinalDots ordinals)
{
    const std::u32string_view first = without_openers(word.text.substr(0, word.hyphen));
    const std::u32string_view rest = word.text.substr(word.hyphen + 1);
    const std::u32string_view second = without_closers(rest, FullStop::dropped);
    if (is_year(first) && is_year(second))
        return number_in(first, 4) < number_in(second, 4);
    if (is_time(first) && is_time(second))
        return true;
    return ordinals != OrdinalDots::none && is_ordinal(first) && is_ordinal(without_closers(rest, FullStop::kept));
}

/// A run of hyphens.
struct HyphenRun {
    std::uint32_t begin = 0;
    std::uint32_t count = 0;
};

char32_t dash_for(const RuleText& text, const HyphenRun& run)
{
    const char32_t before = text.before(run.begin);
    const char32_t after = text.at(run.begin + run.count);
    const bool stands_alone = ends_word(before) && ends_word(after);
    const bool is_between_words = is_letter(before) && is_letter(after);
    if (run.count == 3 && (stands_alone || is_between_words))
        return em_dash;
    if (run.count == 2 && stands_alone)
        return text.conventions(run.begin).dash;
    if (run.count == 2)
        return (is_letter(before) || is_digit(before)) && (is_letter(after) || is_digit(after)) ? en_dash : 0;
    if (run.count != 1)
        return 0;
    if (stands_alone) {
        // Between two numbers it may be a minus.
        const bool is_amid_numbers =
            run.begin >= 2 && is_digit(text.at(run.begin - 2)) && is_digit(text.at(run.begin + 2));
        const bool is_amid_words = after != 0 && !is_amid_numbers;
        return is_amid_words ? text.conventions(run.begin).dash : 0;
    }
    return is_range(word_around(text.characters(), run.begin), text.conventions(run.begin).ordinals) ? en_dash : 0;
}

} // namespace

std::vector<TextEdit> set_dashes(const RuleText& text)
{
    std::vector<TextEdit> edits;
    const std::u32string_view characters = text.characters();
    for (std::size_t at = characters.find(U'-'); at != std::u32string_view::npos; at = characters.find(U'-', at)) {
        const std::size_t end = std::min(characters.find_first_not_of(U'-', at), characters.size());
        const HyphenRun run{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at)};
        at = end;
        if (!text.allows(TextRule::dashes, run.begin))
            continue;
        if (const char32_t dash = dash_for(text, run))
            edits.push_back({run.begin, run.count, dash});
    }
    return edits;
}

} // namespace skrejlapa
