/// CSS's text-transform by the rules of each run's language.
#pragma once

#include "text/mapped_text.h"

namespace skrejlapa
{

/// Applies the runs' text-transform (CSS Text 3, 2.1): full case mappings of Unicode with the language's own (Turkish
/// i, Greek accents, Lithuanian dots, Dutch ij). Words and final letters are judged by the whole paragraph, so a change
/// of style inside a word begins no new one.
MappedText transform_case(MappedText text, const Paragraph& paragraph, const SourceRuns& runs);

} // namespace skrejlapa
