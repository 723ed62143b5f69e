// Where the lines, grounds and rules of a set table stand.

#include "layout/table_setting.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// Joins a rectangle to the last where both have one colour and meet at a side: seams would show.
void add_joined(std::vector<PlacedRule>& all, const Rect& area, const Ink& color)
{
    if (area.size.width <= Length{} || area.size.height <= Length{})
        return;
    if (!all.empty() && all.back().color == color) {
        Rect& last = all.back().area;
        const bool beside = last.top() == area.top() && last.bottom() == area.bottom();
        const bool below = last.left() == area.left() && last.right() == area.right();
        if (beside && (last.right() == area.left() || area.right() == last.left())) {
            last = {{std::min(last.left(), area.left()), last.top()},
                    {last.size.width + area.size.width, last.size.height}};
            return;
        }
        if (below && last.bottom() == area.top()) {
            last.size.height += area.size.height;
            return;
        }
    }
    all.push_back({area, color});
}

} // namespace

/// From the table's left edge to that of columns side by side.
Length TableSetting::left_of(std::uint32_t column, std::uint32_t count) const
{
    const Length start = column_starts_[column];
    return table_.direction == Direction::ltr ? start : width_ - start - cells_width(column, count);
}

PlacedTable TableSetting::place(RowSlice slice, Point top_left) const
{
    PlacedTable placed;
    const std::vector<PlacedRow> rows = placed_rows(slice);
    if (rows.empty())
        return placed;
    if (table_.background)
        placed.grounds.push_back({{top_left, {width_, height(slice)}}, *table_.background});
    place_grounds(rows, top_left, placed);
    place_row_rules(rows, top_left, placed);
    place_column_rules(rows, top_left, placed);
    for (const PlacedRow& row : rows) {
        const bool repeated = slice.first > 0 && row.row < table_.header_rows;
        for (std::size_t at = first_cell_of(row.row); at < first_cell_of(row.row + 1); ++at)
            place_lines_of(at, row, repeated, top_left, placed);
    }
    return placed;
}

void TableSetting::place_lines_of(std::size_t index, const PlacedRow& row, bool repeated, Point top_left,
                                  PlacedTable& placed) const
{
    const TableCell& cell = table_.cells[index];
    const SetCell& set = cells_[index];
    const Point origin{top_left.x + left_of(cell.column, cell.column_span) + cell.padding.left,
                       top_left.y + row.top + text_top(index)};
    std::vector<Line> lines = place_lines(typesetter_.text(cell.paragraph), set.lines.front(set.lines.count()),
                                          {.origin = origin, .width = set.content_width});
    for (Line& line : lines) {
        line.cell = LineCell{.row = cell.row,
                             .column = cell.column,
                             .row_span = cell.row_span,
                             .column_span = cell.column_span,
                             .role = cell.role,
                             .repeated = repeated};
        placed.lines.push_back(std::move(line));
    }
}

/// A ground reaches under the rule below it and half of those beside it, so that nothing shines through where a rule is
/// not drawn all along.
void TableSetting::place_grounds(const std::vector<PlacedRow>& rows, Point top_left, PlacedTable& placed) const
{
    for (std::size_t at = 0; at < rows.size(); ++at) {
        for (std::uint32_t column = 0; column < borders_.columns();) {
            const TableCell& cell = borders_.cell(rows[at].row, column);
            column += cell.column_span;
            if (!cell.background || cell.row != rows[at].row)
                continue;
            const std::size_t last = std::min(at + cell.row_span, rows.size()) - 1;
            const Length bottom = rows[last].top + row_heights_[rows[last].row];
            const Length above = at == 0 ? rows[at].top : Length{};
            const bool is_lowest = last + 1 == rows.size();
            const Length below =
                is_lowest ? borders_.row_rule_thickness(rows[last].row, std::nullopt) : rows[last + 1].top - bottom;
            const Length before = borders_.column_rule_thickness(cell.column).scaled(0.5);
            const Length after = borders_.column_rule_thickness(cell.column + cell.column_span);
            const Length behind = after - after.scaled(0.5);
            const bool is_ltr = table_.direction == Direction::ltr;
            const Length left = left_of(cell.column, cell.column_span) - (is_ltr ? before : behind);
            add_joined(
                placed.grounds,
                {{top_left.x + left, top_left.y + rows[at].top - above},
                 {cells_width(cell.column, cell.column_span) + before + behind, bottom + below - rows[at].top + above}},
                *cell.background);
        }
    }
}

void TableSetting::place_row_rules(const std::vector<PlacedRow>& rows, Point top_left, PlacedTable& placed) const
{
    for (std::size_t at = 0; at <= rows.size(); ++at) {
        const RowAtRule upper = at == 0 ? RowAtRule{} : rows[at - 1].row;
        const RowAtRule lower = at == rows.size() ? RowAtRule{} : rows[at].row;
        const Length thickness = borders_.row_rule_thickness(upper, lower);
        const Length bottom = lower ? rows[at].top : rows[at - 1].top + row_heights_[*upper] + thickness;
        for (std::uint32_t column = 0; column < borders_.columns(); ++column) {
            const CellBorder rule = borders_.row_rule(upper, lower, column);
            const Length before = borders_.column_rule_thickness(column);
            const Length behind =
                column + 1 == borders_.columns() ? borders_.column_rule_thickness(column + 1) : Length{};
            const bool is_ltr = table_.direction == Direction::ltr;
            const Length left = left_of(column, 1) - (is_ltr ? before : behind);
            const Length top = bottom - thickness + (thickness - rule.width).scaled(0.5);
            add_joined(placed.rules,
                       {{top_left.x + left, top_left.y + top}, {columns_[column] + before + behind, rule.width}},
                       rule.color);
        }
    }
}

void TableSetting::place_column_rules(const std::vector<PlacedRow>& rows, Point top_left, PlacedTable& placed) const
{
    for (std::uint32_t column = 0; column <= borders_.columns(); ++column) {
        const Length thickness = borders_.column_rule_thickness(column);
        if (thickness <= Length{})
            continue;
        const Length end = column == borders_.columns() ? width_ : column_starts_[column];
        const Length left = table_.direction == Direction::ltr ? end - thickness : width_ - end;
        for (std::size_t at = 0; at < rows.size(); ++at) {
            const CellBorder rule = borders_.column_rule(rows[at].row, column);
            const bool is_lowest = at + 1 == rows.size();
            const Length bottom = is_lowest ? rows[at].top + row_heights_[rows[at].row] +
                                                  borders_.row_rule_thickness(rows[at].row, std::nullopt)
                                            : rows[at + 1].top;
            const Length top = at == 0 ? Length{} : rows[at].top;
            add_joined(placed.rules,
                       {{top_left.x + left + (thickness - rule.width).scaled(0.5), top_left.y + top},
                        {rule.width, bottom - top}},
                       rule.color);
        }
    }
}

} // namespace skrejlapa
