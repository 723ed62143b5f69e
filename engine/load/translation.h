/// A text beside the one it is translated from: what is missing, what was translated from an older wording, and which
/// figures, links and fields are not the same.
#pragma once

#include "load/content_document.h"

#include <map>
#include <string>
#include <vector>

namespace skrejlapa
{

/// What translating does not change.
enum class ConstantKind { number, link, field };

/// Something that one of the two has and the other has not.
struct Disagreement {
    ConstantKind kind = ConstantKind::number;
    std::string section;        ///< by its id, else its number
    std::string in_source;      ///< as written; empty: only the translation has it
    std::string in_translation; ///< as written; empty: only the source has it
    Span span;                  ///< of what the translation has, else of its section's heading
    Span source_span;           ///< likewise, of the source
};

struct TranslationState {
    std::vector<std::string> missing;  ///< sections that only the source has
    std::vector<std::string> unknown;  ///< that only the translation has
    std::vector<std::string> stale;    ///< whose source has changed since it was marked
    std::vector<std::string> unmarked; ///< of which it is not known
    std::vector<Disagreement> disagreements;
};

/// The key of the table in a translation's front matter that holds the hash of each source section.
inline constexpr const char* source_marks_key = "source-sections";

/// What a section is matched by in all languages: its id, else its number.
std::string name_of_section(const Section& section);

/// Of what a section says, wherever its lines end: comments and spacing do not count.
std::string mark_of_section(const Section& section);

/// `source_language` and `language` are BCP 47 tags: an address that only names another language is the same.
TranslationState compare_translation(const ContentDocument& source, const std::string& source_language,
                                     const ContentDocument& translation, const std::string& language);

/// The text of a translation with the marks of all sections of `source` that it has in its front matter; all else stays
/// byte for byte. Requires: `text` is what `translation` was read from, and its front matter is sound.
std::string with_source_marks(const std::string& text, const ContentDocument& translation,
                              const ContentDocument& source);

} // namespace skrejlapa
