/// The grid of a table's cells: which of them are joined, and which rows and columns head the others.
#pragma once

#include "load/content_document.h"

namespace skrejlapa
{

/// A cell, joined ones as one. The block lives in the content.
struct GridCell {
    const ContentBlock* block = nullptr;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t row_span = 1;
    std::uint32_t column_span = 1;
};

/// How many of a table's first rows and columns head the others.
struct TableHeads {
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
};

/// The rows of a table that are set: a header without any text is none.
std::vector<const ContentBlock*> rows_of(const ContentBlock& table);

/// As its attributes say, else the one header row that Markdown knows. Finds CONTENT-ATTRIBUTE-VALUE for more than
/// there are. Requires: `rows` of the table.
TableHeads read_heads(const ContentBlock& table, const std::vector<const ContentBlock*>& rows, Diagnostics& found);

/// By row, then by column. Finds CONTENT-TABLE-JOIN; what cannot be joined stays an empty cell.
std::vector<GridCell> join_cells(const std::vector<const ContentBlock*>& rows, std::uint32_t header_rows,
                                 Diagnostics& found);

} // namespace skrejlapa
