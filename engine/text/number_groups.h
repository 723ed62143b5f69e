/// Numbers whose parts plain rules of direction would put in the wrong order in text from right to left.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace skrejlapa
{

struct NumberStretch {
    std::uint32_t begin = 0; ///< bytes in the text
    std::uint32_t end = 0;
};

/// Numbers with a plus ("+371 6700 0000") or an area code in brackets ("(67) 00-00"); in groups of up to four figures
/// between spaces ("6700 0000", "1 234 567,89"); or with two hyphens or more ("67-00-00", "2026-11-27"). A range
/// ("10-12", "10–12") is none: it is read from the right where the text is. Figures of any script.
std::vector<NumberStretch> find_grouped_numbers(std::string_view text);

} // namespace skrejlapa
