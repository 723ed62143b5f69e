/// The program, its modules and libraries as the system has loaded them.
#pragma once

#include "files/files.h"

namespace skrejlapa
{

struct LoadedObject {
    std::string name; ///< the file's, behind symbolic links: "libharfbuzz.so.0.60000.0"; the program's is its own
    std::string id;   ///< the build's, given by the linker, else the hash of the file
};

/// The program first, then by name.
std::vector<LoadedObject> loaded_objects();

} // namespace skrejlapa
