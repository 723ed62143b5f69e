/// The funders' file: the bodies whose logos stand on leaflets, and the grants behind the leaflets.
#pragma once

#include "project/project.h"

namespace skrejlapa
{

/// Where a funders' file lies and how its texts are read.
struct FundersPlace {
    Path folder;                 ///< of the file, from the project's folder: logos are named from it
    std::string source_language; ///< that a name without a language is in
};

/// Finds FUNDER-UNKNOWN, FUNDER-DUPLICATE-VERSION, FUNDER-NO-LOGO, FILE-OUTSIDE, LENGTH-SYNTAX and TOML-*.
Funders read_funders(const TomlTable& file, const FundersPlace& place, Diagnostics& found);

} // namespace skrejlapa
