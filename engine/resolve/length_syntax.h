/// Lengths, percentages, angles and numbers as a layout writes them: `12mm`, `1.5em`, `50%`, `3deg`, `0`.
#pragma once

#include "resolve/box_style.h"

#include <string_view>
#include <vector>

namespace skrejlapa
{

/// What is wrong with a value: the part of a sentence that follows it ("has no unit").
struct SyntaxMistake {
    std::string_view what;
};
template <class T> using Parsed = tl::expected<T, SyntaxMistake>;

/// A number of CSS's form, without a unit, the whole of `text`: digits, a sign, a fraction, an exponent.
std::optional<double> parse_number(std::string_view text);

/// A length (mm cm in pt pc px em, or a bare 0) or a percentage. `em` is the font size that em counts in.
Parsed<LengthPercentage> parse_length_percentage(std::string_view text, Length em);

/// A length that cannot be a percentage.
Parsed<Length> parse_length(std::string_view text, Length em);

/// Degrees clockwise: `3deg`, or a bare 0.
Parsed<double> parse_angle_deg(std::string_view text);

/// The words of a value, split at spaces.
std::vector<std::string_view> split_words(std::string_view text);

} // namespace skrejlapa
