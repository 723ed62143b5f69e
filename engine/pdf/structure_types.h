/// The roles of the tag tree in the words of PDF (ISO 32000-1, 14.8.4).
#pragma once

#include "resolve/structure_tree.h"

#include <string>

namespace skrejlapa
{

/// The standard structure type: "P", "H2".
std::string structure_type(const StructureElement& element);

/// The value of /A: attributes of lists, tables and header cells; empty where there are none.
std::string structure_attributes(const StructureElement& element);

} // namespace skrejlapa
