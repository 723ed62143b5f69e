/// What a script needs to stand beside Latin text of the same size.
#pragma once

#include "text/paragraph.h"

#include <vector>

namespace skrejlapa
{

/// How much larger than the style's size each script is set. Naskh's letters are low beside Latin ones: in Noto Naskh
/// Arabic those without a stem are .46 em high, in Noto Sans an x is .54 em, 1.16 times as much; typographers set
/// Arabic 15 to 20 % larger. Scripts not named here are set in the style's own size.
std::vector<ScriptSize> default_script_sizes();

/// The least line height of text in a language of each script, in its own type size. Naskh's stems, tails and vowel
/// marks take 1.7 em in Noto Naskh Arabic; at less than 1.5 those of neighbouring lines touch.
std::vector<ScriptSize> default_script_line_heights();

/// The factor of a script; nothing where none is set.
const ScriptSize* find_script(const std::vector<ScriptSize>& sizes, std::uint32_t script);

} // namespace skrejlapa
