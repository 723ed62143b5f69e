/// Streams as they go into files, kept for other files that hold the same.
#pragma once

#include "base/memo.h"

#include <string>

namespace skrejlapa
{

/// By what was deflated.
using DeflatedStreams = Memo<std::string>;

/// The text as a zlib stream.
std::shared_ptr<const std::string> deflate_once(const std::string& text, const DeflatedStreams& known);

} // namespace skrejlapa
