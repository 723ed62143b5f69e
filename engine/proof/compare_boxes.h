/// A box of a page before and after.
#pragma once

#include "proof/change_report.h"

#include <optional>

namespace skrejlapa
{

/// What a box shows on one side of the comparison.
struct BoxState {
    const SnapshotBox* box = nullptr; ///< null: it is not there
    std::vector<const SnapshotLine*> lines;
    int words_changed = 0; ///< that stand in it
};

/// Why a box changed, as far as it can be told from the box alone.
enum class BoxCause {
    own,      ///< it shows something else, or its text flows otherwise
    displaced ///< the same, moved or resized, and no line of text with it
};

struct ComparedBox {
    BoxChange change;
    BoxCause cause = BoxCause::own;
};

/// Nothing where both look the same in the same place. Of displaced boxes the kind is `reflowed`, until it is known
/// what displaced them.
std::optional<ComparedBox> compare_boxes(const BoxState& before, const BoxState& after);

} // namespace skrejlapa
