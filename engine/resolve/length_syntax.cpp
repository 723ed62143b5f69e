#include "resolve/length_syntax.h"

#include "resolve/layout_limits.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <string>

namespace skrejlapa
{

namespace
{

struct NumberWithUnit {
    double number = 0;
    std::string_view unit;
};

std::optional<NumberWithUnit> split_unit(std::string_view text)
{
    const bool has_plus = !text.empty() && text.front() == '+';
    const std::string_view digits = has_plus ? text.substr(1) : text;
    if (has_plus && digits.starts_with('-'))
        return std::nullopt;
    double number = 0;
    // An exponent needs digits behind it, so that the "e" of "1em" stays with its unit: from_chars sees to that.
    const auto [end, mistake] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (mistake != std::errc{} || !std::isfinite(number))
        return std::nullopt;
    return NumberWithUnit{number, digits.substr(static_cast<std::size_t>(end - digits.data()))};
}

/// Points in one of the unit; nothing for an unknown unit.
std::optional<double> points_per(std::string_view unit, Length em)
{
    if (unit == "mm")
        return 72.0 / 25.4;
    if (unit == "cm")
        return 720.0 / 25.4;
    if (unit == "in")
        return 72.0;
    if (unit == "pt")
        return 1.0;
    if (unit == "pc")
        return 12.0;
    if (unit == "px")
        return 0.75;
    if (unit == "em")
        return em.to_pt();
    return std::nullopt;
}

std::string in_small_letters(std::string_view text)
{
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return small;
}

/// What is wrong with what stands behind a number.
SyntaxMistake mistake_of_unit(std::string_view unit)
{
    if (unit.front() == ' ')
        return {"has a blank before its unit"};
    if (unit.front() == ',')
        return {"has a decimal comma; numbers here have a point, as in 1.4mm"};
    if (points_per(in_small_letters(unit), pt(1)))
        return {"has its unit in capitals; units are in small letters"};
    return {"has an unknown unit"};
}

bool is_too_long(double points) { return std::fabs(points) > layout_limits::length.to_pt(); }

} // namespace

std::optional<double> parse_number(std::string_view text)
{
    const std::optional<NumberWithUnit> parts = split_unit(text);
    if (!parts || !parts->unit.empty())
        return std::nullopt;
    return parts->number;
}

Parsed<LengthPercentage> parse_length_percentage(std::string_view text, Length em)
{
    const std::optional<NumberWithUnit> parts = split_unit(text);
    if (!parts)
        return tl::unexpected(SyntaxMistake{"is no length"});
    if (parts->unit.empty() && parts->number == 0)
        return LengthPercentage{};
    if (parts->unit.empty())
        return tl::unexpected(SyntaxMistake{"has no unit"});
    if (parts->unit == "%") {
        if (std::fabs(parts->number) > 1e6)
            return tl::unexpected(SyntaxMistake{"is beyond any page"});
        return LengthPercentage{{}, parts->number / 100.0};
    }
    const std::optional<double> unit_pt = points_per(parts->unit, em);
    if (!unit_pt)
        return tl::unexpected(mistake_of_unit(parts->unit));
    if (is_too_long(parts->number * *unit_pt))
        return tl::unexpected(SyntaxMistake{"is beyond any page"});
    return LengthPercentage{pt(parts->number * *unit_pt), std::nullopt};
}

Parsed<Length> parse_length(std::string_view text, Length em)
{
    const Parsed<LengthPercentage> value = parse_length_percentage(text, em);
    if (!value)
        return tl::unexpected(value.error());
    if (value->fraction)
        return tl::unexpected(SyntaxMistake{"is a percentage, and there is nothing here that it could be a part of"});
    return value->length;
}

Parsed<double> parse_angle_deg(std::string_view text)
{
    const std::optional<NumberWithUnit> parts = split_unit(text);
    if (!parts)
        return tl::unexpected(SyntaxMistake{"is no angle"});
    if (parts->unit != "deg" && !(parts->unit.empty() && parts->number == 0))
        return tl::unexpected(SyntaxMistake{parts->unit.empty() ? "has no unit" : "has an unknown unit"});
    return std::fmod(parts->number, 360.0);
}

std::vector<std::string_view> split_words(std::string_view text)
{
    constexpr std::string_view blank = " \t\r\n";
    std::vector<std::string_view> words;
    for (std::size_t at = text.find_first_not_of(blank); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(blank, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(blank, end);
    }
    return words;
}

} // namespace skrejlapa
