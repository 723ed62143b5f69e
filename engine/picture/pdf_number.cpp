#include "picture/pdf_number.h"

#include <array>
#include <charconv>
#include <cmath>

namespace skrejlapa
{

std::string pdf_number(double value, int decimals)
{
    if (!std::isfinite(value)) // PDF knows no such number
        value = 0;
    constexpr std::size_t longest = 400; // the largest double has 309 digits before its point
    std::array<char, longest> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + longest, value, std::chars_format::fixed, decimals);
    std::string text(digits.data(), end.ptr);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.')
            text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

} // namespace skrejlapa
