/// UTF-8 as bytes: validity and counting. Everything that needs Unicode's data is in text/.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace skrejlapa
{

/// The offset of the first byte that is not well-formed UTF-8, or nothing (Unicode 15, table 3-7).
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Bytes of the code point at `at`; 1 for a byte that starts none.
std::size_t code_point_length(std::string_view text, std::size_t at);

/// The code point at `at`. Requires: well-formed text, `at` at the start of a code point.
char32_t decode_code_point(std::string_view text, std::size_t at);

/// Appends a code point as UTF-8.
void append_code_point(std::string& text, char32_t code_point);

std::size_t count_code_points(std::string_view text);

/// The text as UTF-16, for the formats that ask for it. Requires: well-formed text.
std::u16string to_utf16(std::string_view text);

} // namespace skrejlapa
