/// One [funder.ID] of the funders' file.
#pragma once

#include "project/read_funders.h"

namespace skrejlapa
{

/// Both forms: the short with `name` and `logo`, the long with [[funder.ID.version]].
Funder read_funder(const std::string& id, const TomlTable& table, const FundersPlace& place, Diagnostics& found);

} // namespace skrejlapa
