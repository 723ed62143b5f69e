/// The printing plates of a page in a coarse grid: how much of each ink lies where, knocked out and overprinted as the
/// press would.
#pragma once

#include "preflight/coverage.h"
#include "preflight/placed_items.h"

#include <string>

namespace skrejlapa
{

class Plates
{
public:
    Plates(const Rect& area, Length cell);

    /// Lays an ink over the cells; `opacity` times the coverage is how much of what lies below is hidden.
    /// Overprinting leaves the inks that it has nothing of as they are (overprint mode 1; spots in any mode).
    void lay(const Coverage& coverage, const Ink& ink, double opacity, Overprint overprint);

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
