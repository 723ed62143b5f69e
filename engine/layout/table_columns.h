/// How wide a table's columns are (CSS 2.2, 17.5.2.2; flexible ones as CSS Grid 1, 12.7).
#pragma once

#include "layout/table_borders.h"
#include "layout/typesetter.h"

namespace skrejlapa
{

/// What the cells of a column ask for, with their paddings.
struct ColumnNeed {
    Length least;    ///< with every word hyphenated wherever it can be
    Length word;     ///< the longest word whole
    Length natural;  ///< no line broken
    double text = 0; ///< of all cells together, in points of a single line: how much there is to set
};

/// Joined cells add what they lack to the columns they stand in, in proportion to what those ask for themselves.
std::vector<ColumnNeed> measure_columns(const Table& table, const TableBorders& borders, const Typesetter& typesetter);

/// What the table asks of the box it stands in, rules included. A part of a width that is yet to be found is what the
/// column's content asks for.
struct TableWidths {
    Length min_content;
    Length max_content;
};
TableWidths intrinsic_widths_of(const Table& table, const TableBorders& borders, const std::vector<ColumnNeed>& needs);

/// The columns' widths without the rules between them, where the table may be `available` wide. Columns by content are
/// as wide as their widest line where there is room; else no narrower than their longest word, and what is left is
/// shared so that the cells have as few lines as can be (in proportion to the square root of their text); where there
/// is no room even for that, words are hyphenated. The columns may be wider than `available` only where all that fails.
std::vector<Length> column_widths(const Table& table, const TableBorders& borders, const std::vector<ColumnNeed>& needs,
                                  Length available);

} // namespace skrejlapa
