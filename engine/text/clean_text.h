/// The runs of a paragraph as one text: white space collapsed, what cannot be printed taken out.
#pragma once

#include "text/mapped_text.h"

namespace skrejlapa
{

struct CleanText {
    MappedText text;
    std::vector<std::uint32_t> soft_hyphens; ///< offsets in the source
};

/// White space becomes one space, and none at the ends and beside forced breaks (CSS Text 3, 4.1.1, `normal`).
/// U+2029 becomes U+2028. Bytes that are no UTF-8 become U+FFFD. Finds TEXT-CONTROL-CHARACTER and
/// TEXT-REPLACEMENT-CHARACTER (warnings, each character once).
CleanText clean_text(const Paragraph& paragraph, const SourceRuns& runs, Diagnostics& found);

} // namespace skrejlapa
