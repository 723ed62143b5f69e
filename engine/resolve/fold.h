/// A folded sheet: its panels, where they stand on its two sides, and in which order they are read.
#pragma once

#include "base/geometry.h"
#include "text/paragraph.h"

#include <string>
#include <vector>

namespace skrejlapa
{

enum class FoldKind {
    half, ///< once, in the middle
    roll, ///< inwards, one panel into the next; of three panels also called a C-fold or letter fold
    z,    ///< to and fro, like an accordion
    gate  ///< both ends inwards to the middle
};

/// A panel of one side.
struct FoldPanel {
    std::string box;
    std::size_t page = 0; ///< index of the side's page: 0 the outside, 1 the inside
    Length left;          ///< from the trim's left edge
    Length width;
};

struct Fold {
    FoldKind kind = FoldKind::roll;
    Direction direction = Direction::ltr; ///< rtl: the cover opens to the right
    std::vector<FoldPanel> panels;        ///< in the order of reading
};

/// Where a side is folded, from the trim's left edge, in order; none for other pages.
std::vector<Length> fold_lines(const Fold& fold, std::size_t page);

/// Panels that lie open side by side, left to right.
using FoldView = std::vector<FoldPanel>;

/// What the reader has before them one after the other: the closed sheet, each step of opening it, the whole inside,
/// and the back.
std::vector<FoldView> opening_views(const Fold& fold);

} // namespace skrejlapa
