#include "layout/column_slack.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

Length padding_of(const TableCell& cell) { return cell.padding.left + cell.padding.right; }

/// The width that a cell's lines take up in a column, with its paddings.
Length used_width(const TableCell& cell, const Typesetter& typesetter, Length column)
{
    if (typesetter.paragraph(cell.paragraph).style.align == TextAlign::justify)
        return column;
    const Length measure = std::max(column - padding_of(cell), Length{});
    const TextToPlace text = typesetter.text(cell.paragraph);
    const BrokenLines lines = typesetter.breaks(cell.paragraph, 0, measure);
    Length widest;
    for (const LineSpan& line : lines.front(lines.count()))
        widest = std::max(widest, line_sum(text.items, line.begin, line.end).width);
    return std::min(widest + text.paragraph.style.indent + padding_of(cell), column);
}

Length sum_over(const std::vector<Length>& widths, const TableCell& cell)
{
    Length sum;
    for (std::uint32_t column = cell.column; column < cell.column + cell.column_span; ++column)
        sum += widths[column];
    return sum;
}

} // namespace

std::vector<Length> share_slack(const Table& table, const Typesetter& typesetter, std::vector<Length> widths)
{
    std::vector<Length> used(widths.size());
    for (const TableCell& cell : table.cells) {
        if (cell.column_span == 1)
            used[cell.column] = std::max(used[cell.column], used_width(cell, typesetter, widths[cell.column]));
    }
    std::vector<std::size_t> shared;
    Length slack;
    for (std::size_t column = 0; column < widths.size(); ++column) {
        if (table.columns[column].sizing != ColumnSizing::automatic)
            continue;
        shared.push_back(column);
        slack += widths[column] - used[column];
    }
    std::vector<Length> shifted = widths;
    const auto count = static_cast<std::int64_t>(shared.size());
    for (std::int64_t at = 0; at < count; ++at) {
        const std::int64_t until = slack.millipoints() * (at + 1) / count;
        const std::int64_t before = slack.millipoints() * at / count;
        const std::size_t column = shared[static_cast<std::size_t>(at)];
        shifted[column] = used[column] + Length::from_millipoints(until - before);
    }
    const bool all_hold = std::all_of(table.cells.begin(), table.cells.end(), [&](const TableCell& cell) {
        const Length needed = padding_of(cell) + typesetter.max_content_width(cell.paragraph);
        return cell.column_span == 1 || sum_over(shifted, cell) >= std::min(sum_over(widths, cell), needed);
    });
    return all_hold ? shifted : widths;
}

} // namespace skrejlapa
