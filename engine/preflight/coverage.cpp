#include "preflight/coverage.h"

#include "paint/item_area.h"
#include "paint/shapes.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

/// The block of cells that an area touches, uncovered.
Coverage block_around(const CellGrid& grid, const Rect& area)
{
    const Rect inside = intersection(area, grid.area);
    Coverage block;
    if (inside.size.width <= Length{} || inside.size.height <= Length{})
        return block;
    const auto cell_of = [&](Length from, Length to, int most) {
        return std::clamp(static_cast<int>(std::floor((to - from) / grid.cell)), 0, most - 1);
    };
    block.first_column = cell_of(grid.area.left(), inside.left(), grid.columns);
    block.first_row = cell_of(grid.area.top(), inside.top(), grid.rows);
    const Length hair = Length::from_millipoints(1);
    block.columns = cell_of(grid.area.left(), inside.right() - hair, grid.columns) - block.first_column + 1;
    block.rows = cell_of(grid.area.top(), inside.bottom() - hair, grid.rows) - block.first_row + 1;
    block.parts.assign(static_cast<std::size_t>(block.columns) * static_cast<std::size_t>(block.rows), 0);
    return block;
}

Stretch stretch(Length from, Length to, Length cell, int count)
{
    const Length low = std::max(from, Length{});
    const Length high = std::min(to, cell * count);
    if (high <= low)
        return {};
    const auto cell_of = [&](Length place) {
        return std::clamp(static_cast<int>(std::floor(place / cell)), 0, count - 1);
    };
    Stretch cells{.first = cell_of(low), .parts = {}};
    const int last = cell_of(high - Length::from_millipoints(1));
    for (int i = cells.first; i <= last; ++i)
        cells.parts.push_back(static_cast<float>(
            std::max(0.0, std::min(to / cell, i + 1.0) - std::max(from / cell, static_cast<double>(i)))));
    return cells;
}

struct Spot {
    double x = 0; ///< in cells of the block
    double y = 0;
};

/// Sums, for each cell of a row, the signed area to the right of a path's edges; the running sum along the row is then
/// the part that is covered (as font rasterisers do).
class AreaSums
{
public:
    AreaSums(int columns, int rows)
        : columns_(columns), rows_(rows),
          sums_(static_cast<std::size_t>(columns + 2) * static_cast<std::size_t>(rows), 0.0F)
    {
    }

    void add_edge(Spot from, Spot to)
    {
        if (from.y == to.y)
            return;
        const double direction = from.y < to.y ? 1 : -1;
        if (direction < 0)
            std::swap(from, to);
        const double slope = (to.x - from.x) / (to.y - from.y);
        const int last_row = std::min(rows_ - 1, static_cast<int>(std::floor(to.y)));
        for (int row = std::max(0, static_cast<int>(std::floor(from.y))); row <= last_row; ++row) {
            const double top = std::max(from.y, static_cast<double>(row));
            const double bottom = std::min(to.y, static_cast<double>(row + 1));
            if (bottom > top)
                add_to_row(row, from.x + (top - from.y) * slope, from.x + (bottom - from.y) * slope,
                           direction * (bottom - top));
        }
    }

    void fill(std::vector<float>& parts) const
    {
        for (int row = 0; row < rows_; ++row) {
            float sum = 0;
            for (int column = 0; column < columns_; ++column) {
                sum += sums_[index(column, row)];
                parts[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                      static_cast<std::size_t>(column)] = std::min(1.0F, std::abs(sum));
            }
        }
    }

private:
    int columns_;
    int rows_;
    std::vector<float> sums_;

    [[nodiscard]] std::size_t index(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_ + 2) +
               static_cast<std::size_t>(column);
    }

    // An edge that crosses several cells of a row is shared among them by the height it has in each.
    void add_to_row(int row, double x0, double x1, double height)
    {
        const double most = columns_;
        x0 = std::clamp(x0, 0.0, most);
        x1 = std::clamp(x1, 0.0, most);
        const auto [left, right] = std::minmax(x0, x1);
        const int first = static_cast<int>(std::floor(left));
        const int last = std::min(columns_, static_cast<int>(std::floor(right)));
        for (int column = first; column <= last; ++column) {
            const double from = std::max(left, static_cast<double>(column));
            const double to = std::min(right, static_cast<double>(column + 1));
            const double share = right > left ? (to - from) / (right - left) : 1;
            const double middle = (from + to) / 2 - column;
            sums_[index(column, row)] += static_cast<float>(height * share * (1 - middle));
            sums_[index(column + 1, row)] += static_cast<float>(height * share * middle);
        }
    }
};

