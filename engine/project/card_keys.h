/// The keys of a printer's card, which a profile may give too.
#pragma once

#include "load/table_reader.h"
#include "project/project.h"

namespace skrejlapa
{

/// Who gives the keys of a table.
struct CardOwner {
    Voice voice = Voice::default_card;
    std::string name; ///< as findings name it
};

/// Reads a card's keys from a table, with `source` and `sources`, but not `name`. Finds LENGTH-SYNTAX, TOML-TYPE,
/// TOML-VALUE, TOML-UNKNOWN-KEY.
PrinterCard read_card_keys(TableReader& reader, const CardOwner& owner, Diagnostics& found);

} // namespace skrejlapa
