/// How the smallest details of a picture are collected.
#pragma once

#include "picture/ink/ink_canvas.h"

#include <optional>

namespace skrejlapa
{

/// Takes note of a detail of this size, painted in these inks.
void note_detail(SmallestDetail& smallest, Length size, const std::vector<PlaneInk>& inks);

/// Takes note of an area in mm², where it is painted in full black and another ink.
void note_rich_black(std::optional<double>& least_mm2, double area_mm2, const std::vector<PlaneInk>& inks);

/// The width of a path that is one upright rectangle, long and so thin (to 2 pt) that it looks like a line; the path's
/// unit is a point.
std::optional<double> thin_rectangle(const VectorPath& path);

} // namespace skrejlapa
