/// A table set to a width: its columns' places, its rows' heights, and its cells' lines.
#pragma once

#include "layout/fragment.h"
#include "layout/table_columns.h"

namespace skrejlapa
{

/// Rows that stand together in a box, from `first` up to `end`. Where the table goes on from an earlier box, its header
/// stands above them once more.
struct RowSlice {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
};

/// What of a table stands in a box.
struct PlacedTable {
    std::vector<Line> lines; ///< in the order they are read in
    std::vector<PlacedRule> grounds;
    std::vector<PlacedRule> rules;
};

class TableSetting
{
public:
    /// Requires: `table` and `typesetter` outlive it.
    TableSetting(const Table& table, const Typesetter& typesetter, Length available);

    [[nodiscard]] std::uint32_t rows() const { return table_.rows; }
    [[nodiscard]] Length width() const { return width_; }
    /// From the upper edge of the slice's first rule to the lower of its last.
    [[nodiscard]] Length height(RowSlice slice) const;
    /// Where the slice that begins with `first` can end at last in this height: between rows that no joined cell holds
    /// together, and behind one row below the header at least; `first` itself where nothing fits.
    [[nodiscard]] std::uint32_t last_end(std::uint32_t first, Length height) const;
    /// The nearest end of a slice behind `end`.
    [[nodiscard]] std::uint32_t next_end(std::uint32_t first, std::uint32_t end) const;
    /// From the slice's top to the baseline of its first row and of its last.
    [[nodiscard]] Length first_baseline(RowSlice slice) const;
    [[nodiscard]] Length last_baseline(RowSlice slice) const;
    /// The bottoms of the slice's lines in the order of `place`, from its top.
    [[nodiscard]] std::vector<Length> line_bottoms(RowSlice slice) const;
    /// As that of lines: of the most crowded line in the slice's cells.
    [[nodiscard]] double room_in_width(RowSlice slice) const;
    /// `top_left`: of the table.
    [[nodiscard]] PlacedTable place(RowSlice slice, Point top_left) const;

private:
    struct SetCell {
        BrokenLines lines;
        Length line_height;
        Length content_width;
        Length height;   ///< with its paddings
        Length baseline; ///< of its first line, from the cell's top
    };
    struct PlacedRow {
        std::uint32_t row = 0;
        Length top; ///< from the slice's
    };
    void set_columns(const Typesetter& typesetter, Length available);
    void set_cells();
    void set_rows();
    void make_room_for_joined_rows();
    [[nodiscard]] std::size_t first_cell_of(std::uint32_t row) const;
    [[nodiscard]] bool is_divided_behind(std::uint32_t row) const;
    [[nodiscard]] Length cells_width(std::uint32_t first, std::uint32_t count) const;
    [[nodiscard]] Length rows_height(std::uint32_t first, std::uint32_t count) const;
    [[nodiscard]] std::vector<PlacedRow> placed_rows(RowSlice slice) const;
    [[nodiscard]] Length left_of(std::uint32_t column, std::uint32_t count) const;
    [[nodiscard]] Length text_top(std::size_t cell) const;
    [[nodiscard]] Rect area_of(const TableCell& cell, Length row_top, Point top_left) const;
    void place_lines_of(std::size_t cell, const PlacedRow& row, bool repeated, Point top_left,
                        PlacedTable& placed) const;
    void place_row_rules(const std::vector<PlacedRow>& rows, Point top_left, PlacedTable& placed) const;
    void place_column_rules(const std::vector<PlacedRow>& rows, Point top_left, PlacedTable& placed) const;
    void place_grounds(const std::vector<PlacedRow>& rows, Point top_left, PlacedTable& placed) const;

    const Table& table_;
    const Typesetter& typesetter_;
    TableBorders borders_;
    std::vector<Length> columns_;
    std::vector<Length> column_starts_; ///< from the side the table begins at, rules before it included
    Length width_;
    std::vector<SetCell> cells_; ///< as the table's
    std::vector<Length> row_heights_;
    std::vector<Length> row_baselines_; ///< of the cells that stand on a common baseline, from the row's top
};

} // namespace skrejlapa
