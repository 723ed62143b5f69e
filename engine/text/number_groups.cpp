#include "text/number_groups.h"

#include "text/code_points.h"

#include <algorithm>
#include <string>

#include <unicode/uchar.h>

namespace skrejlapa
{

namespace
{

// The text as kinds of characters: `0` a figure, `a` a letter or mark, ` ` a space, `-` a hyphen; others for
// themselves.
char kind_of(char32_t character)
{
    const auto point = static_cast<UChar32>(character);
    if (u_isdigit(point) != 0)
        return '0';
    if (u_charType(point) == U_SPACE_SEPARATOR)
        return ' ';
    if (character == U'-' || (character >= 0x2010 && character <= 0x2012))
        return '-';
    if (u_isalnum(point) != 0 || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0)
        return 'a';
    return character < 0x80 ? static_cast<char>(character) : '?';
}

class NumberSearch
{
public:
    explicit NumberSearch(std::string_view text)
    {
        for (const CodePoint& point : CodePoints(text)) {
            kinds_ += kind_of(point.character);
            begins_.push_back(point.begin);
        }
        begins_.push_back(static_cast<std::uint32_t>(text.size()));
    }

    std::vector<NumberStretch> find()
    {
        std::vector<NumberStretch> found;
        for (std::size_t at = 0; at < kinds_.size();) {
            const std::size_t end = std::max({signed_number(at), bracketed(at), grouped(at), hyphened(at)});
            const bool stands_alone = end > at && !is_word(at - 1) && !is_word(end);
            if (stands_alone)
                found.push_back({begins_[at], begins_[end]});
            at = stands_alone ? end : std::max(figures(at), at + 1);
        }
        return found;
    }

private:
    [[nodiscard]] char kind(std::size_t at) const { return at < kinds_.size() ? kinds_[at] : '\0'; }
    [[nodiscard]] bool is_word(std::size_t at) const { return kind(at) == 'a' || kind(at) == '0'; }

    /// Each of these gives where what it looks for ends; `at` itself where it does not stand there.
    [[nodiscard]] std::size_t figures(std::size_t at) const
    {
        while (kind(at) == '0')
            ++at;
        return at;
    }

    [[nodiscard]] std::size_t joints(std::size_t at, std::string_view allowed, std::size_t most) const
    {
        const std::size_t begin = at;
        while (at < kinds_.size() && at - begin < most && allowed.find(kinds_[at]) != std::string_view::npos)
            ++at;
        return at;
    }

    [[nodiscard]] std::size_t further_groups(std::size_t at, std::string_view allowed, std::size_t most_joints) const
    {
        for (std::size_t end = at;; at = end) {
            end = figures(joints(at, allowed, most_joints));
            if (kind(end - 1) != '0' || end == at)
                return at;
        }
    }

    [[nodiscard]] std::size_t signed_number(std::size_t at) const
    {
        const std::size_t end = figures(at + 1);
        return kind(at) == '+' && end > at + 1 ? further_groups(end, " -./()", 3) : at;
    }

    [[nodiscard]] std::size_t bracketed(std::size_t at) const
    {
        const std::size_t first = kind(at + 1) == '+' ? at + 2 : at + 1;
        const std::size_t close = figures(first);
        if (kind(at) != '(' || close == first || kind(close) != ')')
            return at;
        const std::size_t end = further_groups(close + 1, " -./", 1);
        return end > close + 1 ? end : at;
    }

    [[nodiscard]] std::size_t grouped(std::size_t at) const
    {
        const std::size_t first_end = figures(at);
        if (first_end == at || first_end - at > 4)
            return at;
        std::size_t end = first_end;
        while (kind(end) == ' ' && figures(end + 1) - end >= 3 && figures(end + 1) - end <= 5)
            end = figures(end + 1);
        if (end == first_end)
            return at;
        const bool has_decimals = (kind(end) == '.' || kind(end) == ',') && kind(end + 1) == '0';
        return has_decimals ? figures(end + 1) : end;
    }

    [[nodiscard]] std::size_t hyphened(std::size_t at) const
    {
        std::size_t end = figures(at);
        int hyphens = 0;
        for (; end > at && kind(end) == '-' && kind(end + 1) == '0'; ++hyphens)
            end = figures(end + 1);
        return hyphens > 1 ? end : at;
    }

    std::string kinds_;
    std::vector<std::uint32_t> begins_; ///< of the characters, and the text's end
};

} // namespace

std::vector<NumberStretch> find_grouped_numbers(std::string_view text) { return NumberSearch(text).find(); }

} // namespace skrejlapa
