/// Where lines may and must end.
#pragma once

#include "text/prepared_text.h"
#include "text/shaped_paragraph.h"

namespace skrejlapa
{

/// The breaks of UAX 14 with the tailoring of each run's language, those inside addresses by their own rule, those at
/// soft hyphens unless the style says `hyphens: none`, and with `hyphens: auto` those that divide words. Never inside a
/// grapheme cluster, at the text's ends, or at a soft hyphen beside a space.
std::vector<BreakOpportunity> find_breaks(const Paragraph& paragraph, const PreparedText& prepared);

} // namespace skrejlapa
