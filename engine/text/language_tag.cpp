#include "text/language_tag.h"

#include <array>

#include <unicode/uloc.h>

namespace skrejlapa
{

namespace
{

std::string_view first_subtag(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

} // namespace

std::string primary_language(std::string_view tag)
{
    const std::string code(first_subtag(tag));
    std::array<char, ULOC_LANG_CAPACITY> shortest{};
    UErrorCode error = U_ZERO_ERROR;
    const std::int32_t length =
        uloc_getLanguage(code.c_str(), shortest.data(), static_cast<std::int32_t>(shortest.size()), &error);
    return U_SUCCESS(error) && error != U_STRING_NOT_TERMINATED_WARNING
               ? std::string(shortest.data(), static_cast<std::size_t>(length))
               : code;
}

std::string shaping_language(std::string_view tag)
{
    return primary_language(tag).append(tag.substr(first_subtag(tag).size()));
}

} // namespace skrejlapa
