#include "load/date_forms.h"

#include "load/month_names.h"
#include "load/number_forms.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::size_t year_digits = 4;
constexpr int months = 12;
constexpr int longest_month = 31;

/// Digits or letters without a break.
struct Token {
    bool is_number = false;
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] std::size_t size() const { return end - begin; }
};

bool is_letter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x2000) ||
           (c >= 0x2C00 && c < 0xFFF0);
}

std::vector<Token> tokens_of(std::u32string_view text)
{
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        const bool is_number = is_digit(text[at]);
        std::size_t end = at;
        while (end < text.size() && (is_number ? is_digit(text[end]) : is_letter(text[end])))
            ++end;
        if (end > at)
            tokens.push_back({is_number, at, end});
        at = std::max(end, at + 1);
    }
    return tokens;
}

class DateFinder
{
public:
    DateFinder(std::u32string_view text, std::string_view language)
        : text_(text), language_(language), tokens_(tokens_of(text))
    {
    }

    std::vector<FoundDate> find()
    {
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            if (std::optional<FoundDate> date = tokens_[at].is_number ? in_figures(at) : in_words(at))
                dates_.push_back(*std::move(date));
        }
        return std::move(dates_);
    }

private:
    [[nodiscard]] int value(std::size_t at) const
    {
        int value = 0;
        for (const char32_t digit : text_.substr(tokens_[at].begin, tokens_[at].size()))
            value = value * 10 + static_cast<int>(digit - U'0');
        return value;
    }
    [[nodiscard]] bool is_short_number(std::size_t at, int most) const
    {
        return at < tokens_.size() && tokens_[at].is_number && tokens_[at].size() <= 2 && value(at) >= 1 &&
               value(at) <= most;
    }
    [[nodiscard]] bool is_year(std::size_t at) const
    {
        return at < tokens_.size() && tokens_[at].is_number && tokens_[at].size() == year_digits;
    }
    [[nodiscard]] bool is_free(std::size_t at) const
    {
        return dates_.empty() || tokens_[at].begin >= dates_.back().end;
    }
    [[nodiscard]] std::u32string between(std::size_t at) const
    {
        std::u32string mark(text_.substr(tokens_[at].end, tokens_[at + 1].begin - tokens_[at].end));
        std::erase(mark, U' ');
        return mark;
    }

    /// 27.11.2026, 2026-11-27, 11/27/2026.
    [[nodiscard]] std::optional<FoundDate> in_figures(std::size_t at) const
    {
        if (at + 2 >= tokens_.size() || !is_free(at) || !tokens_[at + 1].is_number || !tokens_[at + 2].is_number)
            return std::nullopt;
        const std::u32string mark = between(at);
        if (mark != between(at + 1) || (mark != U"." && mark != U"-" && mark != U"/"))
            return std::nullopt;
        FoundDate date{{}, tokens_[at].begin, tokens_[at + 2].end};
        const auto read = [&](std::size_t year, std::size_t month, std::size_t day) {
            if (is_year(year) && is_short_number(month, months) && is_short_number(day, longest_month))
                date.readings.push_back(fmt::format("{}-{:02}-{:02}", value(year), value(month), value(day)));
        };
        read(at, at + 1, at + 2);
        read(at + 2, at + 1, at);
        if (mark == U"/")
            read(at + 2, at, at + 1);
        return date.readings.empty() ? std::nullopt : std::optional(date);
    }

    /// The number this many tokens before or behind the month, over one short word ("of", "gada", "d.").
    template <class Wanted>
    [[nodiscard]] std::optional<std::size_t> near(std::size_t at, int step, const Wanted& is_wanted) const
    {
        constexpr std::size_t longest_word = 4;
        std::size_t next = at + static_cast<std::size_t>(step);
        if (next < tokens_.size() && !tokens_[next].is_number && tokens_[next].size() <= longest_word)
            next += static_cast<std::size_t>(step);
        return next < tokens_.size() && is_free(next) && is_wanted(next) ? std::optional(next) : std::nullopt;
    }

    /// 27 November 2026, November 27, 2026. gada 27. novembrī, lapkričio 27 d.
    [[nodiscard]] std::optional<FoundDate> in_words(std::size_t at) const
    {
        const auto month = month_named(text_.substr(tokens_[at].begin, tokens_[at].size()), language_);
        if (!month)
            return std::nullopt;
        const auto is_a_day = [this](std::size_t token) { return is_short_number(token, longest_month); };
        const auto is_a_year = [this](std::size_t token) { return is_year(token); };
        const std::optional<std::size_t> day_before = near(at, -1, is_a_day);
        const std::optional<std::size_t> day = day_before ? day_before : near(at, 1, is_a_day);
        const std::optional<std::size_t> year_behind = near(day && !day_before ? *day : at, 1, is_a_year);
        const std::optional<std::size_t> year =
            year_behind ? year_behind : near(day_before ? *day_before : at, -1, is_a_year);
        if (!day && !year)
            return std::nullopt;
        const std::size_t first = std::min({at, day.value_or(at), year.value_or(at)});
        const std::size_t last = std::max({at, day.value_or(at), year.value_or(at)});
        const std::string of_year = year ? fmt::format("{}-", value(*year)) : "";
        const std::string of_day = day ? fmt::format("-{:02}", value(*day)) : "";
        return FoundDate{{fmt::format("{}{:02}{}", of_year, *month, of_day)}, tokens_[first].begin, tokens_[last].end};
    }

    std::u32string_view text_;
    std::string_view language_;
    std::vector<Token> tokens_;
    std::vector<FoundDate> dates_;
};

} // namespace

std::vector<FoundDate> find_dates(std::u32string_view text, std::string_view language)
{
    return DateFinder(text, language).find();
}

} // namespace skrejlapa
