/// Why a file cannot be written.
#pragma once

#include "files/files.h"

namespace skrejlapa
{

/// FILE-UNWRITABLE for a file that cannot be made in its folder: names what stands in the way, so that all files below
/// it have one finding. `error` is an errno.
tl::unexpected<Diagnostic> unwritable(const Path& file, int error);

} // namespace skrejlapa
