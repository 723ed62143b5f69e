/// Paddings, rules and grounds of a table's cells: what their styles say, and a look of good habit where they do not.
#pragma once

#include "resolve/table.h"
#include "resolve/text_style.h"

namespace skrejlapa
{

/// A cell while its table is made.
struct StyledCell {
    TableCell cell;
    const TextStyle* style = nullptr;
};

/// The rules around the whole table: where its style says nothing, one above and one below it.
Edges<CellBorder> table_border(const TextStyle& table);

/// The rule that `---` draws: the upper border of its style, light where that says nothing.
CellBorder rule_border(const TextStyle& rule);

/// Gives the cells their grounds, rules and paddings. Where the styles say nothing, the header stands on a rule (half
/// as strong as those of the table: S. Fear, "Publication quality tables in LaTeX", 2005) and the outermost cells are
/// flush with the table's edges, unless a ground or rule stands there that the text must keep off.
/// Requires: `table` with its rows, columns and border.
void decorate_cells(const Table& table, const TextStyle& table_style, std::vector<StyledCell>& cells);

} // namespace skrejlapa
