/// Numbers as languages write them: "2 000", "2,000" and "2.000" are one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace skrejlapa
{

/// A number as found in a text of small letters and ASCII digits.
struct FoundNumber {
    std::vector<std::string> readings; ///< what it may mean, the likeliest first: "2000", "1.5", "9:30", "+37167000000"
    std::size_t end = 0;               ///< behind it
};

/// Reads the number that begins at `at`. Requires: a digit stands there, or a plus before one.
FoundNumber read_number(std::u32string_view text, std::size_t at, std::string_view language);

inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

} // namespace skrejlapa
