#include "layout/table_borders.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// The wider; of two alike the first (CSS 2.2, 17.6.2.1).
const CellBorder& stronger(const CellBorder& first, const CellBorder& second)
{
    return second.width > first.width ? second : first;
}

const CellBorder& start_of(const Edges<CellBorder>& border, Direction direction)
{
    return direction == Direction::ltr ? border.left : border.right;
}

const CellBorder& end_of(const Edges<CellBorder>& border, Direction direction)
{
    return direction == Direction::ltr ? border.right : border.left;
}

} // namespace

TableBorders::TableBorders(const Table& table) : table_(table)
{
    owners_.assign(static_cast<std::size_t>(table.rows) * columns(), 0);
    for (std::size_t at = 0; at < table.cells.size(); ++at) {
        const TableCell& cell = table.cells[at];
        for (std::uint32_t row = cell.row; row < cell.row + cell.row_span; ++row) {
            for (std::uint32_t column = cell.column; column < cell.column + cell.column_span; ++column)
                owners_[row * columns() + column] = at;
        }
    }
    for (std::uint32_t column = 0; column <= columns(); ++column) {
        Length thickness;
        for (std::uint32_t row = 0; row < table.rows; ++row)
            thickness = std::max(thickness, column_rule(row, column).width);
        column_rules_.push_back(thickness);
    }
}

const TableCell& TableBorders::cell(std::uint32_t row, std::uint32_t column) const
{
    return table_.cells[owners_[row * columns() + column]];
}

CellBorder TableBorders::row_rule(RowAtRule upper, RowAtRule lower, std::uint32_t column) const
{
    if (!upper && !lower)
        return {};
    if (!upper)
        return stronger(cell(*lower, column).border.top, table_.border.top);
    if (!lower)
        return stronger(cell(*upper, column).border.bottom, table_.border.bottom);
    const TableCell& above = cell(*upper, column);
    const TableCell& below = cell(*lower, column);
    return &above == &below ? CellBorder{} : stronger(above.border.bottom, below.border.top);
}

Length TableBorders::row_rule_thickness(RowAtRule upper, RowAtRule lower) const
{
    Length thickness;
    for (std::uint32_t column = 0; column < columns(); ++column)
        thickness = std::max(thickness, row_rule(upper, lower, column).width);
    return thickness;
}

CellBorder TableBorders::column_rule(std::uint32_t row, std::uint32_t column) const
{
    const Direction direction = table_.direction;
    if (column == 0)
        return stronger(start_of(cell(row, 0).border, direction), start_of(table_.border, direction));
    const TableCell& before = cell(row, column - 1);
    if (column == columns())
        return stronger(end_of(before.border, direction), end_of(table_.border, direction));
    const TableCell& after = cell(row, column);
    return &before == &after ? CellBorder{}
                             : stronger(end_of(before.border, direction), start_of(after.border, direction));
}

Length TableBorders::column_rules(std::uint32_t first, std::uint32_t last) const
{
    Length sum;
    for (std::uint32_t column = first; column <= last && column < column_rules_.size(); ++column)
        sum += column_rules_[column];
    return sum;
}

} // namespace skrejlapa
