/// The funders' file: the bodies whose logos stand on leaflets, and the grants behind the leaflets.
#pragma once

#include "project/funder_presets.h"

namespace skrejlapa
{

/// Where a funders' file lies and how its texts are read.
struct FundersPlace {
    Path folder;                            ///< of the file, from the project's folder: logos are named from it
    std::string source_language;            ///< that a name without a language is in
    const FunderPresets* presets = nullptr; ///< none: `preset` is read and says nothing
};

/// Finds FUNDER-UNKNOWN, FUNDER-DUPLICATE-VERSION, FUNDER-VERSION-*, FUNDER-NO-LOGO, FUNDER-PRESET, FUNDER-RELATION,
/// FILE-OUTSIDE, LENGTH-SYNTAX and TOML-*.
Funders read_funders(const TomlTable& file, const FundersPlace& place, Diagnostics& found);

} // namespace skrejlapa
