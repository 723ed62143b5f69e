/// Where a table's rows and cells stand in the text, and what the parser says nothing of: cells without text, cells the
/// table has no column for, cells joined to others, and attributes on the line below the table.
#pragma once

#include "load/content_document.h"

namespace skrejlapa
{

/// Gives rows and cells their spans and joins, and the table the attributes alone on a line below it.
/// Finds CONTENT-TABLE-CELLS, CONTENT-ATTRIBUTE-STRAY. Requires: `table` as the parser's events give it.
void place_table(ContentBlock& table, std::string_view file_text, Diagnostics& found);

} // namespace skrejlapa
