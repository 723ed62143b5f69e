/// In which order boxes cover each other.
#pragma once

#include "layout/fragment.h"

namespace skrejlapa
{

/// What CSS paints after its static siblings: positioned boxes and those that make a stacking context.
bool is_painted_late(const BoxStyle& style);

/// By that, then by `order`, then as they stand in the tree.
std::vector<const Fragment*> children_in_painting_order(const Fragment& fragment);

} // namespace skrejlapa
