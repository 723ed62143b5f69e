#include "pdf/syntax.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::string_view hex_digits = "0123456789ABCDEF";

// `scaled` counts units of 10^-decimals.
void append_scaled(std::string& out, std::int64_t scaled, int decimals)
{
    if (scaled < 0)
        out += '-';
    auto rest = static_cast<std::uint64_t>(scaled < 0 ? -scaled : scaled);
    std::array<char, 24> digits{};
    std::size_t count = 0;
    int left = decimals;
    while (left > 0 && rest % 10 == 0) {
        rest /= 10;
        --left;
    }
    while (left > 0) {
        digits[count++] = static_cast<char>('0' + rest % 10);
        rest /= 10;
        if (--left == 0)
            digits[count++] = '.';
    }
    if (rest == 0 && count == 0)
        digits[count++] = '0';
    for (; rest > 0; rest /= 10)
        digits[count++] = static_cast<char>('0' + rest % 10);
    while (count > 0)
        out += digits[--count];
}

bool is_regular(unsigned char byte)
{
    constexpr std::string_view delimiters = "()<>[]{}/%#";
    return byte > 0x20 && byte < 0x7F && delimiters.find(static_cast<char>(byte)) == std::string_view::npos;
}

bool is_printable_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char byte) { return byte >= 0x20 && byte < 0x7F; });
}

} // namespace

void append_number(std::string& out, double value, int decimals)
{
    constexpr std::array<double, 7> scales{1, 10, 100, 1e3, 1e4, 1e5, 1e6};
    append_scaled(out, std::llround(value * scales.at(static_cast<std::size_t>(decimals))), decimals);
}

void append_length(std::string& out, Length length) { append_scaled(out, length.millipoints(), 3); }

std::string pdf_name(std::string_view text)
{
    constexpr std::size_t longest = 127; // ISO 32000-1, annex C
    std::string name = "/";
    for (const char byte : text.substr(0, longest)) {
        const auto value = static_cast<unsigned char>(byte);
        if (is_regular(value)) {
            name += byte;
        } else {
            name += '#';
            name += hex_digits[value >> 4U];
            name += hex_digits[value & 0x0FU];
        }
    }
    return name;
}

std::string utf16_hex(std::string_view text)
{
    std::string hex;
    for (const char16_t unit : to_utf16(text))
        append_hex4(hex, unit);
    return hex;
}

std::string pdf_text_string(std::string_view text)
{
    if (!is_printable_ascii(text))
        return "<FEFF" + utf16_hex(text) + ">";
    std::string literal = "(";
    for (const char byte : text) {
        if (byte == '(' || byte == ')' || byte == '\\')
            literal += '\\';
        literal += byte;
    }
    return literal + ")";
}

void append_hex4(std::string& out, unsigned value)
{
    for (const unsigned shift : {12U, 8U, 4U, 0U})
        out += hex_digits[(value >> shift) & 0x0FU];
}

std::string pdf_date(std::int64_t unix_s)
{
    using namespace std::chrono;
    const sys_seconds moment{seconds(unix_s)};
    const sys_days day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(moment - day);
    return fmt::format("(D:{:04}{:02}{:02}{:02}{:02}{:02}Z)", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

} // namespace skrejlapa
