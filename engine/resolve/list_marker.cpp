#include "resolve/list_marker.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// CSS Counter Styles 3, lower-alpha: a b … z aa ab …; nothing below 1.
std::string alphabetic(int number, char first)
{
    std::string letters;
    for (; number > 0; number = (number - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>(first + (number - 1) % 26));
    return letters;
}

/// CSS Counter Styles 3, lower-roman: 1 to 3999.
std::string roman(int number, bool upper)
{
    struct Digit {
        int value;
        std::string_view letters;
    };
    constexpr Digit digits[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
                                {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    std::string text;
    if (number < 1 || number > 3999)
        return text;
    for (const Digit& digit : digits) {
        for (; number >= digit.value; number -= digit.value)
            text += digit.letters;
    }
    if (upper)
        std::transform(text.begin(), text.end(), text.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    return text;
}

std::string in_form(char form, int number)
{
    std::string text;
    if (form == 'a' || form == 'A')
        text = alphabetic(number, form);
    else if (form == 'i' || form == 'I')
        text = roman(number, form == 'I');
    return text.empty() ? std::to_string(number) : text;
}

} // namespace

std::string numbered_marker(std::string_view pattern, int number)
{
    const std::size_t at = pattern.find_first_of("1aAiI");
    if (at == std::string_view::npos)
        return std::string(pattern);
    return std::string(pattern.substr(0, at)) + in_form(pattern[at], number) + std::string(pattern.substr(at + 1));
}

std::string_view default_bullet(int depth) { return depth % 2 == 0 ? "•" : "–"; }

} // namespace skrejlapa
