#include "text/language_rules/rules.h"
#include "text/language_rules/word_gaps.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr char32_t no_break_space = U'\u00A0';

std::size_t count_digits_at_start(std::u32string_view word)
{
    return static_cast<std::size_t>(std::find_if_not(word.begin(), word.end(), is_digit) - word.begin());
}

/// One to three digits, with a sign before them perhaps.
bool is_first_group(std::u32string_view word)
{
    word = without_openers(word);
    if (!word.empty() && (word.front() == U'-' || word.front() == U'−' || word.front() == U'+' || word.front() == U'~'))
        word.remove_prefix(1);
    return !word.empty() && word.size() <= 3 && count_digits_at_start(word) == word.size();
}

/// Three digits and no more, with decimals behind them perhaps.
bool is_further_group(std::u32string_view word)
{
    return count_digits_at_start(word) == 3 && (word.size() == 3 || !is_letter(word[3]));
}

/// What numbers of telephones are written with.
bool is_part_of_phone(std::u32string_view word)
{
    constexpr std::u32string_view signs = U"-()/";
    word = without_closers(word, FullStop::dropped);
    return !word.empty() && std::any_of(word.begin(), word.end(), is_digit) &&
           std::all_of(word.begin(), word.end(),
                       [&](char32_t each) { return is_digit(each) || signs.find(each) != std::u32string_view::npos; });
}

bool begins_phone(const WordGap& gap, WordList phones)
{
    const std::u32string_view word = without_openers(gap.before);
    return (word.size() >= 2 && word.front() == U'+' && is_digit(word[1])) || is_one_of(word, phones);
}

/// 6700 0000: eight digits, and no two years.
bool is_short_phone(const WordGap& gap)
{
    const std::u32string_view first = without_openers(gap.before);
    const std::u32string_view second = without_closers(gap.after, FullStop::dropped);
    const auto is_four = [](std::u32string_view word) { return word.size() == 4 && count_digits_at_start(word) == 4; };
    const auto is_year = [](std::u32string_view word) { return word.starts_with(U"19") || word.starts_with(U"20"); };
    return is_four(first) && is_four(second) && !is_year(first);
}

class NumberJoining
{
public:
    explicit NumberJoining(const RuleText& text) : text_(text) {}

    std::vector<TextEdit> join()
    {
        for (const WordGap& gap : word_gaps(text_)) {
            if (!text_.allows(TextRule::numbers, gap.at))
                continue;
            if (const char32_t space = space_in(gap))
                edits_.push_back({gap.at, 1, space});
        }
        return std::move(edits_);
    }

private:
    const RuleText& text_;
    std::vector<TextEdit> edits_;
    const char32_t* end_of_phone_ = nullptr; ///< where the last word of one ends
    const char32_t* end_of_group_ = nullptr; ///< the same of a group of digits

    char32_t space_in(const WordGap& gap)
    {
        const LanguageConventions& conventions = text_.conventions(gap.at);
        const char32_t* const end = gap.after.data() + gap.after.size();
        const char32_t* const end_before = gap.before.data() + gap.before.size();
        const bool goes_on = end_of_phone_ == end_before || begins_phone(gap, conventions.phones);
        if ((goes_on || is_short_phone(gap)) && (is_part_of_phone(gap.after) || gap.after.starts_with(U'+'))) {
            constexpr std::u32string_view stops = U".,;!?";
            end_of_phone_ = stops.find(gap.after.back()) == std::u32string_view::npos ? end : nullptr;
            return no_break_space;
        }
        if ((end_of_group_ == end_before || is_first_group(gap.before)) && is_further_group(gap.after)) {
            end_of_group_ = gap.after.size() == 3 ? end : nullptr;
            return conventions.group_space;
        }
        return 0;
    }
};

} // namespace

std::vector<TextEdit> join_numbers(const RuleText& text) { return NumberJoining(text).join(); }

} // namespace skrejlapa
