/// Dates as languages write them: "27.11.2026", "27 November 2026", "2026. gada 27. novembrī" are one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace skrejlapa
{

struct FoundDate {
    std::vector<std::string> readings; ///< "2026-11-27", "2026-11", "11-27"
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The dates of a text of small letters and ASCII digits, those of figures and those with a month in words.
std::vector<FoundDate> find_dates(std::u32string_view text, std::string_view language);

} // namespace skrejlapa
