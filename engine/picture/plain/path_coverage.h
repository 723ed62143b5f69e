/// A small picture of where paths have put ink: measured, not looked at.
#pragma once

#include "picture/plain/vector_path.h"

#include <string>
#include <vector>

namespace skrejlapa
{

enum class FillRule { nonzero, even_odd };

/// Rows of coverage, a byte a pixel.
class PathCoverage
{
public:
    PathCoverage(int width, int height);

    /// Lays the area of a path, in pixels, over what is there.
    void fill(const VectorPath& path, FillRule rule);
    /// Lays a path's stroke over what is there; ends and joins count as round.
    void stroke(const VectorPath& path, double width);
    /// Takes the path's area away from what is there, as white paint does.
    void erase(const VectorPath& path, FillRule rule);

    [[nodiscard]] const std::string& rows() const { return rows_; }

private:
    enum class Paint { add, take };
    struct Crossing {
        double x;
        int winding;
    };
    using Polygon = std::vector<PathPoint>;
    /// The crossings of each scan line, from the first that has any.
    struct Scan {
        int first = 0;
        std::vector<std::vector<Crossing>> lines;
    };

    static std::vector<Polygon> flatten(const VectorPath& path);
    void paint(const std::vector<Polygon>& polygons, FillRule rule, Paint paint);
    [[nodiscard]] Scan cross(const std::vector<Polygon>& polygons) const;
    static void cover_line(std::vector<Crossing>& crossings, FillRule rule, std::vector<double>& line);
    void mix(int row, const std::vector<double>& line, Paint paint);

    int width_;
    int height_;
    std::string rows_;
};

} // namespace skrejlapa
