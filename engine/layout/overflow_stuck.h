/// What an overflow page has no room for.
#pragma once

#include "layout/page_text.h"

namespace skrejlapa
{

/// A box of an overflow page that took nothing of the text that is left.
struct StuckText {
    const Story& story;
    FlowPosition next; ///< what is left begins here
    const Box& box;
};

/// LAYOUT-OVERFLOW-STUCK: at the table or picture that cannot be divided, or at the page where not even a line goes in.
/// Requires: the box stands on the page.
Diagnostic describe_stuck(const StuckText& stuck, const SettledPage& page);

} // namespace skrejlapa
