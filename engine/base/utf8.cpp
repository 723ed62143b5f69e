#include "base/utf8.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool is_continuation(std::string_view text, std::size_t at)
{
    return at < text.size() && (byte_at(text, at) & 0xC0U) == 0x80U;
}

/// The length of the well-formed sequence at `at`, 0 when it is ill-formed.
std::size_t well_formed_length(std::string_view text, std::size_t at)
{
    const unsigned char lead = byte_at(text, at);
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(text, at + i))
            return 0;
    }
    const unsigned char second = byte_at(text, at + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate = lead == 0xED && second > 0x9F;
    const bool beyond = lead == 0xF4 && second > 0x8F;
    return overlong || surrogate || beyond ? 0 : length;
}

} // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = well_formed_length(text, at);
        if (length == 0)
            return at;
        at += length;
    }
    return std::nullopt;
}

std::size_t code_point_length(std::string_view text, std::size_t at)
{
    return std::max<std::size_t>(well_formed_length(text, at), 1);
}

char32_t decode_code_point(std::string_view text, std::size_t at)
{
    const std::size_t length = code_point_length(text, at);
    if (length == 1)
        return byte_at(text, at);
    char32_t code_point = byte_at(text, at) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        code_point = (code_point << 6U) | (byte_at(text, at + i) & 0x3FU);
    return code_point;
}

void append_code_point(std::string& text, char32_t code_point)
{
    const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code_point < 0x80) {
        put(code_point);
        return;
    }
    if (code_point < 0x800) {
        put(0xC0U | (code_point >> 6U));
    } else {
        if (code_point < 0x10000) {
            put(0xE0U | (code_point >> 12U));
        } else {
            put(0xF0U | (code_point >> 18U));
            put(0x80U | ((code_point >> 12U) & 0x3FU));
        }
        put(0x80U | ((code_point >> 6U) & 0x3FU));
    }
    put(0x80U | (code_point & 0x3FU));
}

std::size_t count_code_points(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::u16string to_utf16(std::string_view text)
{
    std::u16string units;
    for (std::size_t at = 0; at < text.size(); at += code_point_length(text, at)) {
        const char32_t code_point = decode_code_point(text, at);
        if (code_point < 0x10000) {
            units += static_cast<char16_t>(code_point);
        } else {
            units += static_cast<char16_t>(0xD800 + ((code_point - 0x10000) >> 10U));
            units += static_cast<char16_t>(0xDC00 + ((code_point - 0x10000) & 0x3FFU));
        }
    }
    return units;
}

} // namespace skrejlapa
