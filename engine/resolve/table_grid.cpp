#include "resolve/table_grid.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::size_t no_cell = static_cast<std::size_t>(-1);

/// A joined area while it grows: its cells may yet turn out to be no rectangle.
struct Area {
    GridCell cell;
    std::uint32_t last_row = 0;
    std::uint32_t last_column = 0;
    std::uint32_t count = 1;

    [[nodiscard]] bool is_rectangle() const
    {
        return (last_row - cell.row + 1) * (last_column - cell.column + 1) == count;
    }
};

class GridReader
{
public:
    GridReader(const std::vector<const ContentBlock*>& rows, std::uint32_t header_rows, Diagnostics& found)
        : rows_(rows), header_rows_(header_rows), found_(found)
    {
        columns_ = rows.empty() ? 0 : static_cast<std::uint32_t>(rows.front()->children.size());
        owners_.assign(rows.size() * columns_, no_cell);
    }

    std::vector<GridCell> read()
    {
        for (std::uint32_t row = 0; row < rows_.size(); ++row) {
            for (std::uint32_t column = 0; column < columns_; ++column)
                take(row, column);
        }
        divide_areas_that_are_no_rectangles();
        std::vector<GridCell> cells;
        for (const Area& area : areas_) {
            cells.push_back(area.cell);
            cells.back().row_span = area.last_row - area.cell.row + 1;
            cells.back().column_span = area.last_column - area.cell.column + 1;
        }
        std::sort(cells.begin(), cells.end(), [](const GridCell& a, const GridCell& b) {
            return a.row != b.row ? a.row < b.row : a.column < b.column;
        });
        return cells;
    }

private:
    const std::vector<const ContentBlock*>& rows_;
    std::uint32_t header_rows_;
    Diagnostics& found_;
    std::uint32_t columns_ = 0;
    std::vector<std::size_t> owners_; ///< index into `areas_`, row by row
    std::vector<Area> areas_;

    [[nodiscard]] const ContentBlock& block(std::uint32_t row, std::uint32_t column) const
    {
        return rows_[row]->children[column];
    }
    std::size_t& owner(std::uint32_t row, std::uint32_t column) { return owners_[row * columns_ + column]; }

    void take(std::uint32_t row, std::uint32_t column)
    {
        const ContentBlock& cell = block(row, column);
        const std::size_t joined = cell.join == CellJoin::none ? no_cell : find_neighbour(cell, row, column);
        if (joined == no_cell) {
            begin_area(row, column);
            return;
        }
        owner(row, column) = joined;
        Area& area = areas_[joined];
        area.last_row = std::max(area.last_row, row);
        area.last_column = std::max(area.last_column, column);
        ++area.count;
    }

    void begin_area(std::uint32_t row, std::uint32_t column)
    {
        owner(row, column) = areas_.size();
        areas_.push_back({{&block(row, column), row, column}, row, column});
    }

    /// The area that the cell joins; none where nothing stands there.
    std::size_t find_neighbour(const ContentBlock& cell, std::uint32_t row, std::uint32_t column)
    {
        if (cell.join == CellJoin::left) {
            if (column > 0)
                return owner(row, column - 1);
            report(cell, "< joins a cell to the one on its left, and this is the row's first",
                   "to print the sign, write \\<");
        } else if (row == 0 || row == header_rows_) {
            report(cell,
                   row == 0 ? "^ joins a cell to the one above it, and this is the table's first row"
                            : "^ joins a cell to the one above it, and above this one the table's header ends",
                   "to print the sign, write \\^");
        } else {
            return owner(row - 1, column);
        }
        return no_cell;
    }

    void report(const ContentBlock& cell, std::string message, std::string way_out)
    {
        found_.error("CONTENT-TABLE-JOIN", cell.span, std::move(message), {std::move(way_out)});
    }

    void divide_areas_that_are_no_rectangles()
    {
        for (std::size_t at = 0, joined = areas_.size(); at < joined; ++at) {
            if (areas_[at].is_rectangle())
                continue;
            const ContentBlock& first = *areas_[at].cell.block;
            report(first, "the cells that are joined to this one make no rectangle with it",
                   "join the same cells in every row: with < those right of it, with ^ those below");
            areas_[at].last_row = areas_[at].cell.row;
            areas_[at].last_column = areas_[at].cell.column;
            free_cells_of(at);
        }
    }

    void free_cells_of(std::size_t area)
    {
        for (std::uint32_t row = 0; row < rows_.size(); ++row) {
            for (std::uint32_t column = 0; column < columns_; ++column) {
                const bool is_first = areas_[area].cell.row == row && areas_[area].cell.column == column;
                if (owner(row, column) == area && !is_first)
                    begin_area(row, column);
            }
        }
    }
};

/// The value of an attribute that counts rows or columns, no more than `most`.
std::uint32_t count_of(const ContentBlock& table, std::string_view key, std::uint32_t initial, std::uint32_t most,
                       Diagnostics& found)
{
    const std::vector<TomlEntry>& keys = table.attributes.keys;
    const auto entry = std::find_if(keys.begin(), keys.end(), [&](const TomlEntry& each) { return each.key == key; });
    if (entry == keys.end())
        return initial;
    const std::string& text = *entry->value.string();
    std::uint32_t count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    if (count > most)
        found.error("CONTENT-ATTRIBUTE-VALUE", entry->value.span,
                    fmt::format("\"{}\" is {}, and the table has {}", key, count, most),
                    {fmt::format("give it a number up to {}", most)});
    return std::min(count, most);
}

bool has_text(const ContentBlock& row)
{
    return std::any_of(row.children.begin(), row.children.end(),
                       [](const ContentBlock& cell) { return !cell.inlines.empty(); });
}

} // namespace

std::vector<const ContentBlock*> rows_of(const ContentBlock& table)
{
    std::vector<const ContentBlock*> rows;
    for (const ContentBlock& row : table.children) {
        if (!row.is_header || has_text(row))
            rows.push_back(&row);
    }
    return rows;
}

TableHeads read_heads(const ContentBlock& table, const std::vector<const ContentBlock*>& rows, Diagnostics& found)
{
    if (rows.empty())
        return {};
    const auto columns = static_cast<std::uint32_t>(rows.front()->children.size());
    return {
        count_of(table, "header-rows", rows.front()->is_header ? 1 : 0, static_cast<std::uint32_t>(rows.size()), found),
        count_of(table, "header-columns", 0, columns, found)};
}

std::vector<GridCell> join_cells(const std::vector<const ContentBlock*>& rows, std::uint32_t header_rows,
                                 Diagnostics& found)
{
    return GridReader(rows, header_rows, found).read();
}

} // namespace skrejlapa
