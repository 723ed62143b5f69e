/// Stretches of one writing direction and of one script.
#pragma once

#include "text/paragraph.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace skrejlapa
{

/// A stretch of bytes with one value.
template <class T> struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    T value{};
};

/// The embedding levels of UAX 9, for a base direction given from outside.
std::vector<Stretch<std::uint8_t>> itemize_directions(std::string_view text, Direction base);

/// Scripts as four letters of ISO 15924 (UAX 24): characters common to many scripts take that of the text before them,
/// at the beginning that of the text behind; closing brackets that of their opening ones. Text that has common
/// characters only counts as Latin, or Arabic where the base direction is right to left.
std::vector<Stretch<std::uint32_t>> itemize_scripts(std::string_view text, Direction base);

} // namespace skrejlapa
