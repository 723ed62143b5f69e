/// The widths of a table's columns as its attributes give them: {columns="20mm auto 1fr"}.
#pragma once

#include "load/content_document.h"
#include "resolve/table.h"

namespace skrejlapa
{

/// One for each of `count` columns; all automatic where the attributes say nothing. `em` is the table's font size.
/// Finds CONTENT-TABLE-COLUMNS; what cannot be read is automatic.
std::vector<TableColumn> read_columns(const Attributes& attributes, std::uint32_t count, Length em, Diagnostics& found);

} // namespace skrejlapa
