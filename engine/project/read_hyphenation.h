/// Reads the project's words for hyphenation.
#pragma once

#include "project/project.h"

namespace skrejlapa
{

/// Reads the table [hyphenation]. Finds PROJECT-LANGUAGE and TOML-*. The words themselves are looked at where the
/// letters of languages are known.
std::vector<ProjectHyphenation> read_hyphenation(const TomlTable& languages, Diagnostics& found);

} // namespace skrejlapa
