/// Tables made by hand, set in the square test font: a character is 10 pt wide, a line 12 pt high.
#pragma once

#include "layout/table_setting.h"

#include "leaflet_fixture.h"

namespace skrejlapa
{

class TableTest : public LeafletTest
{
protected:
    /// A table of automatic columns from its cells' texts, row by row, without paddings and rules.
    Table table(std::uint32_t columns, const std::vector<std::string>& texts, std::uint32_t header_rows = 0)
    {
        Table made;
        made.columns.resize(columns);
        made.rows = static_cast<std::uint32_t>(texts.size()) / columns;
        made.header_rows = header_rows;
        for (std::uint32_t at = 0; at < texts.size(); ++at)
            made.cells.push_back({.paragraph = add(paragraph(texts[at])), .row = at / columns, .column = at % columns});
        return made;
    }

    static TableColumn definite_column(Length width)
    {
        return {.sizing = ColumnSizing::definite, .width = {width, std::nullopt}};
    }
    static TableColumn part(double fraction) { return {.sizing = ColumnSizing::definite, .width = {{}, fraction}}; }
    static TableColumn share(double share) { return {.sizing = ColumnSizing::flexible, .share = share}; }

    static TableCell& cell_at(Table& of, std::uint32_t row, std::uint32_t column)
    {
        for (TableCell& cell : of.cells) {
            if (cell.row == row && cell.column == column)
                return cell;
        }
        return of.cells.front();
    }

    /// Makes a cell reach over others, which vanish.
    static void join(Table& of, std::uint32_t row, std::uint32_t column, std::uint32_t rows, std::uint32_t columns)
    {
        std::erase_if(of.cells, [&](const TableCell& cell) {
            const bool inside =
                cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns;
            return inside && !(cell.row == row && cell.column == column);
        });
        cell_at(of, row, column).row_span = rows;
        cell_at(of, row, column).column_span = columns;
    }

    const Typesetter& typesetter()
    {
        typesetter_.emplace(leaflet_, shaped_);
        return *typesetter_;
    }

private:
    std::optional<Typesetter> typesetter_;
};

} // namespace skrejlapa
