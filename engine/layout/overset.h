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

/// Marks the lines that are too much for their box, or of text that is too wide the widest. Requires: the page's lines
/// are filled in.
void mark_overset_lines(const std::vector<Overset>& oversets, const StoryFlows& flows, SettledPage& page);

/// What of a box's text would have to go for the rest to fit.
struct TextSurplus {
    int lines = 0;         ///< 0: the text is too wide, not too high
    bool is_enough = true; ///< without it the rest does fit
    std::int64_t characters = 0;
    std::int64_t words = 0;
    Span span; ///< of the first line that is too much
};

/// Requires: the page's overset lines are marked.
TextSurplus surplus_of(const Overset& overset, const SettledPage& page);

/// What the findings about a page tell of. References must outlive it.
struct OversetScene {
    const SettledPage& page; ///< its overset lines are marked
    int page_number = 0;
    std::span<const FitShortfall> shortfalls;
};

/// Reports them as FIT-OVERSET.
void report_oversets(const std::vector<Overset>& oversets, const OversetScene& scene, Diagnostics& found);

} // namespace skrejlapa
