/// Paths of lines and cubic curves, and the matrices that move them.
#pragma once

#include <vector>

namespace skrejlapa
{

struct PathPoint {
    double x = 0;
    double y = 0;
};

/// x' = a x + c y + e, y' = b x + d y + f, as SVG and PDF write it.
struct Matrix {
    double a = 1;
    double b = 0;
    double c = 0;
    double d = 1;
    double e = 0;
    double f = 0;

    [[nodiscard]] PathPoint apply(PathPoint point) const
    {
        return {a * point.x + c * point.y + e, b * point.x + d * point.y + f};
    }
};

/// The matrix that applies `inner` first, then `outer`.
Matrix operator*(const Matrix& outer, const Matrix& inner);

enum class PathVerb { move, line, curve, close };

struct PathStep {
    PathVerb verb = PathVerb::move;
    PathPoint control1; ///< of a curve
    PathPoint control2; ///< of a curve
    PathPoint to;       ///< not of `close`
};
using VectorPath = std::vector<PathStep>;

VectorPath transformed(const VectorPath& path, const Matrix& matrix);

/// A whole ellipse, clockwise from its rightmost point as SVG draws it (y down).
VectorPath ellipse_path(PathPoint center, double radius_x, double radius_y);

/// A rectangle; with radii its corners are quarters of ellipses. Requires: radii of at most half the sides.
VectorPath rectangle_path(PathPoint corner, double width, double height, double radius_x, double radius_y);

/// Appends an elliptical arc from the path's last point (SVG 1.1, appendix F.6). Requires: the path is not empty.
struct ArcShape {
    double radius_x = 0;
    double radius_y = 0;
    double rotation_deg = 0;
    bool is_large = false;
    bool is_sweeping = false;
};
void append_arc(VectorPath& path, PathPoint from, const ArcShape& shape, PathPoint to);

} // namespace skrejlapa
