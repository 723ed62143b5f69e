#include "text/language_rules/rules.h"
#include "text/language_rules/word_gaps.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr char32_t no_break_space = U'\u00A0';

bool is_dash(std::u32string_view word) { return word == U"–" || word == U"—"; }

/// 15, 1/2, 4,5, 7–13, ±5: what a unit may follow.
bool is_number(std::u32string_view word)
{
    constexpr std::u32string_view signs = U"+-−±~≈<>≤≥";
    constexpr std::u32string_view inner = U".,:/–-×";
    while (!word.empty() && signs.find(word.front()) != std::u32string_view::npos)
        word.remove_prefix(1);
    return !word.empty() && is_digit(word.front()) && is_digit(word.back()) &&
           std::all_of(word.begin(), word.end(),
                       [&](char32_t each) { return is_digit(each) || inner.find(each) != std::u32string_view::npos; });
}

/// A. in A. Bērziņš, and J.-P. or A.B.; Dz. and Dž., which are one letter to Latvian.
bool is_initial(std::u32string_view word)
{
    if (word == U"Dz." || word == U"Dž.")
        return true;
    bool may_be_letter = true;
    for (const char32_t each : word) {
        const bool is_mark = each == U'.' || each == U'-';
        if (!is_mark && !(may_be_letter && is_capital(each)))
            return false;
        may_be_letter = is_mark;
    }
    return word.size() >= 2 && word.back() == U'.' && is_capital(word.front());
}

/// 5. or 7.–13. before a word in small letters: in 5. maijā; never a sentence's end.
bool is_ordinal(std::u32string_view word)
{
    return word.size() >= 2 && word.back() == U'.' && is_digit(word[word.size() - 2]) &&
           std::all_of(word.begin(), word.end(),
                       [](char32_t each) { return is_digit(each) || each == U'.' || each == U'–' || each == U'-'; });
}

bool is_day(std::u32string_view word)
{
    return !word.empty() && word.size() <= 2 && std::all_of(word.begin(), word.end(), is_digit);
}

/// The words around a gap without the marks of the sentence.
struct Words {
    std::u32string_view before;
    std::u32string_view after;        ///< with the full stop that may be an abbreviation's
    std::u32string_view after_bare;   ///< without it
    std::u32string_view after_opened; ///< without opening quotation marks too
};

Words words_of(const WordGap& gap)
{
    const std::u32string_view after = without_closers(gap.after, FullStop::kept);
    return {without_openers(gap.before), after, without_closers(gap.after, FullStop::dropped), without_openers(after)};
}

bool is_pair(const Words& words, const LanguageConventions& language)
{
    return std::any_of(language.pairs.begin(), language.pairs.end(), [&](const WordPair& pair) {
        return is_same_word(words.before, pair.first) &&
               (is_same_word(words.after, pair.second) || is_same_word(words.after_bare, pair.second));
    });
}

bool joins_number(const Words& words, const LanguageConventions& language)
{
    const bool before_number =
        !words.after.empty() && is_digit(words.after.front()) &&
        (is_one_of(words.before, language.before_numbers) || is_one_of(words.before, common_before_numbers()));
    const auto is_unit = [&](std::u32string_view word) {
        return is_one_of(word, language.units) || is_one_of(word, common_units());
    };
    const bool before_unit = is_number(words.before) && (is_unit(words.after) || is_unit(words.after_bare));
    const bool in_date = is_day(words.before) && is_one_of(words.after_bare, language.months);
    return before_number || before_unit || in_date;
}

bool joins_ordinal(const Words& words, const LanguageConventions& language)
{
    if (language.ordinals == OrdinalDots::none || !is_ordinal(words.before) || words.after.empty())
        return false;
    // A year may end a sentence, a number of two digits hardly ever does.
    constexpr std::size_t two_digits = 3;
    const bool before_noun = language.ordinals == OrdinalDots::before_capitals && words.before.size() <= two_digits;
    return before_noun || is_small_letter(words.after.front()) || is_one_of(words.after_bare, language.months);
}

bool joins_name(const Words& words, const LanguageConventions& language)
{
    if (words.after_opened.empty() || !is_capital(words.after_opened.front()))
        return false;
    return is_initial(words.before) || is_one_of(words.before, language.before_names);
}

bool joins_word(const Words& words, const LanguageConventions& language)
{
    const bool one_letter =
        words.before.size() == 1 &&
        std::any_of(language.one_letter_words.begin(), language.one_letter_words.end(), [&](char32_t letter) {
            return is_same_word(words.before, {&letter, 1});
        });
    return one_letter || is_one_of(words.before, language.before_words);
}

/// The space that joins the words of a gap; 0: they may part.
char32_t space_in(const WordGap& gap, const LanguageConventions& language)
{
    if (is_dash(gap.after))
        return no_break_space;
    const Words words = words_of(gap);
    if (is_pair(words, language))
        return language.abbreviation_space;
    const bool joins = joins_number(words, language) || joins_ordinal(words, language) || joins_name(words, language) ||
                       joins_word(words, language);
    return joins ? no_break_space : 0;
}

} // namespace

std::vector<TextEdit> join_words(const RuleText& text)
{
    std::vector<TextEdit> edits;
    for (const WordGap& gap : word_gaps(text)) {
        if (!text.allows(TextRule::no_break, gap.at))
            continue;
        if (const char32_t space = space_in(gap, text.conventions(gap.at)))
            edits.push_back({gap.at, 1, space});
    }
    return edits;
}

} // namespace skrejlapa
