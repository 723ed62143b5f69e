/// The name of an element of the tag tree, which text and pictures carry from where they are written to the file.
#pragma once

#include <cstdint>

namespace skrejlapa
{

/// Index into StructureTree.
using ElementId = std::uint32_t;

/// What is there for the eye alone. (The tree's own root holds nothing but elements.)
inline constexpr ElementId no_element = 0;

} // namespace skrejlapa
