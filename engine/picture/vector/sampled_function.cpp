/// Functions of type 0: a table of samples, linear between them (ISO 32000-1, 7.10.2).
#include "picture/vector/content_stream.h"
#include "picture/vector/pdf_function_kind.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

constexpr std::size_t most_samples = 16'000'000;
constexpr std::size_t most_inputs = 8;

/// Reads sample `index` of a row of samples of 1 to 32 bits, as a part of the highest.
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

class Sampled final : public PdfFunction::Kind
{
public:
    std::string bytes;
    std::size_t bits = 8;
    std::size_t outputs = 1;
    std::vector<std::size_t> size; ///< samples along each input
    std::vector<double> encode;
    std::vector<double> decode;

    [[nodiscard]] std::vector<double> values(const std::vector<double>& inputs) const override
    {
        std::vector<double> places;
        for (std::size_t at = 0; at < size.size(); ++at)
            places.push_back(place_of(at < inputs.size() ? inputs[at] : 0, at));
        std::vector<double> sums(outputs);
        for (std::size_t corner = 0; corner < std::size_t{1} << size.size(); ++corner)
            add_corner(places, corner, sums);
        for (std::size_t output = 0; output < outputs; ++output)
            sums[output] = decode[output * 2] + sums[output] * (decode[output * 2 + 1] - decode[output * 2]);
        return sums;
    }

private:
    [[nodiscard]] double place_of(double input, std::size_t at) const
    {
        const double low = at * 2 + 1 < domain.size() ? domain[at * 2] : 0;
        const double high = at * 2 + 1 < domain.size() ? domain[at * 2 + 1] : 1;
        const double part = high == low ? 0 : (input - low) / (high - low);
        const double place = encode[at * 2] + part * (encode[at * 2 + 1] - encode[at * 2]);
        return std::isnan(place) ? 0 : std::clamp(place, 0.0, static_cast<double>(size[at] - 1));
    }

    /// Adds the samples at one corner of the cell that the input lies in, by how near it is.
    void add_corner(const std::vector<double>& places, std::size_t corner, std::vector<double>& sums) const
    {
        double weight = 1;
        std::size_t index = 0;
        std::size_t stride = 1;
        for (std::size_t at = 0; at < size.size(); ++at) {
            const auto before = static_cast<std::size_t>(places[at]);
            const double part = places[at] - static_cast<double>(before);
            const bool is_behind = (corner >> at & 1U) != 0;
            weight *= is_behind ? part : 1 - part;
            index += stride * std::min(before + (is_behind ? 1 : 0), size[at] - 1);
            stride *= size[at];
        }
        if (weight == 0)
            return;
        for (std::size_t output = 0; output < outputs; ++output)
            sums[output] += weight * sample_at(bytes, index * outputs + output, bits);
    }
};

} // namespace

std::shared_ptr<PdfFunction::Kind> read_sampled_function(QPDFObjectHandle stream)
{
    QPDFObjectHandle dictionary = stream.getDict();
    QPDFObjectHandle bits = dictionary.getKey("/BitsPerSample");
    const std::vector<double> range = numbers_in(dictionary.getKey("/Range"));
    const std::vector<double> sizes = numbers_in(dictionary.getKey("/Size"));
    if (!bits.isInteger() || bits.getIntValue() < 1 || bits.getIntValue() > 32 || range.size() < 2 ||
        range.size() > 64 || range.size() % 2 != 0 || sizes.empty() || sizes.size() > most_inputs)
        return nullptr;
    auto function = std::make_shared<Sampled>();
    function->bits = static_cast<std::size_t>(bits.getIntValue());
    function->outputs = range.size() / 2;
    std::size_t samples = function->outputs;
    for (const double size : sizes) {
        if (!(size >= 1 && size <= static_cast<double>(most_samples)))
            return nullptr;
        function->size.push_back(static_cast<std::size_t>(size));
        samples *= function->size.back();
        if (samples > most_samples)
            return nullptr;
    }
    function->encode = numbers_in(dictionary.getKey("/Encode"));
    if (function->encode.size() != sizes.size() * 2) {
        function->encode.clear();
        for (const double size : sizes)
            function->encode.insert(function->encode.end(), {0, size - 1});
    }
    function->decode = numbers_in(dictionary.getKey("/Decode"));
    if (function->decode.size() != range.size())
        function->decode = range;
    std::optional<std::string> bytes = decode_stream(stream);
    if (!bytes)
        return nullptr;
    function->bytes = *std::move(bytes);
    return function;
}

} // namespace skrejlapa
