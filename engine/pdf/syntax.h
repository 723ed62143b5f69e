/// PDF's own notation (ISO 32000-1, 7.3): numbers, names, strings and dates as bytes of the file.
#pragma once

#include "base/length.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace skrejlapa
{

/// Appends a number with at most `decimals` (0 to 6) decimals and no trailing zeros.
void append_number(std::string& out, double value, int decimals = 3);

/// Appends a length in points, exactly.
void append_length(std::string& out, Length length);

/// A name with its slash; bytes outside the printable ASCII and delimiters become #xx (7.3.5). Cut at 127 bytes.
std::string pdf_name(std::string_view text);

/// A text string: literal where it is plain ASCII, else UTF-16BE in hexadecimal (7.9.2.2). Requires: UTF-8.
std::string pdf_text_string(std::string_view text);

/// UTF-16BE in hexadecimal digits, without brackets or byte order mark. Requires: UTF-8.
std::string utf16_hex(std::string_view text);

/// Appends four hexadecimal digits.
void append_hex4(std::string& out, unsigned value);

/// A moment in UTC as a date string with its parentheses (7.9.4).
std::string pdf_date(std::int64_t unix_s);

} // namespace skrejlapa
