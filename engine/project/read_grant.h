/// One [grant.ID] of the funders' file.
#pragma once

#include "project/read_funders.h"

namespace skrejlapa
{

/// `funders` are those that the file defines. Finds FUNDER-UNKNOWN, FILE-OUTSIDE, TOML-*.
Grant read_grant(const std::string& id, const TomlTable& table, const std::vector<Funder>& funders,
                 const FundersPlace& place, Diagnostics& found);

/// Reports FUNDER-UNKNOWN for each reference ("km", "km@2011") that names no funder, or no version of it.
void check_funder_references(const std::vector<Located>& references, const std::vector<Funder>& funders,
                             Diagnostics& found);

} // namespace skrejlapa
