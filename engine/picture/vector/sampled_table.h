/// Functions made of samples, for what goes into print.
#pragma once

#include "picture/vector/recoloring.h"

#include <functional>

namespace skrejlapa
{

/// A function of type 0 with `steps` samples along each input. `color` is asked for each place and answers with as many
/// values, 0 to 1, as the result has outputs. `domain` holds low and high of each input.
QPDFObjectHandle make_sampled_function(const std::vector<double>& domain, int steps, std::size_t outputs, QPDF& pdf,
                                       const std::function<std::vector<double>(const std::vector<double>&)>& color);

} // namespace skrejlapa
