/// What is found on many pages is told once.
#pragma once

#include "base/diagnostic.h"

namespace skrejlapa
{

/// Takes over findings; those that differ in nothing but the page they name become one, at the first page, that lists
/// the others.
void add_grouped_by_page(const Diagnostics& found, Diagnostics& grouped);

} // namespace skrejlapa
