/// One [funder.ID] of the funders' file, or a partner of a leaflet.
#pragma once

#include "project/read_funders.h"

namespace skrejlapa
{

/// Both forms: the short with `name` and `logo`, the long with [[funder.ID.version]]. `what` names the table in
/// messages.
Funder read_funder(const std::string& id, const std::string& what, const TomlTable& table, const FundersPlace& place,
                   Diagnostics& found);

/// A path that the file at `place` names, from the project's folder. Finds FILE-OUTSIDE.
std::optional<Located> path_beside_funders(const Located& written, const FundersPlace& place, Diagnostics& found);

} // namespace skrejlapa
