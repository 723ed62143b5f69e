/// The shape of BCP 47 language tags.
#pragma once

#include <string_view>

namespace skrejlapa
{

/// Whether the text could be a language tag: "lv", "ltg", "sr-Latn", "lv-x-easy". Not whether such a language exists.
bool is_language_tag(std::string_view text);

/// Whether two tags, or beginnings of tags, are the same: case does not count (BCP 47, section 2.1.1).
bool is_same_tag(std::string_view a, std::string_view b);

/// Whether text in `language` is text in the more general `tag` too: lv-x-easy is lv. An empty tag holds all.
bool is_within_language(std::string_view tag, std::string_view language);

} // namespace skrejlapa
