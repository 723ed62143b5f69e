#include "preview/html_text.h"

#include <algorithm>
#include <array>

namespace skrejlapa
{

std::string escape_html(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '"')
            result += "&quot;";
        else
            result += c;
    }
    return result;
}

std::string base64(std::string_view bytes)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::array<unsigned, 3> group{};
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
        for (std::size_t i = 0; i < count; ++i)
            group[i] = static_cast<unsigned char>(bytes[at + i]);
        const unsigned bits = group[0] << 16U | group[1] << 8U | group[2];
        for (unsigned digit = 0; digit < 4; ++digit)
            text += digit <= count ? digits[bits >> (18U - 6U * digit) & 63U] : '=';
    }
    return text;
}

} // namespace skrejlapa
