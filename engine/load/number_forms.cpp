#include "load/number_forms.h"

#include "load/month_names.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::size_t thousands_digits = 3;

/// Digits with the marks between them: the mark at `n` stands behind the group at `n`.
struct Groups {
    std::vector<std::string> digits;
    std::u32string marks;
    std::size_t end = 0;
};

char32_t at_or_none(std::u32string_view text, std::size_t at) { return at < text.size() ? text[at] : U'\0'; }

std::string take_digits(std::u32string_view text, std::size_t at)
{
    std::string digits;
    for (; is_digit(at_or_none(text, at)); ++at)
        digits += static_cast<char>(text[at]);
    return digits;
}

/// Spaces and apostrophes part thousands only; behind a point or comma there are none.
bool continues(const Groups& groups, char32_t mark, std::size_t digits)
{
    if (digits == 0)
        return false;
    if (mark == U'.' || mark == U',')
        return true;
    const bool parts_thousands = mark == U' ' || mark == U'\'';
    return parts_thousands && digits == thousands_digits && groups.digits.front().size() <= thousands_digits &&
           groups.marks.find_first_not_of(mark) == std::u32string::npos;
}

Groups read_groups(std::u32string_view text, std::size_t at)
{
    Groups groups{{take_digits(text, at)}, {}, 0};
    groups.end = at + groups.digits.front().size();
    for (;;) {
        const char32_t mark = at_or_none(text, groups.end);
        std::string next = take_digits(text, groups.end + 1);
        if (!continues(groups, mark, next.size()))
            return groups;
        groups.end += 1 + next.size();
        groups.marks += mark;
        groups.digits.push_back(std::move(next));
    }
}

std::string whole(const std::vector<std::string>& digits, std::size_t count)
{
    std::string text;
    for (std::size_t at = 0; at < count; ++at)
        text += digits[at];
    const std::size_t first = std::min(text.find_first_not_of('0'), text.size() - 1);
    return text.substr(first);
}

/// All but the last group before the point.
std::string decimal(const Groups& groups)
{
    std::string fraction = groups.digits.back();
    fraction.erase(fraction.find_last_not_of('0') + 1);
    const std::string before = whole(groups.digits, groups.digits.size() - 1);
    return fraction.empty() ? before : before + '.' + fraction;
}

bool are_thousands(const Groups& groups)
{
    return groups.digits.front().size() <= thousands_digits && groups.digits.front() != "0" &&
           std::all_of(groups.digits.begin() + 1, groups.digits.end(),
                       [](const std::string& group) { return group.size() == thousands_digits; });
}

char32_t decimal_mark(std::string_view language)
{
    constexpr auto with_points = std::to_array<std::string_view>({"en", "he", "ga", "mt", "zh", "ja", "ko", "th"});
    const bool has_point = language == "de-CH" || std::find(with_points.begin(), with_points.end(),
                                                            primary_language(language)) != with_points.end();
    return has_point ? U'.' : U',';
}

std::string parted_by_points(const Groups& groups)
{
    std::string text;
    for (const std::string& group : groups.digits)
        text += (text.empty() ? "" : ".") + group;
    return text;
}

/// A comma or point once before three digits may part thousands even where the language has it before decimals.
std::vector<std::string> readings_of(const Groups& groups, std::string_view language)
{
    const std::string all = whole(groups.digits, groups.digits.size());
    if (groups.marks.empty())
        return {all};
    const char32_t last = groups.marks.back();
    if (last != U'.' && last != U',')
        return {all};
    const bool is_once = std::count(groups.marks.begin(), groups.marks.end(), last) == 1;
    if (groups.marks.size() > 1)
        return {is_once ? decimal(groups) : are_thousands(groups) ? all : parted_by_points(groups)};
    if (!are_thousands(groups))
        return {decimal(groups)};
    return last == decimal_mark(language) ? std::vector{decimal(groups), all} : std::vector{all};
}

constexpr int hours_of_day = 24;

std::string time_of(int hour, const std::string& minute)
{
    return minute == "00" ? std::to_string(hour) : fmt::format("{}:{}", hour, minute);
}

/// Whether "pm" or "p.m." follows.
bool is_afternoon(std::u32string_view text, std::size_t at)
{
    while (at_or_none(text, at) == U' ')
        ++at;
    return text.substr(at).starts_with(U"pm") || text.substr(at).starts_with(U"p.m");
}

/// An hour with its minutes ("9:30", "9.30"), or an hour in the afternoon ("5 pm").
void add_times(FoundNumber& number, std::u32string_view text, std::size_t at, const Groups& groups)
{
    const std::string& hour = groups.digits.front();
    const std::size_t colon = at + hour.size();
    std::string minute = groups.marks == U"." ? groups.digits.back() : "";
    if (groups.marks.empty() && at_or_none(text, colon) == U':' && take_digits(text, colon + 1).size() == 2) {
        minute = take_digits(text, colon + 1);
        number = {{}, colon + 1 + minute.size()};
    }
    const bool is_hour = hour.size() <= 2 && std::stoi(hour) <= hours_of_day;
    const bool has_minute = minute.size() == 2 && minute < "60";
    if (number.readings.empty() || (is_hour && has_minute))
        number.readings.push_back(time_of(is_hour ? std::stoi(hour) : 0, minute));
    if (is_hour && std::stoi(hour) < hours_of_day / 2 && is_afternoon(text, number.end))
        number.readings.push_back(time_of(std::stoi(hour) + hours_of_day / 2, has_minute ? minute : "00"));
}

/// A telephone number: all its digits, however they are parted.
FoundNumber read_telephone(std::u32string_view text, std::size_t at)
{
    FoundNumber number{{"+"}, at + 1};
    for (std::size_t next = at + 1; next < text.size(); ++next) {
        if (is_digit(text[next])) {
            number.readings.front() += static_cast<char>(text[next]);
            number.end = next + 1;
        } else if (std::u32string_view(U" -()/").find(text[next]) == std::u32string_view::npos) {
            break;
        }
    }
    return number;
}

} // namespace

FoundNumber read_number(std::u32string_view text, std::size_t at, std::string_view language)
{
    if (text[at] == U'+')
        return read_telephone(text, at);
    const Groups groups = read_groups(text, at);
    FoundNumber number{readings_of(groups, language), groups.end};
    add_times(number, text, at, groups);
    return number;
}

} // namespace skrejlapa
