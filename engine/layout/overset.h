/// Text that does not fit: which box grew, and by how much.
#pragma once

#include "layout/page_text.h"

namespace skrejlapa
{

enum class Axis { horizontal, vertical };

struct Overset {
    const Fragment* text_box = nullptr; ///< the box that grew, or whose text is higher than it
    const Fragment* limit = nullptr;    ///< the box whose content area it or a later box of its line leaves
    Axis axis = Axis::vertical;
    Length by;
    bool operator==(const Overset&) const = default;
};

/// Each text box at most once, with the greatest amount; in tree order.
///
/// In a container the boxes of a line, with their margins, may be larger than its content box: then the text among
/// them is overset. Where several boxes of the line hold text, the one that grew is taken to be one with `flex-grow`,
/// for it was to have what the others leave; else the one with the most text. Boxes out of the flow are overset where
/// they begin inside the padding box of a positioned ancestor of definite height and grow out of it.
std::vector<Overset> find_oversets(const SettledPage& page, const PageFormat& format);

/// The boxes that stand elsewhere than meant because of text that grew, with all in them.
std::vector<const Fragment*> displaced_by(const std::vector<Overset>& oversets);

/// Reports them as FIT-OVERSET. Requires: the page's lines are filled in.
void report_oversets(const std::vector<Overset>& oversets, const SettledPage& page, int page_number,
                     const StoryFlows& flows, Diagnostics& found);

} // namespace skrejlapa
