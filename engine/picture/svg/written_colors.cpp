#include "picture/svg/written_colors.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

namespace skrejlapa
{

namespace
{

constexpr std::size_t none = std::string_view::npos;

std::optional<int> hex_digit(char c)
{
    const std::string_view digits = "0123456789abcdef";
    const std::size_t value = digits.find(static_cast<char>(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c));
    return value == none ? std::nullopt : std::optional(static_cast<int>(value));
}

/// The colour of the hexadecimal digits at the start of `digits`: 3, 4, 6 or 8 of them.
std::optional<Rgb> hex_color(std::string_view digits)
{
    std::array<int, 8> value{};
    std::size_t count = 0;
    while (count < digits.size() && count < value.size() && hex_digit(digits[count])) {
        value[count] = *hex_digit(digits[count]);
        ++count;
    }
    if (count == 3 || count == 4)
        return Rgb{value[0] * 17, value[1] * 17, value[2] * 17};
    if (count == 6 || count == 8)
        return Rgb{value[0] * 16 + value[1], value[2] * 16 + value[3], value[4] * 16 + value[5]};
    return std::nullopt;
}

struct CssNumber {
    double value = 0;
    bool is_percent = false;
};

/// The first three numbers inside the brackets of a colour function.
std::vector<CssNumber> function_arguments(std::string_view inside)
{
    std::vector<CssNumber> numbers;
    std::size_t at = 0;
    while (numbers.size() < 3 && (at = inside.find_first_of("+-.0123456789", at)) != none) {
        const char* const first = inside.data() + at + (inside[at] == '+' ? 1 : 0);
        double value = 0;
        const auto [end, error] = std::from_chars(first, inside.data() + inside.size(), value);
        at = static_cast<std::size_t>(end - inside.data()) + (error == std::errc{} ? 0 : 1);
        if (error == std::errc{})
            numbers.push_back({value, at < inside.size() && inside[at] == '%'});
    }
    return numbers;
}

int channel(double part) { return std::clamp(static_cast<int>(std::lround(part * 255)), 0, 255); }

Rgb from_rgb_function(const std::vector<CssNumber>& numbers)
{
    const auto part = [](CssNumber number) { return number.value / (number.is_percent ? 100 : 255); };
    return {channel(part(numbers[0])), channel(part(numbers[1])), channel(part(numbers[2]))};
}

/// CSS Color 4, section 7.1.
Rgb from_hsl_function(const std::vector<CssNumber>& numbers)
{
    const double hue = std::fmod(std::fmod(numbers[0].value, 360) + 360, 360);
    const double saturation = std::clamp(numbers[1].value / 100, 0.0, 1.0);
    const double lightness = std::clamp(numbers[2].value / 100, 0.0, 1.0);
    const auto part = [&](double n) {
        const double k = std::fmod(n + hue / 30, 12);
        const double a = saturation * std::min(lightness, 1 - lightness);
        return lightness - a * std::max(-1.0, std::min({k - 3, 9 - k, 1.0}));
    };
    return {channel(part(0)), channel(part(8)), channel(part(4))};
}

void insert_with_neighbours(std::set<Rgb>& colors, Rgb color)
{
    for (int red = -1; red <= 1; ++red) {
        for (int green = -1; green <= 1; ++green) {
            for (int blue = -1; blue <= 1; ++blue)
                colors.insert({color.r + red, color.g + green, color.b + blue});
        }
    }
}

void insert_function_colors(std::set<Rgb>& colors, std::string_view svg, std::string_view function,
                            Rgb (*convert)(const std::vector<CssNumber>&))
{
    for (std::size_t at = 0; (at = svg.find(function, at)) != none; at += function.size()) {
        const std::size_t bracket = svg.find_first_of("(;\"'<", at);
        if (bracket == none || svg[bracket] != '(')
            continue;
        const std::string_view inside = svg.substr(bracket + 1, std::min<std::size_t>(100, svg.size() - bracket - 1));
        const std::vector<CssNumber> numbers = function_arguments(inside.substr(0, inside.find(')')));
        const bool is_finite = std::all_of(numbers.begin(), numbers.end(), [](CssNumber number) {
            return std::isfinite(number.value) && std::abs(number.value) < 1e6;
        });
        if (numbers.size() == 3 && is_finite)
            insert_with_neighbours(colors, convert(numbers));
    }
}

} // namespace

std::set<Rgb> written_colors(std::string_view svg)
{
    std::set<Rgb> colors;
    for (std::size_t at = 0; (at = svg.find('#', at)) != none; ++at) {
        if (const std::optional<Rgb> color = hex_color(svg.substr(at + 1, 8)))
            colors.insert(*color);
    }
    insert_function_colors(colors, svg, "rgb", from_rgb_function);
    insert_function_colors(colors, svg, "hsl", from_hsl_function);
    return colors;
}

} // namespace skrejlapa
