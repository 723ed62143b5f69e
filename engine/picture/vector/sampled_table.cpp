#include "picture/vector/sampled_table.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

QPDFObjectHandle make_sampled_function(const std::vector<double>& domain, int steps, std::size_t outputs, QPDF& pdf,
                                       const std::function<std::vector<double>(const std::vector<double>&)>& color)
{
    const std::size_t inputs = domain.size() / 2;
    std::vector<int> place(inputs);
    std::string bytes;
    for (bool is_done = false; !is_done;) {
        std::vector<double> input;
        for (std::size_t at = 0; at < inputs; ++at)
            input.push_back(domain[at * 2] + (domain[at * 2 + 1] - domain[at * 2]) * place[at] / (steps - 1));
        std::vector<double> values = color(input);
        values.resize(outputs);
        for (const double value : values)
            bytes += static_cast<char>(std::isnan(value) ? 0 : std::lround(std::clamp(value, 0.0, 1.0) * 255));
        std::size_t at = 0; // the first input counts fastest
        while (at < inputs && ++place[at] == steps)
            place[at++] = 0;
        is_done = at == inputs;
    }
    std::vector<double> range;
    for (std::size_t output = 0; output < outputs; ++output)
        range.insert(range.end(), {0, 1});
    QPDFObjectHandle function = QPDFObjectHandle::newStream(&pdf, bytes);
    QPDFObjectHandle dictionary = function.getDict();
    dictionary.replaceKey("/FunctionType", QPDFObjectHandle::newInteger(0));
    dictionary.replaceKey("/BitsPerSample", QPDFObjectHandle::newInteger(8));
    dictionary.replaceKey("/Size", number_array(std::vector<double>(inputs, steps)));
    dictionary.replaceKey("/Domain", number_array(domain));
    dictionary.replaceKey("/Range", number_array(range));
    return function;
}

} // namespace skrejlapa
