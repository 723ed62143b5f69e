/// Scripts by name and by language.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace skrejlapa
{

/// The script of a name in Unicode, "Arab" or "Arabic", as four letters of ISO 15924, the first in the highest byte.
std::optional<std::uint32_t> script_named(std::string_view name);

/// "Arab"
std::string script_code(std::uint32_t script);

/// The script that a language tag names, else the one the language is usually written in (CLDR's likely subtags);
/// nothing for a language that is not known.
std::optional<std::uint32_t> script_of_language(std::string_view tag);

} // namespace skrejlapa
