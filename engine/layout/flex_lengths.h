/// CSS Flexbox 1, §9.7: resolving flexible lengths.
#pragma once

#include "layout/flex_container.h"

namespace skrejlapa
{

/// The used main size of each item of a line. Where no item meets a limit, the sizes add up to the line exactly.
void resolve_flexible_lengths(const FlexContainer& container, const FlexLine& line);

} // namespace skrejlapa
