/// Reading the values of the layout's keys: lengths, keywords, numbers and colours, with a finding for what is none.
#pragma once

#include "resolve/length_syntax.h"
#include "resolve/palette.h"

#include <span>

namespace skrejlapa
{

/// What a value is read against.
struct ValueContext {
    Length em; ///< the font size that em counts in
    const Palette& palette;
    Diagnostics& found;
};

/// A key with its value and where it stands.
struct Property {
    std::string_view key;
    const TomlValue& value;
};

enum class Sign { any, not_negative };

template <class T> struct Keyword {
    std::string_view word;
    T value{};
};

/// The value as text; a number as it would be written. Finds TOML-TYPE.
std::optional<std::string> read_text(const Property& property, ValueContext& context);

/// The words of a string, or the elements of an array. Finds TOML-TYPE.
std::optional<std::vector<std::string>> read_word_list(const Property& property, ValueContext& context);

/// The elements of an array; else the value itself.
inline std::span<const TomlValue> one_or_more(const TomlValue& value)
{
    const TomlArray* const array = value.array();
    return array != nullptr ? std::span<const TomlValue>(*array) : std::span(&value, 1);
}

/// What `parse` makes of a string, or of each in an array; nothing of "normal" alone. `complain` is called with the
/// place of what is none.
template <class Parse, class Complain> auto read_each(const Property& property, Parse parse, Complain complain)
{
    std::vector<typename decltype(parse(std::string_view()))::value_type> all;
    const bool is_alone = property.value.array() == nullptr;
    for (const TomlValue& value : one_or_more(property.value)) {
        const std::string* const text = value.string();
        if (is_alone && text != nullptr && *text == "normal")
            continue;
        if (const auto one = text == nullptr ? std::nullopt : parse(std::string_view(*text)))
            all.push_back(*one);
        else
            complain(value.span);
    }
    return all;
}

/// 1 to 4 words of a string or an array, spread over four sides in CSS's order. Finds LAYOUT-VALUE, TOML-TYPE.
std::optional<Edges<std::string>> read_four_sides(const Property& property, ValueContext& context);

/// Finds LENGTH-SYNTAX, LAYOUT-NEGATIVE.
std::optional<LengthPercentage> read_length_percentage(const Property& property, std::string_view text, Sign sign,
                                                       ValueContext& context);
/// Finds LENGTH-SYNTAX, LAYOUT-NEGATIVE.
std::optional<Length> read_length(const Property& property, std::string_view text, Sign sign, ValueContext& context);

struct NumberRange {
    double least = 0;
    double most = 0;
};
/// A number, or a string that holds one. Finds TOML-TYPE; beyond the range LAYOUT-RANGE, below a least of 0
/// LAYOUT-NEGATIVE, and takes the nearest.
std::optional<double> read_number(const Property& property, NumberRange range, ValueContext& context);
/// A whole number; finds as `read_number`.
std::optional<int> read_integer(const Property& property, NumberRange range, ValueContext& context);
/// Finds TOML-TYPE.
std::optional<bool> read_boolean(const Property& property, ValueContext& context);

/// A colour of the palette. Finds COLOR-*, TOML-TYPE.
std::optional<Ink> read_ink(const Property& property, ValueContext& context);

/// LAYOUT-KEYWORD: `text` is none of `words`.
void report_keyword(const Property& property, std::string_view text, const std::vector<std::string>& words,
                    ValueContext& context);

/// The value of a keyword; nothing, with LAYOUT-KEYWORD, when it is none of them.
template <class T, std::size_t count>
std::optional<T> read_keyword(const Property& property, std::string_view text, const Keyword<T> (&keywords)[count],
                              ValueContext& context)
{
    for (const Keyword<T>& keyword : keywords) {
        if (keyword.word == text)
            return keyword.value;
    }
    std::vector<std::string> words;
    for (const Keyword<T>& keyword : keywords)
        words.emplace_back(keyword.word);
    report_keyword(property, text, words, context);
    return std::nullopt;
}

} // namespace skrejlapa
