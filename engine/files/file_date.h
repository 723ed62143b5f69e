/// When files were written: for what people are told, never for what is made.
#pragma once

#include "files/files.h"

#include <ctime>
#include <optional>

namespace skrejlapa
{

/// When a regular file was last written; nothing where there is none.
std::optional<std::time_t> written_at(const Path& file);

} // namespace skrejlapa
