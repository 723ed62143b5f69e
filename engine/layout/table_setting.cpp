#include "layout/table_setting.h"

#include "layout/column_slack.h"

#include <algorithm>

namespace skrejlapa
{

TableSetting::TableSetting(const Table& table, const Typesetter& typesetter, Length available)
    : table_(table), typesetter_(typesetter), borders_(table)
{
    set_columns(typesetter, available);
    set_cells();
    set_rows();
}

void TableSetting::set_columns(const Typesetter& typesetter, Length available)
{
    const std::vector<ColumnNeed> needs = measure_columns(table_, borders_, typesetter);
    columns_ = share_slack(table_, typesetter, column_widths(table_, borders_, needs, available));
    for (std::uint32_t column = 0; column < columns_.size(); ++column) {
        width_ += borders_.column_rule_thickness(column);
        column_starts_.push_back(width_);
        width_ += columns_[column];
    }
    width_ += borders_.column_rule_thickness(borders_.columns());
}

/// Of columns side by side, with the rules between them.
Length TableSetting::cells_width(std::uint32_t first, std::uint32_t count) const
{
    return column_starts_[first + count - 1] + columns_[first + count - 1] - column_starts_[first];
}

/// Of rows one below the other, with the rules between them.
Length TableSetting::rows_height(std::uint32_t first, std::uint32_t count) const
{
    Length height;
    for (std::uint32_t row = first; row < first + count; ++row) {
        height += row_heights_[row];
        if (row > first)
            height += borders_.row_rule_thickness(row - 1, row);
    }
    return height;
}

void TableSetting::set_cells()
{
    for (const TableCell& cell : table_.cells) {
        const Paragraph& paragraph = typesetter_.paragraph(cell.paragraph);
        SetCell set{.line_height = paragraph.style.line_height};
        const Length width = cells_width(cell.column, cell.column_span);
        set.content_width = std::max(width - cell.padding.left - cell.padding.right, Length{});
        set.lines = typesetter_.breaks(cell.paragraph, 0, set.content_width);
        set.height = cell.padding.top + set.line_height * static_cast<int>(set.lines.count()) + cell.padding.bottom;
        set.baseline = cell.padding.top + line_box(paragraph).baseline;
        cells_.push_back(std::move(set));
    }
}

void TableSetting::set_rows()
{
    row_heights_.assign(table_.rows, {});
    row_baselines_.assign(table_.rows, {});
    const auto stands_on_baseline = [](const TableCell& cell) {
        return cell.vertical_align == VerticalAlign::baseline;
    };
    for (std::size_t at = 0; at < cells_.size(); ++at) {
        Length& baseline = row_baselines_[table_.cells[at].row];
        if (stands_on_baseline(table_.cells[at]))
            baseline = std::max(baseline, cells_[at].baseline);
    }
    for (std::size_t at = 0; at < cells_.size(); ++at) {
        const TableCell& cell = table_.cells[at];
        if (cell.row_span > 1)
            continue;
        const Length lowered = stands_on_baseline(cell) ? row_baselines_[cell.row] - cells_[at].baseline : Length{};
        row_heights_[cell.row] = std::max(row_heights_[cell.row], lowered + cells_[at].height);
    }
    make_room_for_joined_rows();
}

/// What a joined cell lacks is shared among its rows.
void TableSetting::make_room_for_joined_rows()
{
    for (std::size_t at = 0; at < cells_.size(); ++at) {
        const TableCell& cell = table_.cells[at];
        if (cell.row_span == 1)
            continue;
        const Length lacking = cells_[at].height - rows_height(cell.row, cell.row_span);
        Length given;
        for (std::uint32_t row = 0; lacking > Length{} && row < cell.row_span; ++row) {
            const Length until = lacking.scaled(static_cast<double>(row + 1) / cell.row_span);
            row_heights_[cell.row + row] += until - given;
            given = until;
        }
    }
}

std::vector<TableSetting::PlacedRow> TableSetting::placed_rows(RowSlice slice) const
{
    std::vector<PlacedRow> rows;
    if (slice.first > 0) {
        for (std::uint32_t row = 0; row < table_.header_rows; ++row)
            rows.push_back({row, {}});
    }
    for (std::uint32_t row = slice.first; row < slice.end; ++row)
        rows.push_back({row, {}});
    Length top;
    RowAtRule above;
    for (PlacedRow& row : rows) {
        top += borders_.row_rule_thickness(above, row.row);
        row.top = top;
        top += row_heights_[row.row];
        above = row.row;
    }
    return rows;
}

Length TableSetting::height(RowSlice slice) const
{
    const std::vector<PlacedRow> rows = placed_rows(slice);
    if (rows.empty())
        return {};
    const PlacedRow& last = rows.back();
    return last.top + row_heights_[last.row] + borders_.row_rule_thickness(last.row, std::nullopt);
}

/// Index of the first cell that begins in a row, or behind those before it.
std::size_t TableSetting::first_cell_of(std::uint32_t row) const
{
    const auto first = std::lower_bound(table_.cells.begin(), table_.cells.end(), row,
                                        [](const TableCell& cell, std::uint32_t wanted) { return cell.row < wanted; });
    return static_cast<std::size_t>(first - table_.cells.begin());
}

/// Whether no joined cell reaches from this row into the next.
bool TableSetting::is_divided_behind(std::uint32_t row) const
{
    if (row + 1 >= table_.rows)
        return true;
    for (std::uint32_t column = 0; column < borders_.columns(); ++column) {
        if (&borders_.cell(row, column) == &borders_.cell(row + 1, column))
            return false;
    }
    return true;
}

std::uint32_t TableSetting::next_end(std::uint32_t first, std::uint32_t end) const
{
    // The header is not left alone.
    const std::uint32_t least = std::max(first, table_.header_rows);
    std::uint32_t next = std::min(std::max(end, least) + 1, table_.rows);
    while (next < table_.rows && !is_divided_behind(next - 1))
        ++next;
    return next;
}

std::uint32_t TableSetting::last_end(std::uint32_t first, Length height) const
{
    const std::vector<PlacedRow> rows = placed_rows({first, table_.rows});
    const std::size_t repeated = rows.size() - (table_.rows - first);
    std::uint32_t fitting = first;
    while (fitting < table_.rows) {
        const std::uint32_t next = next_end(first, fitting);
        const PlacedRow& last = rows[repeated + next - first - 1];
        if (last.top + row_heights_[last.row] + borders_.row_rule_thickness(last.row, std::nullopt) > height)
            break;
        fitting = next;
    }
    return fitting;
}

Length TableSetting::first_baseline(RowSlice slice) const
{
    const PlacedRow first = placed_rows(slice).front();
    const TableCell& cell = borders_.cell(first.row, 0);
    const auto index = static_cast<std::size_t>(&cell - table_.cells.data());
    return first.top + text_top(index) + cells_[index].baseline - cell.padding.top;
}

Length TableSetting::last_baseline(RowSlice slice) const
{
    const PlacedRow last = placed_rows(slice).back();
    const TableCell& cell = borders_.cell(last.row, 0);
    const auto index = static_cast<std::size_t>(&cell - table_.cells.data());
    const Length above = last.row > cell.row ? rows_height(cell.row, last.row - cell.row) : Length{};
    const int lines = static_cast<int>(cells_[index].lines.count()) - 1;
    return last.top - above + text_top(index) + cells_[index].baseline - cell.padding.top +
           cells_[index].line_height * lines;
}

/// Of the first line's box, from the top of the cell's first row.
Length TableSetting::text_top(std::size_t index) const
{
    const TableCell& cell = table_.cells[index];
    const SetCell& set = cells_[index];
    const Length free = rows_height(cell.row, cell.row_span) - set.height;
    switch (cell.vertical_align) {
    case VerticalAlign::baseline:
        return cell.padding.top + row_baselines_[cell.row] - set.baseline;
    case VerticalAlign::top:
        break;
    case VerticalAlign::middle:
        return cell.padding.top + free.scaled(0.5);
    case VerticalAlign::bottom:
        return cell.padding.top + free;
    }
    return cell.padding.top;
}

double TableSetting::room_in_width(RowSlice slice) const
{
    double room = 1;
    for (const PlacedRow& row : placed_rows(slice)) {
        for (std::size_t at = first_cell_of(row.row); at < first_cell_of(row.row + 1); ++at) {
            const SetCell& set = cells_[at];
            room = std::min(room, skrejlapa::room_in_width(typesetter_.text(table_.cells[at].paragraph),
                                                           set.lines.front(set.lines.count()), set.content_width));
        }
    }
    return room;
}

std::vector<Length> TableSetting::line_bottoms(RowSlice slice) const
{
    std::vector<Length> bottoms;
    for (const PlacedRow& row : placed_rows(slice)) {
        for (std::size_t at = first_cell_of(row.row); at < first_cell_of(row.row + 1); ++at) {
            for (std::uint32_t line = 1; line <= cells_[at].lines.count(); ++line)
                bottoms.push_back(row.top + text_top(at) + cells_[at].line_height * static_cast<int>(line));
        }
    }
    return bottoms;
}

} // namespace skrejlapa
