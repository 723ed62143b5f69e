#include "picture/vector/shading_function.h"

#include "picture/vector/content_stream.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

using Values = std::optional<std::vector<double>>;
constexpr int deepest = 8;

QPDFObjectHandle dictionary_of(QPDFObjectHandle function)
{
    return function.isStream() ? function.getDict() : function;
}

Values evaluate_at(QPDFObjectHandle function, double input, int depth);

/// Maps from one range to another; the middle of an empty range is its start.
double interpolate(double value, double from_low, double from_high, double to_low, double to_high)
{
    return from_high == from_low ? to_low : to_low + (value - from_low) * (to_high - to_low) / (from_high - from_low);
}

/// Type 2, exponential interpolation.
Values exponential(QPDFObjectHandle function, double input)
{
    std::vector<double> start = numbers_in(function.getKey("/C0"));
    std::vector<double> end = numbers_in(function.getKey("/C1"));
    if (start.empty())
        start = {0};
    if (end.empty())
        end = {1};
    if (start.size() != end.size())
        return std::nullopt;
    const double exponent = function.getKey("/N").isNumber() ? function.getKey("/N").getNumericValue() : 1;
    const double part = std::pow(input, exponent);
    for (std::size_t at = 0; at < start.size(); ++at)
        start[at] += part * (end[at] - start[at]);
    return start;
}

/// Type 3, stitching.
Values stitched(QPDFObjectHandle function, double input, double low, double high, int depth)
{
    QPDFObjectHandle parts = function.getKey("/Functions");
    const std::vector<double> bounds = numbers_in(function.getKey("/Bounds"));
    const std::vector<double> encode = numbers_in(function.getKey("/Encode"));
    if (!parts.isArray() || parts.getArrayNItems() == 0)
        return std::nullopt;
    const auto count = static_cast<std::size_t>(parts.getArrayNItems());
    if (bounds.size() + 1 != count || encode.size() != count * 2)
        return std::nullopt;
    const auto part = static_cast<std::size_t>(std::upper_bound(bounds.begin(), bounds.end(), input) - bounds.begin());
    const double from = part == 0 ? low : bounds[part - 1];
    const double to = part == bounds.size() ? high : bounds[part];
    const double inner = interpolate(input, from, to, encode[part * 2], encode[part * 2 + 1]);
    return evaluate_at(parts.getArrayItem(static_cast<int>(part)), inner, depth + 1);
}

/// Reads sample `index` of a row of samples of 1 to 32 bits.
double sample_at(const std::string& bytes, std::size_t index, std::size_t bits)
{
    std::uint64_t value = 0;
    for (std::size_t bit = index * bits; bit < (index + 1) * bits; ++bit) {
        const std::size_t byte = bit / 8;
        const unsigned one = byte < bytes.size() ? static_cast<unsigned char>(bytes[byte]) >> (7 - bit % 8) & 1U : 0U;
        value = value << 1U | one;
    }
    return static_cast<double>(value) / (std::exp2(static_cast<double>(bits)) - 1);
}

/// Type 0, sampled; linear between the samples.
Values sampled(QPDFObjectHandle function, double input, double low, double high)
{
    QPDFObjectHandle dictionary = dictionary_of(function);
    const std::vector<double> size = numbers_in(dictionary.getKey("/Size"));
    const std::vector<double> range = numbers_in(dictionary.getKey("/Range"));
    const int bits =
        dictionary.getKey("/BitsPerSample").isInteger() ? dictionary.getKey("/BitsPerSample").getIntValueAsInt() : 0;
    if (!function.isStream() || size.size() != 1 || size[0] < 1 || size[0] > 65536 || range.empty() || bits < 1 ||
        bits > 32)
        return std::nullopt;
    const std::optional<std::string> bytes = decode_stream(function);
    if (!bytes)
        return std::nullopt;
    std::vector<double> encode = numbers_in(dictionary.getKey("/Encode"));
    if (encode.size() != 2)
        encode = {0, size[0] - 1};
    std::vector<double> decode = numbers_in(dictionary.getKey("/Decode"));
    if (decode.size() != range.size())
        decode = range;
    const double place = std::clamp(interpolate(input, low, high, encode[0], encode[1]), 0.0, size[0] - 1);
    const auto before = static_cast<std::size_t>(place);
    const std::size_t after = std::min(before + 1, static_cast<std::size_t>(size[0]) - 1);
    const std::size_t outputs = range.size() / 2;
    std::vector<double> values;
    for (std::size_t output = 0; output < outputs; ++output) {
        const double first = sample_at(*bytes, before * outputs + output, static_cast<std::size_t>(bits));
        const double second = sample_at(*bytes, after * outputs + output, static_cast<std::size_t>(bits));
        const double mixed = first + (second - first) * (place - static_cast<double>(before));
        values.push_back(interpolate(mixed, 0, 1, decode[output * 2], decode[output * 2 + 1]));
    }
    return values;
}

Values evaluate_at(QPDFObjectHandle function, double input, int depth)
{
    QPDFObjectHandle dictionary = dictionary_of(function);
    if (depth > deepest || !dictionary.isDictionary() || !dictionary.getKey("/FunctionType").isInteger())
        return std::nullopt;
    std::vector<double> domain = numbers_in(dictionary.getKey("/Domain"));
    if (domain.size() != 2 || !(domain[0] <= domain[1]))
        domain = {0, 1};
    const double inside = std::clamp(input, domain[0], domain[1]);
    switch (dictionary.getKey("/FunctionType").getIntValueAsInt()) {
    case 0:
        return sampled(function, inside, domain[0], domain[1]);
    case 2:
        return exponential(dictionary, inside);
    case 3:
        return stitched(dictionary, inside, domain[0], domain[1], depth);
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<std::vector<double>> evaluate(QPDFObjectHandle function, double input)
{
    if (!function.isArray())
        return evaluate_at(function, input, 0);
    std::vector<double> values;
    for (QPDFObjectHandle& part : function.getArrayAsVector()) {
        const Values value = evaluate_at(part, input, 0);
        if (!value || value->size() != 1)
            return std::nullopt;
        values.push_back(value->front());
    }
    return values;
}

std::vector<double> numbers_in(QPDFObjectHandle array)
{
    std::vector<double> numbers;
    if (!array.isArray())
        return numbers;
    for (QPDFObjectHandle& item : array.getArrayAsVector())
        numbers.push_back(item.isNumber() ? item.getNumericValue() : 0);
    return numbers;
}

} // namespace skrejlapa
