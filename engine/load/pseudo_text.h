/// A text as a long translation of itself: to see, before there are translations, where they will not fit.
#pragma once

#include "load/content_document.h"

namespace skrejlapa
{

/// The language of such an edition.
inline constexpr std::string_view pseudo_language = "x-pseudo";

/// The text with accents on its vowels, 35 % longer by vowels doubled here and there. Fields, addresses, code, ids and
/// attributes stay, and so does a link's text that is its address.
ContentDocument pseudo_text(ContentDocument document);

/// The same of one string.
std::string pseudo_words(std::string_view text);

} // namespace skrejlapa
