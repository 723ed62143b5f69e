/// The breaks of a passage with the least demerits of all: Knuth and Plass's total fit.
#pragma once

#include "layout/line_costs.h"

#include <vector>

namespace skrejlapa
{

/// The breakpoints that lines end at, from a beginning (a line begins there) to the passage's end, which is the last of
/// them. Needs time linear in the breakpoints, times those that fit on a line. Where no breaks keep to the tolerance,
/// the best beyond it are taken. Requires: no forced break lies between.
std::vector<std::uint32_t> fit_passage(const Items& items, const ParagraphStyle& style, Length em,
                                       const LineWidths& widths, std::uint32_t begin, std::uint32_t end);

} // namespace skrejlapa
