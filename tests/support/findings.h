/// What a test says about findings: "CODE FILE:LINE:COL" lines, in the order found.
#pragma once

#include "base/diagnostic.h"

namespace skrejlapa
{

/// One line a finding: `error CODE file:line:column`, the place left out where there is none.
std::vector<std::string> summarize(const Diagnostics& found, const SourceMap& sources);

} // namespace skrejlapa
