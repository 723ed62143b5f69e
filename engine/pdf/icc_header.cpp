#include "pdf/icc_header.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace skrejlapa
{

namespace
{

constexpr std::size_t header_size = 128;

// Zero beyond the end, where a damaged profile may point.
std::uint32_t number_at(std::string_view bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t i = at; i < at + 4; ++i)
        number = number << 8U | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    return number;
}

std::string_view part(std::string_view bytes, std::size_t at, std::size_t length)
{
    return at < bytes.size() ? bytes.substr(at, length) : std::string_view{};
}

std::string_view tag(std::string_view profile, std::string_view signature)
{
    constexpr std::uint32_t most_tags = 200;
    const std::uint32_t count = std::min(number_at(profile, header_size), most_tags);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t entry = header_size + 4 + i * 12;
        if (part(profile, entry, 4) == signature)
            return part(profile, number_at(profile, entry + 4), number_at(profile, entry + 8));
    }
    return {};
}

void append_printable(std::string& text, char byte)
{
    if (byte >= 0x20 && byte < 0x7F)
        text += byte;
}

// A description of version 2: plain ASCII, counted with the zero behind it.
std::string plain_description(std::string_view data)
{
    std::string text;
    for (const char byte : part(data, 12, number_at(data, 8)))
        append_printable(text, byte);
    return text;
}

// Of version 4: UTF-16BE in several languages, of which the first serves.
std::string localized_description(std::string_view data)
{
    std::string text;
    const std::string_view units = part(data, number_at(data, 24), number_at(data, 20));
    for (std::size_t i = 0; i + 1 < units.size(); i += 2) {
        if (units[i] == 0)
            append_printable(text, units[i + 1]);
    }
    return text;
}

} // namespace

int icc_components(std::string_view profile)
{
    const std::string_view space = part(profile, 16, 4);
    return space == "CMYK" ? 4 : space == "RGB " || space == "Lab " ? 3 : space == "GRAY" ? 1 : 0;
}

std::string icc_description(std::string_view profile)
{
    const std::string_view data = tag(profile, "desc");
    return part(data, 0, 4) == "mluc" ? localized_description(data) : plain_description(data);
}

} // namespace skrejlapa
