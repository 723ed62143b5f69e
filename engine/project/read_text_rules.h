/// Reads by which typographic rules the project sets its texts.
#pragma once

#include "project/project.h"

namespace skrejlapa
{

/// Reads the table [text-rules], those of its languages within it. Finds PROJECT-LANGUAGE and TOML-*. The names of the
/// rules are looked at where the rules are known.
std::vector<ProjectTextRules> read_text_rules(const TomlTable& table, Diagnostics& found);

} // namespace skrejlapa
