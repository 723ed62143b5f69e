#include "resolve/property_values.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa
{

namespace
{

/// A scalar as it would be written; nothing for what is none.
std::optional<std::string> scalar_text(const TomlValue& value)
{
    if (const std::string* const text = value.string())
        return *text;
    if (const auto* const whole = std::get_if<std::int64_t>(&value.value))
        return fmt::format("{}", *whole);
    if (const auto* const number = std::get_if<double>(&value.value))
        return fmt::format("{}", *number);
    return std::nullopt;
}

void report_type(const Property& property, std::string_view wanted, ValueContext& context)
{
    context.found.error("TOML-TYPE", property.value.span, fmt::format("{} takes {}", property.key, wanted));
}

void report_length(const Property& property, std::string_view text, SyntaxMistake mistake, ValueContext& context)
{
    context.found.error("LENGTH-SYNTAX", property.value.span,
                        fmt::format("{}: \"{}\" {}", property.key, text, mistake.what),
                        {"a length has a unit right behind its number: mm cm in pt pc px em, or % where there is "
                         "something to be a part of; 0 needs none"});
}

void report_negative(const Property& property, std::string_view text, ValueContext& context)
{
    context.found.error("LAYOUT-NEGATIVE", property.value.span,
                        fmt::format("{} is {}; it cannot be negative", property.key, text));
}

/// A unit behind a number without one: they were written apart.
std::vector<std::string>::const_iterator find_unit_alone(const std::vector<std::string>& words)
{
    const auto is_apart = [](const std::string& number, const std::string& unit) {
        return parse_number(number) && !parse_length_percentage(unit, pt(1)) &&
               parse_length_percentage("1" + unit, pt(1));
    };
    const auto pair = std::adjacent_find(words.begin(), words.end(), is_apart);
    return pair == words.end() ? pair : pair + 1;
}

std::string hint_of_keyword(std::string_view text, const std::vector<std::string>& words)
{
    const auto takes = [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    const std::string_view instead = text == "left" ? "start" : text == "right" ? "end" : "";
    if (instead.empty() || !takes(instead))
        return {};
    return fmt::format("; it is \"{}\" here, which follows the direction of the text", instead);
}

} // namespace

std::optional<std::string> read_text(const Property& property, ValueContext& context)
{
    std::optional<std::string> text = scalar_text(property.value);
    if (!text)
        report_type(property, "a string", context);
    return text;
}

std::optional<std::vector<std::string>> read_word_list(const Property& property, ValueContext& context)
{
    std::vector<std::string> words;
    if (const TomlArray* const array = property.value.array()) {
        for (const TomlValue& element : *array) {
            std::optional<std::string> text = read_text({property.key, element}, context);
            if (!text)
                return std::nullopt;
            words.push_back(std::move(*text));
        }
        return words;
    }
    const std::optional<std::string> text = read_text(property, context);
    if (!text)
        return std::nullopt;
    for (const std::string_view word : split_words(*text))
        words.emplace_back(word);
    return words;
}

std::optional<Edges<std::string>> read_four_sides(const Property& property, ValueContext& context)
{
    const std::optional<std::vector<std::string>> words = read_word_list(property, context);
    if (!words)
        return std::nullopt;
    const std::vector<std::string>& side = *words;
    if (const auto alone = find_unit_alone(side); alone != side.end()) {
        report_length(property, *(alone - 1) + " " + *alone, {"has a blank before its unit"}, context);
        return std::nullopt;
    }
    switch (side.size()) {
    case 1:
        return Edges<std::string>{side[0], side[0], side[0], side[0]};
    case 2:
        return Edges<std::string>{side[0], side[1], side[0], side[1]};
    case 3:
        return Edges<std::string>{side[0], side[1], side[2], side[1]};
    case 4:
        return Edges<std::string>{side[0], side[1], side[2], side[3]};
    default:
        context.found.error("LAYOUT-VALUE", property.value.span,
                            fmt::format("{} has {} values; it takes one to four", property.key, side.size()),
                            {"one value is for all sides; two are top and bottom, then the sides; four go clockwise "
                             "from the top"});
        return std::nullopt;
    }
}

std::optional<LengthPercentage> read_length_percentage(const Property& property, std::string_view text, Sign sign,
                                                       ValueContext& context)
{
    const Parsed<LengthPercentage> value = parse_length_percentage(text, context.em);
    if (!value) {
        report_length(property, text, value.error(), context);
        return std::nullopt;
    }
    if (sign == Sign::not_negative && (value->length < Length{} || value->fraction.value_or(0) < 0)) {
        report_negative(property, text, context);
        return LengthPercentage{};
    }
    return *value;
}

std::optional<Length> read_length(const Property& property, std::string_view text, Sign sign, ValueContext& context)
{
    const Parsed<Length> value = parse_length(text, context.em);
    if (!value) {
        report_length(property, text, value.error(), context);
        return std::nullopt;
    }
    if (sign == Sign::not_negative && *value < Length{}) {
        report_negative(property, text, context);
        return Length{};
    }
    return *value;
}

std::optional<double> read_number(const Property& property, NumberRange range, ValueContext& context)
{
    const std::optional<std::string> text = scalar_text(property.value);
    const std::optional<double> number = text ? parse_number(*text) : std::nullopt;
    if (!number) {
        report_type(property, "a number", context);
        return std::nullopt;
    }
    if (*number >= range.least && *number <= range.most)
        return number;
    if (*number < 0 && range.least == 0)
        report_negative(property, *text, context);
    else
        context.found.error(
            "LAYOUT-RANGE", property.value.span,
            fmt::format("{} is {}; it goes from {} to {}", property.key, *text, range.least, range.most));
    return std::clamp(*number, range.least, range.most);
}

std::optional<int> read_integer(const Property& property, NumberRange range, ValueContext& context)
{
    const std::optional<double> number = read_number(property, range, context);
    if (!number)
        return std::nullopt;
    if (*number != std::floor(*number)) {
        report_type(property, "a whole number", context);
        return std::nullopt;
    }
    return static_cast<int>(*number);
}

std::optional<bool> read_boolean(const Property& property, ValueContext& context)
{
    if (const bool* const value = std::get_if<bool>(&property.value.value))
        return *value;
    report_type(property, "true or false", context);
    return std::nullopt;
}

std::optional<Ink> read_ink(const Property& property, ValueContext& context)
{
    const std::string* const text = property.value.string();
    if (text == nullptr) {
        report_type(property, "the name of a colour", context);
        return std::nullopt;
    }
    return context.palette.ink(*text, property.value.span, context.found);
}

void report_keyword(const Property& property, std::string_view text, const std::vector<std::string>& words,
                    ValueContext& context)
{
    const std::string hint = hint_of_keyword(text, words);
    context.found.error("LAYOUT-KEYWORD", property.value.span,
                        fmt::format("{} cannot be \"{}\"{}", property.key, text,
                                    hint.empty() ? did_you_mean(std::string(text), words) : hint),
                        {fmt::format("it takes: {}", fmt::join(words, " "))});
}

} // namespace skrejlapa
