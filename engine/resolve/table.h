/// A table in the flow of a story, every question answered: its columns, and its cells with their places in the grid.
#pragma once

#include "resolve/box_style.h"

#include <cstdint>
#include <vector>

namespace skrejlapa
{

/// CSS's vertical-align of a table's cells.
enum class VerticalAlign { baseline, top, middle, bottom };

enum class ColumnSizing {
    automatic, ///< by what is in it, between its longest word and its widest line
    definite,
    flexible, ///< a share of what the others leave (CSS Grid's fr)
    min_content,
    max_content
};

struct TableColumn {
    ColumnSizing sizing = ColumnSizing::automatic;
    LengthPercentage width; ///< of a definite one; a fraction is of the width the table can have
    double share = 0;       ///< of a flexible one
    bool operator==(const TableColumn&) const = default;
};

struct CellBorder {
    Length width;
    Ink color;
    bool operator==(const CellBorder&) const = default;
};

/// What a cell is to those who hear the table: the head of its column or row, or what they are about.
enum class CellRole { column_header, row_header, data };

/// Joined cells are one.
struct TableCell {
    ParagraphId paragraph = 0;
    std::uint32_t row = 0;
    std::uint32_t column = 0; ///< from the side the table begins at
    std::uint32_t row_span = 1;
    std::uint32_t column_span = 1;
    CellRole role = CellRole::data;
    Edges<Length> padding;
    Edges<bool> padding_in_ems; ///< a side that is counted in the font size and follows it when text is fitted
    Edges<CellBorder> border;   ///< neighbours share one rule: the wider of the two
    std::optional<Ink> background;
    VerticalAlign vertical_align = VerticalAlign::baseline;
    Span span;
};

struct Table {
    std::vector<TableColumn> columns;
    std::uint32_t rows = 0;
    std::uint32_t header_rows = 0; ///< the first of `rows`, set again where the table goes on in another box
    std::vector<TableCell> cells;  ///< in the order they are read in: by row, then by column
    Edges<CellBorder> border;      ///< of the outermost edges
    std::optional<Ink> background;
    std::optional<LengthPercentage> width; ///< nothing: as wide as its columns ask for, at most what there is
    Direction direction = Direction::ltr;  ///< the side that the first column stands at
    Span span;
    ElementId element = no_element;
};

} // namespace skrejlapa
