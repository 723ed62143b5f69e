/// Which part of each pixel a path covers: measured, not looked at.
#pragma once

#include "picture/plain/vector_path.h"

#include <functional>
#include <vector>

namespace skrejlapa
{

enum class FillRule { nonzero, even_odd };

/// Pixels that a path is laid over; its coordinates count from the top left, y down.
struct PixelGrid {
    int width = 0;
    int height = 0;
};

/// Told of each row that a path touches, from the top: for each of its pixels the covered part, 0 to 1.
using CoverageRow = std::function<void(int row, const std::vector<double>& parts)>;

/// The area of a path. A path of so many crossings that they would take seconds counts as the rectangle around it.
void cover_area(const VectorPath& path, FillRule rule, PixelGrid grid, const CoverageRow& tell);

/// A path's stroke; ends and joins count as round, dashes as drawn through.
void cover_stroke(const VectorPath& path, double width, PixelGrid grid, const CoverageRow& tell);

} // namespace skrejlapa
