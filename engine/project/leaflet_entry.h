/// Reading a [[leaflet]] of the project file.
#pragma once

#include "project/project.h"

namespace skrejlapa
{

/// Reads a leaflet's table, overrides applied. Finds TOML-*, and LATER-RELEASE for what cannot be made yet.
LeafletEntry read_leaflet_entry(const TomlTable& table, Diagnostics& found);

/// Checks a leaflet's table and all its overrides, whether an edition uses them or not. Finds TOML-*, FUNDER-UNKNOWN,
/// GRANT-UNKNOWN, PROJECT-UNKNOWN-PROFILE, PROJECT-LANGUAGE, LATER-RELEASE.
void check_leaflet(const TomlTable& table, const Project& project, Diagnostics& found);

} // namespace skrejlapa
