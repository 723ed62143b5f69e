/// All pages of an edition with the text that flows through them.
#pragma once

#include "layout/page_text.h"

namespace skrejlapa
{

/// Lays out the pages, those for overflow as often as text of their threads is left (at most 1000 times).
///
/// Pages are settled in their order. Where a thread runs against it (its first box on a later page), the pages whose
/// boxes then begin elsewhere are settled again, until nothing changes.
/// Finds THREAD-NO-HEIGHT, LAYOUT-OVERFLOW-STUCK and LAYOUT-OVERFLOW-ENDLESS.
std::vector<SettledPage> flow_through_pages(const PageSettling& settling, Diagnostics& found);

} // namespace skrejlapa
