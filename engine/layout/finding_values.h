/// Lengths as scripts read them beside a finding.
#pragma once

#include "base/length.h"

namespace skrejlapa
{

/// Millimetres to a hundredth: what a ruler could tell.
inline double mm_for_scripts(Length length) { return std::round(length.to_mm() * 100) / 100; }

} // namespace skrejlapa
