/// Language tags (BCP 47) as the libraries for text want them.
#pragma once

#include <string>
#include <string_view>

namespace skrejlapa
{

/// The language alone, in its shortest code: "lv" of "lv-x-easy" and of "lav", "sr" of "sr-Latn".
std::string primary_language(std::string_view tag);

/// The tag for shaping: HarfBuzz knows `lv`, not the three-letter `lav`.
std::string shaping_language(std::string_view tag);

} // namespace skrejlapa
