/// Notes about what is read and checked, but does nothing before a later release.
#pragma once

#include "project/project.h"

namespace skrejlapa
{

/// One note LATER-RELEASE for all `keys` of `owner`, at the first; nothing for no keys.
void note_later_keys(std::string_view owner, const std::vector<LaterKey>& keys, Diagnostics& found);

/// Adds `key` to `keys` if the table has it.
void collect_later_key(std::vector<LaterKey>& keys, const TomlTable& table, std::string_view key);

} // namespace skrejlapa
