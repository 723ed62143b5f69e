/// Names of glyphs, as fonts and PDF write them.
#pragma once

#include <string_view>

namespace skrejlapa
{

/// Whether a glyph's name says which characters it stands for, by the rules of the Adobe Glyph List: "amacron",
/// "uni0101", "f_i", "a.alt". Of the list's names it knows those for Latin, Greek, Cyrillic, punctuation and common
/// signs.
bool says_characters(std::string_view glyph_name);

} // namespace skrejlapa
