/// CSS Flexbox 1, §9.5 and §9.6: free space in the main and in the cross axis.
#pragma once

#include "layout/flex_container.h"

namespace skrejlapa
{

/// Step 12: auto margins, then justify-content.
void distribute_main_free_space(const FlexContainer& container, const FlexLine& line);

/// Step 13.
void resolve_cross_auto_margins(const FlexContainer& container, const FlexLine& line);

/// Step 14: align-self, within the line.
void align_items_in_line(const FlexContainer& container, const FlexLine& line);

/// Step 16: align-content; moves the lines and the items in them.
void align_lines(const FlexContainer& container, std::span<FlexLine> lines);

} // namespace skrejlapa
