#include "picture/vector/pdf_function_kind.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace skrejlapa
{

namespace
{

using Kind = PdfFunction::Kind;
using KindPtr = std::shared_ptr<Kind>;

constexpr int deepest = 8;
constexpr int most_parts = 4096;

void clip(std::vector<double>& values, const std::vector<double>& limits)
{
    for (std::size_t at = 0; at < values.size() && at * 2 + 1 < limits.size(); ++at) {
        const double low = std::min(limits[at * 2], limits[at * 2 + 1]);
        const double high = std::max(limits[at * 2], limits[at * 2 + 1]);
        values[at] = std::isnan(values[at]) ? low : std::clamp(values[at], low, high);
    }
}

/// Type 2.
class Exponential final : public Kind
{
public:
    std::vector<double> start;
    std::vector<double> end;
    double exponent = 1;

    [[nodiscard]] std::vector<double> values(const std::vector<double>& inputs) const override
    {
        std::vector<double> result = start;
        const double part = exponent == 1 ? inputs[0] : std::pow(inputs[0], exponent);
        for (std::size_t at = 0; at < result.size(); ++at)
            result[at] += part * (end[at] - start[at]);
        return result;
    }
};

KindPtr read_exponential(QPDFObjectHandle dictionary)
{
    auto function = std::make_shared<Exponential>();
    function->start = numbers_in(dictionary.getKey("/C0"));
    function->end = numbers_in(dictionary.getKey("/C1"));
    if (function->start.empty())
        function->start = {0};
    if (function->end.empty())
        function->end = {1};
    if (function->start.size() != function->end.size())
        return nullptr;
    if (dictionary.getKey("/N").isNumber())
        function->exponent = dictionary.getKey("/N").getNumericValue();
    return function;
}

/// Type 3: one of several functions, by where the input lies.
class Stitched final : public Kind
{
public:
    std::vector<KindPtr> parts;
    std::vector<double> bounds;
    std::vector<double> encode;

    [[nodiscard]] std::vector<double> values(const std::vector<double>& inputs) const override
    {
        const double input = inputs[0];
        const auto part =
            static_cast<std::size_t>(std::upper_bound(bounds.begin(), bounds.end(), input) - bounds.begin());
        const double from = part == 0 ? domain[0] : bounds[part - 1];
        const double to = part == bounds.size() ? domain[1] : bounds[part];
        const double low = encode[part * 2];
        const double high = encode[part * 2 + 1];
        return parts[part]->evaluate({to == from ? low : low + (input - from) * (high - low) / (to - from)});
    }
};

/// Reads the functions that one is stitched of: each object once, however often it is named.
class FunctionReading
{
public:
    KindPtr read(QPDFObjectHandle function, int depth = 0)
    {
        if (const auto known = known_.find(function.getObjGen()); known != known_.end() && function.isIndirect())
            return known->second;
        QPDFObjectHandle dictionary = function.isStream() ? function.getDict() : function;
        if (depth > deepest || ++count_ > most_parts || !dictionary.isDictionary() ||
            !dictionary.getKey("/FunctionType").isInteger())
            return nullptr;
        KindPtr kind = read_of_type(dictionary.getKey("/FunctionType").getIntValue(), function, dictionary, depth);
        if (!kind)
            return nullptr;
        kind->domain = numbers_in(dictionary.getKey("/Domain"));
        if (kind->domain.size() < 2 || kind->domain.size() % 2 != 0)
            kind->domain = {0, 1};
        kind->range = numbers_in(dictionary.getKey("/Range"));
        known_.emplace(function.getObjGen(), kind);
        return kind;
    }

private:
    KindPtr read_of_type(long long type, QPDFObjectHandle function, QPDFObjectHandle dictionary, int depth)
    {
        switch (type) {
        case 0:
            return function.isStream() ? read_sampled_function(function) : nullptr;
        case 2:
            return read_exponential(dictionary);
        case 3:
            return read_stitched(dictionary, depth);
        case 4:
            return function.isStream() ? read_calculator_function(function) : nullptr;
        default:
            return nullptr;
        }
    }

    KindPtr read_stitched(QPDFObjectHandle dictionary, int depth)
    {
        auto function = std::make_shared<Stitched>();
        QPDFObjectHandle parts = dictionary.getKey("/Functions");
        function->bounds = numbers_in(dictionary.getKey("/Bounds"));
        function->encode = numbers_in(dictionary.getKey("/Encode"));
        if (!parts.isArray() || parts.getArrayNItems() == 0 || parts.getArrayNItems() > most_parts ||
            !std::is_sorted(function->bounds.begin(), function->bounds.end()))
            return nullptr;
        const auto count = static_cast<std::size_t>(parts.getArrayNItems());
        if (function->bounds.size() + 1 != count || function->encode.size() < count * 2)
            return nullptr;
        for (QPDFObjectHandle& part : parts.getArrayAsVector()) {
            function->parts.push_back(read(part, depth + 1));
            if (!function->parts.back())
                return nullptr;
        }
        return function;
    }

    std::map<QPDFObjGen, KindPtr> known_;
    int count_ = 0;
};

} // namespace

std::vector<double> PdfFunction::Kind::evaluate(std::vector<double> inputs) const
{
    inputs.resize(domain.size() / 2);
    clip(inputs, domain);
    std::vector<double> result = values(inputs);
    clip(result, range);
    return result;
}

std::optional<PdfFunction> PdfFunction::read(QPDFObjectHandle function)
{
    FunctionReading reading;
    std::vector<std::shared_ptr<const Kind>> parts;
    if (!function.isArray()) {
        parts.push_back(reading.read(function));
    } else {
        if (function.getArrayNItems() > 32)
            return std::nullopt;
        for (QPDFObjectHandle& part : function.getArrayAsVector())
            parts.push_back(reading.read(part));
    }
    if (parts.empty() || std::any_of(parts.begin(), parts.end(), [](const auto& part) { return part == nullptr; }))
        return std::nullopt;
    return PdfFunction(std::move(parts));
}

std::vector<double> PdfFunction::operator()(const std::vector<double>& inputs) const
{
    if (parts_.size() == 1)
        return parts_.front()->evaluate(inputs);
    std::vector<double> result;
    for (const auto& part : parts_) {
        const std::vector<double> values = part->evaluate(inputs);
        if (values.size() != 1)
            return {};
        result.push_back(values.front());
    }
    return result;
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
