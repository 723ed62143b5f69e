/// The rules between a table's cells: neighbours share one, the wider of the two they ask for (CSS 2.2, 17.6.2). A rule
/// takes the room it needs between rows or columns; where it is not as thick all along, the thickest part decides.
#pragma once

#include "resolve/table.h"

namespace skrejlapa
{

/// The row above or below a rule; nothing: the table ends there.
using RowAtRule = std::optional<std::uint32_t>;

class TableBorders
{
public:
    /// Requires: `table` outlives it.
    explicit TableBorders(const Table& table);

    [[nodiscard]] const TableCell& cell(std::uint32_t row, std::uint32_t column) const;
    [[nodiscard]] std::uint32_t columns() const { return static_cast<std::uint32_t>(table_.columns.size()); }

    /// Between two rows that stand one above the other, in a column; none inside a joined cell.
    [[nodiscard]] CellBorder row_rule(RowAtRule upper, RowAtRule lower, std::uint32_t column) const;
    [[nodiscard]] Length row_rule_thickness(RowAtRule upper, RowAtRule lower) const;
    /// Before a column (from 0; behind the last: their number), in a row.
    [[nodiscard]] CellBorder column_rule(std::uint32_t row, std::uint32_t column) const;
    [[nodiscard]] Length column_rule_thickness(std::uint32_t column) const { return column_rules_[column]; }
    /// Of all column rules from one column to another, both included.
    [[nodiscard]] Length column_rules(std::uint32_t first, std::uint32_t last) const;

private:
    const Table& table_;
    std::vector<std::size_t> owners_; ///< of each place in the grid, row by row: index into the table's cells
    std::vector<Length> column_rules_;
};

} // namespace skrejlapa
