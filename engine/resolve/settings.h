/// `--set KEY=VALUE`: what the command line says over the layout and the fields.
#pragma once

#include "load/toml_document.h"
#include "resolve/resolve.h"

#include <set>

namespace skrejlapa
{

struct ReadSettings {
    TomlTable layout; ///< keys to be put over the layout's
    std::vector<std::pair<std::string, std::string>> fields;
    std::set<FileId> sources; ///< the texts that findings about settings point at
};

/// A value is TOML where it can be read as such, else a string: `page.size=A4`. Finds SETTING-UNKNOWN.
ReadSettings read_settings(const std::vector<Setting>& settings, SourceMap& sources, Diagnostics& found);

/// Puts the settings over a layout whose overrides are in force. A page is named by its name or its place, from 1:
/// `pages.2.root`. Finds SETTING-UNKNOWN for tables that the layout does not have; unknown keys show when it is read.
void apply_settings(const TomlTable& settings, TomlTable& layout, Diagnostics& found);

} // namespace skrejlapa