/// A path's straight pieces, in cells of a block.
class EdgeFeed
{
public:
    EdgeFeed(AreaSums& sums, const CellGrid& grid, const Coverage& block, const Placement& placement, const Rect& clip)
        : sums_(sums), grid_(grid), block_(block), placement_(placement), clip_(clip)
    {
    }

    void take(const MoveTo& step)
    {
        close();
        at_ = step.to;
        start_ = step.to;
    }
    void take(const LineTo& step)
    {
        sums_.add_edge(spot(at_), spot(step.to));
        at_ = step.to;
    }
    void take(const CurveTo& step)
    {
        constexpr int pieces = 8; // finer than the cells
        const Point from = at_;
        for (int i = 1; i <= pieces; ++i)
            take(LineTo{point_on(from, step, static_cast<double>(i) / pieces)});
    }
    void take(const ClosePath& /*step*/) { close(); }
    void close()
    {
        if (at_ != start_)
            take(LineTo{start_});
    }

private:
    AreaSums& sums_;
    const CellGrid& grid_;
    const Coverage& block_;
    const Placement& placement_;
    const Rect& clip_;
    Point at_;
    Point start_;

    static Point point_on(const Point& from, const CurveTo& curve, double t)
    {
        const double u = 1 - t;
        const auto mix = [&](Length a, Length b, Length c, Length d) {
            return a.scaled(u * u * u) + b.scaled(3 * u * u * t) + c.scaled(3 * u * t * t) + d.scaled(t * t * t);
        };
        return {mix(from.x, curve.control1.x, curve.control2.x, curve.to.x),
                mix(from.y, curve.control1.y, curve.control2.y, curve.to.y)};
    }

    // Cutting each point to the clip keeps the covered area right as far as edges run along the clip's sides.
    [[nodiscard]] Spot spot(Point point) const
    {
        Point on_page = placement_.map(point);
        on_page.x = std::clamp(on_page.x, clip_.left(), clip_.right());
        on_page.y = std::clamp(on_page.y, clip_.top(), clip_.bottom());
        return {(on_page.x - grid_.area.left()) / grid_.cell - block_.first_column,
                (on_page.y - grid_.area.top()) / grid_.cell - block_.first_row};
    }
};

} // namespace

CellGrid::CellGrid(const Rect& over, Length cell_size)
    : area(over), cell(cell_size), columns(std::max(1, static_cast<int>(std::ceil(over.size.width / cell_size)))),
      rows(std::max(1, static_cast<int>(std::ceil(over.size.height / cell_size))))
{
}

Stretch columns_between(const CellGrid& grid, Length from, Length to)
{
    return stretch(from - grid.area.left(), to - grid.area.left(), grid.cell, grid.columns);
}

Stretch rows_between(const CellGrid& grid, Length from, Length to)
{
    return stretch(from - grid.area.top(), to - grid.area.top(), grid.cell, grid.rows);
}

Coverage rectangle_coverage(const CellGrid& grid, const Rect& area)
{
    const Stretch across = columns_between(grid, area.left(), area.right());
    const Stretch down = rows_between(grid, area.top(), area.bottom());
    if (across.parts.empty() || down.parts.empty())
        return {};
    Coverage block{.first_column = across.first,
                   .first_row = down.first,
                   .columns = static_cast<int>(across.parts.size()),
                   .rows = static_cast<int>(down.parts.size()),
                   .parts = {}};
    block.parts.reserve(across.parts.size() * down.parts.size());
    for (const float row : down.parts) {
        for (const float column : across.parts)
            block.parts.push_back(row * column);
    }
    return block;
}

Coverage path_coverage(const CellGrid& grid, const Path2D& path, const Placement& placement, const Rect& clip)
{
    const Rect bounds = intersection(placement.bounds(path_bounds(path)), clip);
    if (placement.keeps_upright() && is_upright_rectangle(path))
        return rectangle_coverage(grid, bounds);
    Coverage block = block_around(grid, bounds);
    AreaSums sums(block.columns, block.rows);
    EdgeFeed feed(sums, grid, block, placement, clip);
    for (const auto& step : path)
        std::visit([&](const auto& each) { feed.take(each); }, step);
    feed.close();
    sums.fill(block.parts);
    return block;
}

} // namespace skrejlapa
