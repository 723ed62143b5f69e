/// Where fonts are looked for.
#pragma once

#include "cli/options.h"
#include "project/project.h"

namespace skrejlapa
{

/// In the order they count: --font-dir, the project's folders, SKREJLAPA_FONT_PATH, the engine's own, and with
/// --system-fonts the machine's. Finds USAGE for a --font-dir that is no folder, FILE-MISSING for a project's.
std::vector<Path> list_font_folders(const Options& options, const Files& files, const Project& project,
                                    const DataFolder& data, Diagnostics& found);

} // namespace skrejlapa
