/// The keys of a printer's card, which a profile may give too.
#pragma once

#include "load/table_reader.h"
#include "project/project.h"

namespace skrejlapa
{

/// Reads a card's keys from a table, all but `name` and `standard`. Finds LENGTH-SYNTAX, TOML-TYPE, TOML-VALUE. Keys
/// that do nothing yet are checked, and kept in `later`.
PrinterCard read_card_keys(TableReader& reader, Diagnostics& found);

} // namespace skrejlapa
