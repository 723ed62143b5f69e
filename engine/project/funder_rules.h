/// What a funder asks of those who show its logo: in its own table, or in a preset that it names.
#pragma once

#include "load/table_reader.h"
#include "project/project.h"

namespace skrejlapa
{

/// Reads the rules among a table's keys, with `source` of all and `sources` of single ones. Finds TOML-*, LENGTH-SYNTAX
/// and FUNDER-RELATION.
FunderRules read_funder_rules(TableReader& reader, Diagnostics& found);

/// `own`, and of what it leaves open what `preset` says.
FunderRules put_over_preset(FunderRules own, const FunderRules& preset);

/// A separator: "line" or "none". Finds TOML-VALUE.
std::optional<FunderRule> read_separator(TableReader& reader, const std::string& source, Diagnostics& found);

} // namespace skrejlapa
