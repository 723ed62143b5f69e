/// Taking files away.
#pragma once

#include "files/files.h"

namespace skrejlapa
{

/// True when there is no such file afterwards.
bool remove_file(const Path& file);

/// Removes those of the folders, from the innermost, that are empty; stops below `top`.
void remove_empty_folders(Path folder, const Path& top);

} // namespace skrejlapa
