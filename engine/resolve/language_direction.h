/// What a language tag tells without Unicode's data: its writing direction, and which tags it falls back to.
#pragma once

#include "text/paragraph.h"

#include <string>
#include <string_view>
#include <vector>

namespace skrejlapa
{

/// The direction of the script that a BCP 47 tag names, else of the script the language is usually written in.
Direction direction_of_language(std::string_view tag);

/// The tag itself, then each more general one: lv-x-easy, lv. Subtags of one letter never end a tag (RFC 4647, 3.4).
std::vector<std::string> language_chain(std::string_view tag);

} // namespace skrejlapa
