/// A text as a long translation of itself: to see, before there are translations, where they will not fit.
#pragma once

#include "load/content_document.h"

namespace skrejlapa
{

/// The language by which such an edition is asked for.
inline constexpr std::string_view pseudo_language = "x-pseudo";

/// The language that its text is in, a private variety of the source's (BCP 47, 2.2.7): lv-x-pseudo. So all that is
/// known of the source's language holds for it.
std::string pseudo_variety_of(std::string_view source_language);

/// Whether a language is such a variety, or x-pseudo itself.
bool is_pseudo(std::string_view language);

/// The text 35 % longer, as its script allows: with accents on the vowels of Latin, Greek and Cyrillic, doubled here
/// and there; in Arabic script with its letters drawn apart by kashidas (U+0640); in others with letters doubled.
/// Fields, addresses, code, ids and attributes stay, and so does a link's text that is its address.
ContentDocument pseudo_text(ContentDocument document);

/// The same of one string.
std::string pseudo_words(std::string_view text);

/// A word of small letters, without what the lengthening did to it.
struct PseudoSource {
    std::u32string word;
    std::vector<std::uint32_t> places; ///< of each of its letters in the longer word
};
PseudoSource pseudo_source(std::u32string_view word);

} // namespace skrejlapa
