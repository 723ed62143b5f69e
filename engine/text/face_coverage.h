/// Which characters a face can show, counting what HarfBuzz makes up from others.
#pragma once

#include "text/face.h"

#include <string_view>

namespace skrejlapa
{

/// Whether the face can show a character: by a glyph of its own, by its canonical parts, as a space of some width, as
/// a no-break hyphen drawn as a hyphen, or because the character is never seen.
bool covers(const Face& face, char32_t character);
/// The same without the canonical parts: what the font's designer saw to.
bool covers_whole(const Face& face, char32_t character);
bool covers(const Face& face, std::u32string_view characters);

/// The character that stands for U+2011 in a face without it: U+2010, else U+002D, else U+2011 itself.
char32_t stand_in_for_no_break_hyphen(const Face& face);

} // namespace skrejlapa
