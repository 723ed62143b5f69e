#include "resolve/cell_decoration.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

// Of the font size.
constexpr double heavy_rule = 0.08;
constexpr double light_rule = 0.05;
constexpr double padding_above_and_below = 0.25;
constexpr double padding_between_columns = 0.6;

CellBorder side_of(const std::optional<Length>& width, const std::optional<Ink>& color, const TextStyle& style,
                   Length initial)
{
    return {width.value_or(initial), color.value_or(style.color)};
}

Edges<CellBorder> border_of(const TextStyle& style, const Edges<Length>& initial)
{
    const Edges<std::optional<Length>>& width = style.table.border_width;
    const Edges<std::optional<Ink>>& color = style.table.border_color;
    return {side_of(width.top, color.top, style, initial.top), side_of(width.right, color.right, style, initial.right),
            side_of(width.bottom, color.bottom, style, initial.bottom),
            side_of(width.left, color.left, style, initial.left)};
}

std::optional<Ink> ground_of(const Table& table, const TextStyle& table_style, const StyledCell& styled)
{
    const std::vector<std::optional<Ink>>& rows = table_style.table.row_backgrounds;
    const TableCell& cell = styled.cell;
    if (styled.style->table.background || rows.empty() || cell.row < table.header_rows)
        return styled.style->table.background;
    return rows[(cell.row - table.header_rows) % rows.size()];
}

bool has_rule(const CellBorder& border) { return border.width > Length{}; }

/// Whether something is seen at the table's sides that its text must keep off.
bool is_framed(const Table& table, const std::vector<StyledCell>& cells)
{
    return table.background || has_rule(table.border.left) || has_rule(table.border.right) ||
           std::any_of(cells.begin(), cells.end(), [](const StyledCell& styled) {
               const TableCell& cell = styled.cell;
               return cell.background || has_rule(cell.border.left) || has_rule(cell.border.right);
           });
}

/// The paddings where the style says nothing.
Edges<CellPadding> habitual_padding(const Table& table, const StyledCell& styled, bool framed)
{
    const TableCell& cell = styled.cell;
    const Length em = styled.style->font_size;
    const Length upright = em.scaled(padding_above_and_below);
    const Length between = em.scaled(padding_between_columns);
    const bool is_first = cell.column == 0;
    const bool is_last = cell.column + cell.column_span == table.columns.size();
    Length start = is_first && !framed ? Length{} : between;
    Length end = is_last && !framed ? Length{} : between;
    if (table.direction == Direction::rtl)
        std::swap(start, end);
    const auto in_ems = [](Length length) { return CellPadding{length, true}; };
    return {in_ems(upright), in_ems(end), in_ems(upright), in_ems(start)};
}

void pad(const Edges<std::optional<CellPadding>>& own, const Edges<CellPadding>& habit, TableCell& cell)
{
    const Edges<CellPadding> set = {own.top.value_or(habit.top), own.right.value_or(habit.right),
                                    own.bottom.value_or(habit.bottom), own.left.value_or(habit.left)};
    cell.padding = {set.top.length, set.right.length, set.bottom.length, set.left.length};
    cell.padding_in_ems = {set.top.is_in_ems, set.right.is_in_ems, set.bottom.is_in_ems, set.left.is_in_ems};
}

} // namespace

Edges<CellBorder> table_border(const TextStyle& table)
{
    const Length heavy = table.font_size.scaled(heavy_rule);
    return border_of(table, {heavy, {}, heavy, {}});
}

CellBorder rule_border(const TextStyle& rule)
{
    return border_of(rule, {rule.font_size.scaled(light_rule), {}, {}, {}}).top;
}

void decorate_cells(const Table& table, const TextStyle& table_style, std::vector<StyledCell>& cells)
{
    for (StyledCell& styled : cells) {
        const bool ends_header = styled.cell.row + styled.cell.row_span == table.header_rows;
        const Length below = ends_header ? styled.style->font_size.scaled(light_rule) : Length{};
        styled.cell.background = ground_of(table, table_style, styled);
        styled.cell.border = border_of(*styled.style, {{}, {}, below, {}});
    }
    const bool framed = is_framed(table, cells);
    for (StyledCell& styled : cells) {
        pad(styled.style->table.padding, habitual_padding(table, styled, framed), styled.cell);
        const bool is_header = styled.cell.role == CellRole::column_header;
        styled.cell.vertical_align =
            styled.style->table.vertical_align.value_or(is_header ? VerticalAlign::bottom : VerticalAlign::baseline);
    }
}

} // namespace skrejlapa
