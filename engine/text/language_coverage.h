/// Which characters a language is written with, and what of them a face lacks.
#pragma once

#include "text/face.h"

#include <optional>
#include <string_view>
#include <vector>

namespace skrejlapa
{

/// Letters of both cases, digits and punctuation, sorted: the exemplar sets of the Unicode CLDR (Unicode Technical
/// Standard 35, part 2); of Latgalian and Livonian, which it lacks, the letters. Nothing for an unknown language.
std::optional<std::vector<char32_t>> characters_of_language(std::string_view tag);

/// Those of `characters` that the face has no glyph for, nor a space or hyphen that does as well.
std::vector<char32_t> missing_in(const Face& face, const std::vector<char32_t>& characters);

} // namespace skrejlapa
