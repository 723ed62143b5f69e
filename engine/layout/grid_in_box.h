/// The page's baseline grid as a text box sees it, and how lines come to stand on it.
#pragma once

#include "resolve/leaflet.h"

namespace skrejlapa
{

/// A grid of evenly spaced lines, measured from the top of a box's content.
struct GridInBox {
    Length step;
    /// From the top of the content to one of the lines, less than a step; nothing: the first line put on the grid
    /// tells where it is, and all are moved together in the end.
    std::optional<Length> line;
    std::optional<LineSnap> snap; ///< of all text in the box; nothing: by the blocks
    bool operator==(const GridInBox&) const = default;
};

/// What of a block matters to the grid.
struct SnappedBlock {
    LineSnap snap = LineSnap::automatic;
    Length leading;
    Length first_baseline; ///< from the top of its first row's box
    std::uint32_t rows = 0;
};

/// How a block stands on the grid. `automatic` is either `baseline`, where standing on the grid widens the leading by a
/// quarter at most, or comes back as it is: the block keeps its own leading.
LineSnap used_snap(const SnappedBlock& block, const GridInBox& grid);

/// From one baseline to the next: the leading, or as many steps of the grid as hold it.
Length pitch_on_grid(const SnappedBlock& block, const GridInBox& grid);

/// The first line of the grid at `position` or below it; one that it misses by a rounding is taken. `position` itself
/// where the grid has no line yet.
Length on_grid_from(Length position, const GridInBox& grid);

/// The signed distance to the line of the grid nearest to `position`.
Length to_nearest_line(Length position, const GridInBox& grid);

/// `value` less as many steps as it holds: at least 0, less than a step.
Length within_step(Length value, Length step);

} // namespace skrejlapa
