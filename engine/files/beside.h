/// Where a file is written until it is whole: beside its place, under a name that nobody else takes.
#pragma once

#include "files/files.h"

namespace skrejlapa
{

/// Where the bytes are to go: behind a symbolic link, so that the link stays one.
Path target_of(const Path& path);

/// What the name begins with, before six random characters: ".NAME.".
std::string beginning_beside(const Path& target);

inline constexpr std::size_t random_characters = 6;

} // namespace skrejlapa
