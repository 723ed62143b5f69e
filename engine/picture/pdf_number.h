/// Numbers as PDF writes them.
#pragma once

#include <string>

namespace skrejlapa
{

/// No exponent, at most `decimals` decimals and no needless ones.
std::string pdf_number(double value, int decimals = 5);

} // namespace skrejlapa
