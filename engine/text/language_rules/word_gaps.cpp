#include "text/language_rules/word_gaps.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace skrejlapa
{

namespace
{

char32_t lower(char32_t character) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(character))); }

constexpr std::u32string_view openers = U"([{„“”«»‘’‚\"'‹›<";
constexpr std::u32string_view closers = U",;:!?)]}“”»«’‘\"'›‹>…";

} // namespace

bool is_digit(char32_t character) { return character >= U'0' && character <= U'9'; }
bool is_letter(char32_t character) { return u_isalpha(static_cast<UChar32>(character)) != 0; }
bool is_capital(char32_t character) { return u_isupper(static_cast<UChar32>(character)) != 0; }
bool is_small_letter(char32_t character) { return u_islower(static_cast<UChar32>(character)) != 0; }

bool is_word_space(char32_t character)
{
    return character == U' ' || character == U'\u00A0' || character == U'\u202F' || character == U'\u2028';
}

std::vector<WordGap> word_gaps(const RuleText& text)
{
    const std::u32string_view characters = text.characters();
    std::vector<WordGap> gaps;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < characters.size(); ++at) {
        if (!is_word_space(characters[at]))
            continue;
        const auto end = static_cast<std::size_t>(
            std::find_if(characters.begin() + static_cast<std::ptrdiff_t>(at) + 1, characters.end(), is_word_space) -
            characters.begin());
        if (characters[at] == U' ' && at > begin && end > at + 1)
            gaps.push_back({static_cast<std::uint32_t>(at), characters.substr(begin, at - begin),
                            characters.substr(at + 1, end - at - 1)});
        begin = at + 1;
    }
    return gaps;
}

std::u32string_view without_openers(std::u32string_view word)
{
    word.remove_prefix(std::min(word.find_first_not_of(openers), word.size()));
    return word;
}

std::u32string_view without_closers(std::u32string_view word, FullStop full_stop)
{
    while (!word.empty() && (closers.find(word.back()) != std::u32string_view::npos ||
                             (word.back() == U'.' && full_stop == FullStop::dropped)))
        word.remove_suffix(1);
    return word;
}

bool is_same_word(std::u32string_view word, std::u32string_view known)
{
    return std::equal(word.begin(), word.end(), known.begin(), known.end(),
                      [](char32_t a, char32_t b) { return a == b || lower(a) == lower(b); });
}

bool is_one_of(std::u32string_view word, WordList words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::u32string_view known) { return is_same_word(word, known); });
}

} // namespace skrejlapa
