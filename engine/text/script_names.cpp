#include "text/script_names.h"

#include <array>

#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

namespace skrejlapa
{

namespace
{

std::optional<std::uint32_t> iso_code(std::string_view letters)
{
    if (letters.size() != 4)
        return std::nullopt;
    std::uint32_t code = 0;
    for (const char letter : letters)
        code = code << 8 | static_cast<unsigned char>(letter);
    return code;
}

} // namespace

std::optional<std::uint32_t> script_named(std::string_view name)
{
    UScriptCode code = USCRIPT_INVALID_CODE;
    UErrorCode error = U_ZERO_ERROR;
    // A language's name would be taken for the scripts that it is written in.
    const bool is_script_name = name.size() >= 4;
    if (!is_script_name || uscript_getCode(std::string(name).c_str(), &code, 1, &error) != 1 || U_FAILURE(error))
        return std::nullopt;
    return iso_code(uscript_getShortName(code));
}

std::string script_code(std::uint32_t script)
{
    return {static_cast<char>(script >> 24), static_cast<char>(script >> 16 & 0xFF),
            static_cast<char>(script >> 8 & 0xFF), static_cast<char>(script & 0xFF)};
}

std::optional<std::uint32_t> script_of_language(std::string_view tag)
{
    std::array<char, ULOC_FULLNAME_CAPACITY> name{};
    UErrorCode error = U_ZERO_ERROR;
    uloc_forLanguageTag(std::string(tag).c_str(), name.data(), ULOC_FULLNAME_CAPACITY, nullptr, &error);
    if (U_FAILURE(error) || name[0] == '\0')
        return std::nullopt;
    // The canonical name: CLDR has Dari, `prs`, as Persian of Afghanistan.
    icu::Locale locale = icu::Locale::createCanonical(name.data());
    locale.addLikelySubtags(error);
    return iso_code(locale.getScript());
}

} // namespace skrejlapa
