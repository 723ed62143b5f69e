/// How far what is painted reaches, before turns and clips.
#pragma once

#include "paint/paint_list.h"

namespace skrejlapa
{

/// The least upright rectangle around a path; curves count by their control points.
Rect path_bounds(const Path2D& path);

/// Whether a path is one rectangle along the axes.
bool is_upright_rectangle(const Path2D& path);

Rect area_of(const FillPath& fill);
/// With half the line's width on all sides.
Rect area_of(const StrokePath& stroke);
/// From the first glyph's origin to the last one's end, and from the face's descent to its ascent.
Rect area_of(const DrawGlyphs& glyphs);
Rect area_of(const DrawPicture& picture);

/// What filling a path covers, in mm²; subpaths within each other that run opposite ways leave a hole.
double covered_mm2(const Path2D& path);

/// What a line covers, in mm².
double covered_mm2(const StrokePath& stroke);

/// How thick a line is that was drawn as an area: the shorter side of an upright rectangle or of one with mitred ends,
/// the gap of a ring. Nothing for other shapes.
std::optional<Length> thickness_of(const Path2D& path);

} // namespace skrejlapa
