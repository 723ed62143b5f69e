/// The printing plates of a page in a coarse grid: how much of each ink lies where, knocked out and overprinted as the
/// press would.
#pragma once

#include "preflight/coverage.h"
#include "preflight/placed_items.h"

#include <array>
#include <string>

namespace skrejlapa
{

/// What a picture lays over a block of cells at once. Its parts lie side by side in a cell: laid one after the other
/// they would hide each other.
class InkBlock
{
public:
    /// Nothing yet, over the cells that an area touches.
    InkBlock(const CellGrid& grid, const Rect& area);
    /// Adds a part: where it lies, how much of that it covers, with which inks. Requires: it lies within the area.
    void add(const Coverage& where, double cover, const Cmyk& inks);
    /// The same of an upright rectangle, by its sides.
    void add(const Stretch& across, const Stretch& down, double cover, const Cmyk& inks);

private:
    friend class Plates;
    using Amounts = std::array<double, 4>;
    void add(std::size_t cell, double covered, const Amounts& amounts);
    Coverage covered_;
    std::array<std::vector<float>, 4> inks_; ///< weighted by what is covered
};

class Plates
{
public:
    Plates(const Rect& area, Length cell);

    /// Lays an ink over the cells; `opacity` times the coverage is how much of what lies below is hidden.
    /// Overprinting leaves the inks that it has nothing of as they are (overprint mode 1; spots in any mode).
    void lay(const Coverage& coverage, const Ink& ink, double opacity, Overprint overprint);

    /// The same of a picture, which knocks out what lies below it.
    void lay(const InkBlock& block, double opacity);

    [[nodiscard]] const CellGrid& grid() const { return grid_; }
    /// Mean inks over an area, spots as their looks. Paper where the area lies beyond the grid.
    [[nodiscard]] Cmyk mean_look(const Rect& area) const;
    /// All inks of each cell together, by rows; 3 = 300 %.
    [[nodiscard]] std::vector<float> total() const;

private:
    struct Plate {
        std::string spot; ///< empty for the process inks, which come first: cyan, magenta, yellow, black
        Cmyk look;
        std::vector<float> cells;
    };
    CellGrid grid_;
    std::vector<Plate> plates_;

    void lay_on(Plate& plate, const Coverage& coverage, double amount, double opacity);
    Plate& spot_plate(const Ink& ink);
};

} // namespace skrejlapa
