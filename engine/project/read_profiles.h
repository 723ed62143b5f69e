/// The profiles of a project: its own, each after what it extends, and the built-in print and web.
#pragma once

#include "project/project.h"

namespace skrejlapa
{

/// Finds PROJECT-PROFILE-CYCLE, PROJECT-UNKNOWN-PROFILE, LENGTH-SYNTAX, TOML-*. `table` may be null: no [profiles].
std::vector<Profile> read_profiles(const TomlTable* table, Diagnostics& found);

} // namespace skrejlapa
