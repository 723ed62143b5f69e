/// Refusing texts that the Markdown parser would take minutes for.
#pragma once

#include "base/diagnostic.h"

namespace skrejlapa
{

/// Whether a text keeps within limits.h. Finds INPUT-TOO-LARGE where it does not.
bool check_content_size(const SourceMap& sources, Span part, Diagnostics& found);

} // namespace skrejlapa
