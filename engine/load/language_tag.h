/// The shape of BCP 47 language tags.
#pragma once

#include <string_view>

namespace skrejlapa
{

/// Whether the text could be a language tag: "lv", "ltg", "sr-Latn", "lv-x-easy". Not whether such a language exists.
bool is_language_tag(std::string_view text);

} // namespace skrejlapa
