/// Clears up after writers that were killed.
#pragma once

#include "files/files.h"

namespace skrejlapa
{

/// Removes what killed writers left beside these files. What is being written now stays: its writer holds a lock on it.
void remove_leftovers(const std::vector<Path>& files);

} // namespace skrejlapa
