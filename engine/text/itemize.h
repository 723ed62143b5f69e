/// Stretches of one writing direction and of one script.
#pragma once

#include "text/isolates.h"

#include <cstdint>
#include <span>
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

/// Whether text of a left-to-right paragraph could have anything to reorder.
bool may_run_right_to_left(std::string_view text);

/// The embedding levels of UAX 9, for a base direction and isolates given from outside.
std::vector<Stretch<std::uint8_t>> itemize_directions(std::string_view text, Direction base,
                                                      std::span<const Isolate> isolates = {});

/// Scripts as four letters of ISO 15924 (UAX 24): characters common to many scripts take that of the text before them,
/// at the beginning that of the text behind; closing brackets that of their opening ones. Text that has common
/// characters only counts as Latin, or Arabic where the base direction is right to left. European figures amid Arabic
/// count as Latin.
std::vector<Stretch<std::uint32_t>> itemize_scripts(std::string_view text, Direction base);

/// Whether a face has letters of a script, not only the signs that scripts share.
bool has_letters_of(const Face& face, std::uint32_t script);

} // namespace skrejlapa
