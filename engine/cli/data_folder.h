/// Finds the engine's own data: fonts, hyphenation patterns, ICC profiles, printers' cards.
#pragma once

#include "project/project.h"

namespace skrejlapa
{

/// SKREJLAPA_DATA, else share/skrejlapa beside the program's folder, else the source tree the program was built in.
/// Fails with USAGE when SKREJLAPA_DATA names no folder with such data, with INTERNAL when there is no data at all.
Result<DataFolder> find_data_folder(const Files& files);

} // namespace skrejlapa
