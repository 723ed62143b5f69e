/// One spelling for each letter: NFC, and in the languages of Latvia the letters that Unicode has for a comma below.
#pragma once

#include "text/mapped_text.h"

namespace skrejlapa
{

/// Unicode Normalization Form C (UAX 15).
MappedText compose(MappedText text);
std::string compose_text(std::string_view text);

/// In text in Latvian, Latgalian or Livonian: G K L N R with U+0326 COMBINING COMMA BELOW become Ģ Ķ Ļ Ņ Ŗ, which
/// Unicode does not hold for the same. Requires: NFC. Finds TEXT-COMMA-BELOW (warning, each letter once).
MappedText replace_commas_below(MappedText text, const Paragraph& paragraph, const SourceRuns& runs,
                                Diagnostics& found);

} // namespace skrejlapa
