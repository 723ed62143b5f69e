#include "load/html_entity.h"

#include "base/utf8.h"

#include <charconv>
#include <cstdint>

namespace skrejlapa
{

namespace
{

std::string decode_number(std::string_view digits, int base)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
    const bool is_scalar =
        error == std::errc() && number > 0 && number <= 0x10FFFF && (number < 0xD800 || number > 0xDFFF);
    std::string text;
    append_code_point(text, is_scalar ? number : 0xFFFD);
    return text;
}

} // namespace

std::string decode_entity(std::string_view reference)
{
    if (reference.size() < 3)
        return std::string(reference);
    const std::string_view name = reference.substr(1, reference.size() - 2);
    if (name.starts_with("#x") || name.starts_with("#X"))
        return decode_number(name.substr(2), 16);
    if (name.starts_with('#'))
        return decode_number(name.substr(1), 10);
    const std::string_view text = find_named_entity(name);
    return std::string(text.empty() ? reference : text);
}

} // namespace skrejlapa
