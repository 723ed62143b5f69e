#include "picture/plain/svg_numbers.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace skrejlapa
{

namespace
{

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The largest coordinate that is taken: beyond it cairo's own arithmetic ends.
constexpr double largest_number = 1e6;

} // namespace

void NumberScan::skip_spaces()
{
    while (!at_end() && is_space(peek()))
        advance();
}

void NumberScan::skip_separator()
{
    skip_spaces();
    if (!at_end() && peek() == ',') {
        advance();
        skip_spaces();
    }
}

std::optional<double> NumberScan::number()
{
    const std::string_view here = rest();
    const bool has_plus = here.starts_with('+');
    const std::string_view digits = here.substr(has_plus || here.starts_with('-') ? 1 : 0);
    const bool starts_number =
        !digits.empty() && (is_digit(digits[0]) || (digits[0] == '.' && digits.size() > 1 && is_digit(digits[1])));
    if (!starts_number)
        return std::nullopt;
    double value = 0;
    const char* const start = here.data() + (has_plus ? 1 : 0);
    const auto [end, error] = std::from_chars(start, here.data() + here.size(), value);
    if (error != std::errc{} || !(std::abs(value) <= largest_number))
        return std::nullopt;
    at_ += static_cast<std::size_t>(end - here.data());
    return value;
}

std::optional<bool> NumberScan::flag()
{
    if (at_end() || (peek() != '0' && peek() != '1'))
        return std::nullopt;
    const bool is_set = peek() == '1';
    advance();
    return is_set;
}

std::optional<std::vector<double>> number_list(std::string_view text)
{
    std::vector<double> numbers;
    NumberScan scan(text);
    scan.skip_spaces();
    while (!scan.at_end()) {
        const std::optional<double> number = scan.number();
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
        scan.skip_separator();
    }
    return numbers;
}

std::optional<double> length_px(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, double>, 7> units{
        {{"", 1}, {"px", 1}, {"in", 96}, {"cm", 96 / 2.54}, {"mm", 96 / 25.4}, {"pt", 96.0 / 72}, {"pc", 16}}};
    NumberScan scan(text);
    scan.skip_spaces();
    const std::optional<double> number = scan.number();
    if (!number)
        return std::nullopt;
    std::string_view unit = scan.rest();
    while (!unit.empty() && is_space(unit.back()))
        unit.remove_suffix(1);
    for (const auto& [name, factor] : units) {
        if (unit == name)
            return *number * factor;
    }
    return std::nullopt;
}

} // namespace skrejlapa
