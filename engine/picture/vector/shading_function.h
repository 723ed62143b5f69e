/// PDF functions of one input, as gradients use them.
#pragma once

#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

namespace skrejlapa
{

/// The value at `input`; nothing for what is not understood (type 4, more inputs, damage). `function` may be an array
/// of functions of one output each (ISO 32000-1, 7.10).
std::optional<std::vector<double>> evaluate(QPDFObjectHandle function, double input);

/// The numbers of an array; empty when it is none.
std::vector<double> numbers_in(QPDFObjectHandle array);

} // namespace skrejlapa
