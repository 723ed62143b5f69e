#include "text/language_rules/rules.h"
#include "text/language_rules/single_marks.h"
#include "text/language_rules/word_gaps.h"

#include <algorithm>
#include <optional>

namespace skrejlapa
{

namespace
{

class QuoteSetting
{
public:
    explicit QuoteSetting(const RuleText& text) : text_(text) {}

    std::vector<TextEdit> set()
    {
        const auto size = static_cast<std::uint32_t>(text_.characters().size());
        for (std::uint32_t at = 0; at < size; ++at) {
            const char32_t character = text_.at(at);
            if (character == double_mark || character == single_mark)
                look_at_straight(at, character);
            else
                look_at_typed(at, character);
        }
        return std::move(edits_);
    }

private:
    /// A quotation that has begun.
    struct Open {
        char32_t mark = 0; ///< the straight one, or 0: the author's own
        QuotePair pair;
        std::uint32_t closes_at = 0; ///< of a single mark
    };

    const RuleText& text_;
    std::vector<Open> open_;
    std::vector<TextEdit> edits_;
    std::optional<std::uint32_t> opened_at_; ///< where the last quotation began

    void look_at_straight(std::uint32_t at, char32_t mark)
    {
        if (!text_.allows(TextRule::quotes, at) || text_.quotes(at).outer.open == 0)
            return;
        const char32_t before = text_.before(at);
        const char32_t after = text_.at(at + 1);
        const bool is_behind_opening = at > 0 && opened_at_ == at - 1;
        if ((opens_word(before) || is_behind_opening) && stands_in_word(after) && !is_close_mark(after)) {
            if (mark == double_mark)
                open(at, mark, 0);
            else if (const auto end = is_of_word(after) ? find_closing_single(text_, at) : std::nullopt)
                open(at, mark, *end);
        } else if (stands_in_word(before) && !is_of_word(after)) {
            close(at, mark, before);
        }
    }

    static bool is_close_mark(char32_t after) { return after == double_mark || after == U',' || after == U'.'; }

    void open(std::uint32_t at, char32_t mark, std::uint32_t closes_at)
    {
        const QuoteMarks& marks = text_.quotes(at);
        const bool is_inner = open_.size() % 2 == 1;
        // Within single marks (British use) the inner ones are the double.
        const QuotePair& inner = is_inner && open_.back().pair.open == marks.inner.open ? marks.outer : marks.inner;
        const QuotePair pair = is_inner ? inner : mark == single_mark ? marks.single : marks.outer;
        open_.push_back({mark, pair, closes_at});
        opened_at_ = at;
        put(at, pair.open);
    }

    void close(std::uint32_t at, char32_t mark, char32_t before)
    {
        const auto begun = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& each) {
            return each.mark == mark && (mark == double_mark || each.closes_at == at);
        });
        if (begun != open_.rend()) {
            put(at, begun->pair.close);
            open_.erase(begun.base() - 1, open_.end());
        } else if (mark == double_mark && !is_digit(before)) {
            put(at, text_.quotes(at).outer.close);
        }
    }

    // Quotations that the author has marked well count for what lies within them.
    void look_at_typed(std::uint32_t at, char32_t character)
    {
        const QuotePair& outer = text_.quotes(at).outer;
        if (outer.open == outer.close)
            return;
        if (character == outer.open)
            open_.push_back({0, outer, 0});
        else if (character == outer.close && !open_.empty() && open_.back().mark == 0)
            open_.pop_back();
    }

    void put(std::uint32_t at, char32_t mark) { edits_.push_back({at, 1, mark}); }
};

} // namespace

std::vector<TextEdit> set_quotes(const RuleText& text) { return QuoteSetting(text).set(); }

} // namespace skrejlapa
