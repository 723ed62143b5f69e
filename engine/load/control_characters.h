/// Control characters that stray into texts when they are pasted from elsewhere; they print nothing.
#pragma once

#include "base/diagnostic.h"

#include <string_view>

namespace skrejlapa
{

/// Bytes of the control character at `at` (C0 but tab and line ends, DEL, C1), 0 where there is none.
std::size_t control_character_length(std::string_view text, std::size_t at);

/// Finds CONTENT-CONTROL-CHARACTER, a warning, at the first, with their number.
void report_control_characters(const SourceMap& sources, Span part, Diagnostics& found);

} // namespace skrejlapa
