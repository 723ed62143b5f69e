#include "text/language_rules/rules.h"
#include "text/language_rules/word_gaps.h"

namespace skrejlapa
{

namespace
{

constexpr char32_t narrow = U'\u202F';
constexpr char32_t wide = U'\u00A0';
constexpr std::u32string_view spaces = U" \u00A0\u202F\u2009";

bool is_space(char32_t character) { return character != 0 && spaces.find(character) != std::u32string_view::npos; }

/// The space that French sets before a mark; 0: none.
char32_t space_before(char32_t mark)
{
    constexpr std::u32string_view set_off_narrowly = U";!?»";
    if (mark == U':')
        return wide;
    return set_off_narrowly.find(mark) != std::u32string_view::npos ? narrow : 0;
}

/// A mark within a word or a number (16:30, a?b) is none of the sentence.
bool ends_words(const RuleText& text, std::uint32_t at)
{
    const char32_t after = text.at(at + 1);
    return !is_letter(after) && !is_digit(after);
}

class FrenchSpacing
{
public:
    explicit FrenchSpacing(const RuleText& text) : text_(text) {}

    std::vector<TextEdit> set()
    {
        const auto size = static_cast<std::uint32_t>(text_.characters().size());
        for (std::uint32_t at = 0; at < size; ++at) {
            if (!text_.allows(TextRule::spaces, at) || text_.conventions(at).spacing != MarkSpacing::french)
                continue;
            if (text_.at(at) == U'«')
                set_off(at + 1, narrow, text_.at(at + 1));
            else if (const char32_t space = space_before(text_.at(at)))
                before_mark(at, space);
        }
        return std::move(edits_);
    }

private:
    const RuleText& text_;
    std::vector<TextEdit> edits_;

    void before_mark(std::uint32_t at, char32_t space)
    {
        constexpr std::u32string_view marks = U";!?:.,…([";
        const char32_t before = text_.before(at);
        if (before == 0 || before == U'«' || before == U'\u2028')
            return;
        const bool follows_mark = marks.find(before) != std::u32string_view::npos;
        if (text_.at(at) != U'»' && (follows_mark || !ends_words(text_, at)))
            return;
        if (is_space(before))
            set_off(at - 1, space, before);
        else
            set_off(at, space, 0);
    }

    /// At `at` the space shall be: in place of the one that stands there, if one does.
    void set_off(std::uint32_t at, char32_t space, char32_t there)
    {
        if (at >= text_.characters().size() || there == space)
            return;
        const TextEdit edit{at, is_space(there) ? 1U : 0U, space};
        const bool is_done = !edits_.empty() && edits_.back().at == at;
        if (!is_done)
            edits_.push_back(edit);
    }
};

} // namespace

std::vector<TextEdit> set_spaces(const RuleText& text) { return FrenchSpacing(text).set(); }

} // namespace skrejlapa
