/// How much of each cell of a coarse grid an area covers: exactly, by areas, not by samples.
#pragma once

#include "paint/paint_list.h"
#include "paint/placement.h"

#include <vector>

namespace skrejlapa
{

/// Square cells over a rectangle of the page.
struct CellGrid {
    Rect area;
    Length cell;
    int columns = 0;
    int rows = 0;

    CellGrid(const Rect& over, Length cell_size);
    [[nodiscard]] std::size_t count() const
    {
        return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
    }
};

/// A block of cells with the part of each that is covered, 0 to 1.
struct Coverage {
    int first_column = 0;
    int first_row = 0;
    int columns = 0;
    int rows = 0;
    std::vector<float> parts; ///< by rows

    [[nodiscard]] float at(int column, int row) const
    {
        return parts[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                     static_cast<std::size_t>(column)];
    }
    /// Where among `parts` a cell of the grid stands. Requires: it is in the block.
    [[nodiscard]] std::size_t index(int grid_column, int grid_row) const
    {
        return static_cast<std::size_t>(grid_row - first_row) * static_cast<std::size_t>(columns) +
               static_cast<std::size_t>(grid_column - first_column);
    }
};

/// Cells one after the other, with the part of each that lies between two places.
struct Stretch {
    int first = 0;
    std::vector<float> parts; ///< 0 to 1; empty where none of the grid lies there
};

/// Of the grid's columns from left to right, and of its rows from top to bottom.
Stretch columns_between(const CellGrid& grid, Length from, Length to);
Stretch rows_between(const CellGrid& grid, Length from, Length to);

/// Of an upright rectangle.
Coverage rectangle_coverage(const CellGrid& grid, const Rect& area);

/// Of a path filled by the non-zero rule, placed on the page and cut by an upright rectangle.
Coverage path_coverage(const CellGrid& grid, const Path2D& path, const Placement& placement, const Rect& clip);

} // namespace skrejlapa
