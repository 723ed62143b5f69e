/// Where the running program lies.
#pragma once

#include "files/files.h"

namespace skrejlapa
{

/// The file of the running program; empty when the system does not say.
Path program_file();

} // namespace skrejlapa
