#include "text/language_rules/single_marks.h"

#include "text/language_rules/word_gaps.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace skrejlapa
{

namespace
{

bool is_english(const RuleText& text, std::uint32_t at) { return text.conventions(at).language == "en"; }

/// The words asked about are English, whose letters have simple capitals.
std::u32string lower_case(std::u32string_view word)
{
    std::u32string lower(word);
    for (char32_t& letter : lower) {
        if (letter >= U'A' && letter <= U'Z')
            letter += U'a' - U'A';
    }
    return lower;
}

std::u32string word_from(const RuleText& text, std::uint32_t begin)
{
    std::uint32_t end = begin;
    while (is_of_word(text.at(end)))
        ++end;
    return lower_case(text.characters().substr(begin, end - begin));
}

std::u32string word_before(const RuleText& text, std::uint32_t end)
{
    std::uint32_t begin = end;
    while (begin > 0 && is_of_word(text.before(begin)))
        --begin;
    return lower_case(text.characters().substr(begin, end - begin));
}

/// "90" and "90s".
bool is_short_year(std::u32string_view word)
{
    return word.size() >= 2 && is_digit(word[0]) && is_digit(word[1]) && (word.size() == 2 || word.substr(2) == U"s");
}

/// Words that lost their beginning: 'n', 'tis, '90s. Such a word in quotation marks of its own ('em') is a quotation.
bool is_elision(const RuleText& text, std::uint32_t at)
{
    static constexpr auto shortened = std::to_array<std::u32string_view>(
        {U"tis", U"twas", U"twere", U"twill", U"twould", U"til", U"em", U"cos", U"bout", U"neath", U"nuff"});
    if (!is_english(text, at))
        return false;
    const std::u32string word = word_from(text, at + 1);
    const bool is_marked_behind = text.at(at + 1 + static_cast<std::uint32_t>(word.size())) == single_mark;
    if (word == U"n" || (word.size() == 3 && is_short_year(word)))
        return true;
    return !is_marked_behind && std::find(shortened.begin(), shortened.end(), word) != shortened.end();
}

/// The second mark of 'n'.
bool ends_elided_and(const RuleText& text, std::uint32_t at)
{
    return at >= 2 && is_english(text, at) && word_before(text, at) == U"n" && text.at(at - 2) == single_mark;
}

/// Words in s that are no plurals, and so have no possessive in s'.
bool is_no_plural(std::u32string_view word)
{
    static constexpr auto words =
        std::to_array<std::u32string_view>({U"yes", U"is", U"was", U"has", U"does", U"this", U"his", U"hers", U"its",
                                            U"as", U"us", U"thus", U"ours", U"yours", U"theirs", U"always"});
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// A closing mark that may as well be an apostrophe: the boys' room, runnin' wild, the '90s' music.
bool may_be_apostrophe(const RuleText& text, std::uint32_t at)
{
    if (!is_english(text, at) || !is_word_space(text.at(at + 1)) || !is_of_word(text.at(at + 2)))
        return false;
    const std::u32string word = word_before(text, at);
    const bool is_short_participle = word.size() > 3 && word.ends_with(U"in");
    return is_short_participle || (word.ends_with(U"s") && !is_no_plural(word));
}

bool opens(const RuleText& text, std::uint32_t at)
{
    return opens_word(text.before(at)) && is_of_word(text.at(at + 1));
}
bool closes(const RuleText& text, std::uint32_t at)
{
    return stands_in_word(text.before(at)) && !is_of_word(text.at(at + 1));
}

/// How a straight double mark changes the depth of quotations. Behind a digit it may stand for inches.
int depth_change(const RuleText& text, std::uint32_t at, int depth)
{
    if (opens(text, at))
        return 1;
    return closes(text, at) && (depth > 0 || !is_digit(text.before(at))) ? -1 : 0;
}

/// The marks that may end the quotation begun at `at`: as far as the next one, or the end of the one around it.
std::vector<std::uint32_t> find_closing_marks(const RuleText& text, std::uint32_t at)
{
    std::vector<std::uint32_t> marks;
    int doubles_open = 0;
    const auto size = static_cast<std::uint32_t>(text.characters().size());
    for (std::uint32_t later = at + 2; later < size; ++later) {
        const char32_t character = text.at(later);
        if (character == double_mark)
            doubles_open += depth_change(text, later, doubles_open);
        if (doubles_open < 0)
            break;
        if (character != single_mark || ends_elided_and(text, later))
            continue;
        if (closes(text, later))
            marks.push_back(later);
        else if (opens(text, later) && !is_elision(text, later))
            break;
    }
    return marks;
}

} // namespace

bool stands_in_word(char32_t character) { return character != 0 && !is_word_space(character); }

bool is_of_word(char32_t character) { return is_letter(character) || is_digit(character); }

bool opens_word(char32_t before)
{
    constexpr std::u32string_view openers = U"([{„“«‘‚‹–—/";
    return before == 0 || is_word_space(before) || openers.find(before) != std::u32string_view::npos;
}

std::optional<std::uint32_t> find_closing_single(const RuleText& text, std::uint32_t at)
{
    if (is_elision(text, at))
        return std::nullopt;
    const std::vector<std::uint32_t> marks = find_closing_marks(text, at);
    const auto clear =
        std::find_if(marks.begin(), marks.end(), [&](std::uint32_t mark) { return !may_be_apostrophe(text, mark); });
    if (clear != marks.end())
        return *clear;
    // The summer of '69 and the boys' room: two apostrophes.
    if (marks.empty() || (is_english(text, at) && is_short_year(word_from(text, at + 1))))
        return std::nullopt;
    return marks.front();
}

} // namespace skrejlapa
