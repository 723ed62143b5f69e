#include "resolve/list_marker.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// The letters or digits that a character of a pattern stands for, and which character that is.
struct Signs {
    std::string_view character;
    std::string_view signs; ///< in UTF-8, each as many bytes as `character`
    [[nodiscard]] int count() const { return static_cast<int>(signs.size() / character.size()); }
    [[nodiscard]] std::string_view sign(int at) const
    {
        return signs.substr(static_cast<std::size_t>(at) * character.size(), character.size());
    }
};

// The predefined and ready-made styles of CSS Counter Styles: lower-alpha, upper-alpha, lower-greek, lower-russian,
// upper-russian; decimal, arabic-indic, persian.
constexpr Signs alphabets[] = {{"a", "abcdefghijklmnopqrstuvwxyz"},
                               {"A", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
                               {"α", "αβγδεζηθικλμνξοπρστυφχψω"},
                               {"а", "абвгдежзиклмнопрстуфхцчшщэюя"},
                               {"А", "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"}};
constexpr Signs digits[] = {{"1", "0123456789"}, {"١", "٠١٢٣٤٥٦٧٨٩"}, {"۱", "۰۱۲۳۴۵۶۷۸۹"}};

/// a b … z aa ab …; nothing below 1.
std::string alphabetic(int number, const Signs& letters)
{
    std::string text;
    for (const int count = letters.count(); number > 0; number = (number - 1) / count)
        text.insert(0, letters.sign((number - 1) % count));
    return text;
}

std::string decimal(int number, const Signs& signs)
{
    std::string text;
    for (const char digit : std::to_string(number))
        text += digit == '-' ? std::string_view("-") : signs.sign(digit - '0');
    return text;
}

/// CSS Counter Styles 3, lower-roman: 1 to 3999.
std::string roman(int number, bool upper)
{
    struct Digit {
        int value;
        std::string_view letters;
    };
    constexpr Digit values[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
                                {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    std::string text;
    if (number < 1 || number > 3999)
        return text;
    for (const Digit& digit : values) {
        for (; number >= digit.value; number -= digit.value)
            text += digit.letters;
    }
    if (upper)
        std::transform(text.begin(), text.end(), text.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    return text;
}

/// Where the number goes in a pattern, and in which form.
struct NumberPlace {
    std::size_t at = std::string_view::npos;
    std::string_view character;
    const Signs* letters = nullptr;
    const Signs* digits = nullptr; ///< none of both: Roman numerals
};

NumberPlace find_number(std::string_view pattern)
{
    NumberPlace first;
    const auto look_for = [&](std::string_view character, const Signs* letters, const Signs* as_digits) {
        const std::size_t at = pattern.find(character);
        if (at < first.at)
            first = {at, character, letters, as_digits};
    };
    for (const Signs& each : alphabets)
        look_for(each.character, &each, nullptr);
    for (const Signs& each : digits)
        look_for(each.character, nullptr, &each);
    look_for("i", nullptr, nullptr);
    look_for("I", nullptr, nullptr);
    return first;
}

std::string in_form(const NumberPlace& place, int number)
{
    std::string text;
    if (place.letters != nullptr)
        text = alphabetic(number, *place.letters);
    else if (place.digits == nullptr)
        text = roman(number, place.character == "I");
    return text.empty() ? decimal(number, place.digits != nullptr ? *place.digits : digits[0]) : text;
}

} // namespace

std::string numbered_marker(std::string_view pattern, int number)
{
    const NumberPlace place = find_number(pattern);
    if (place.at == std::string_view::npos)
        return std::string(pattern);
    return std::string(pattern.substr(0, place.at)) + in_form(place, number) +
           std::string(pattern.substr(place.at + place.character.size()));
}

std::string_view default_bullet(int depth) { return depth % 2 == 0 ? "•" : "–"; }

std::string_view default_number(int depth, std::string_view language)
{
    constexpr std::string_view cyrillic[] = {"be", "bg", "mk", "ru", "sr", "uk"};
    constexpr std::string_view patterns[] = {"1.", "a)", "i."};
    const std::string_view primary = language.substr(0, language.find('-'));
    const bool is_cyrillic = std::find(std::begin(cyrillic), std::end(cyrillic), primary) != std::end(cyrillic);
    return depth % 3 == 1 && is_cyrillic ? "а)" : patterns[depth % 3];
}

} // namespace skrejlapa
