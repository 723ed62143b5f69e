/// Names of painted pages by all that they are judged by.
#pragma once

#include "base/hash.h"
#include "preflight/preflight.h"

namespace skrejlapa
{

/// Of each page: what it paints, its pictures, and the terms. Not of places in files, which only findings tell.
std::vector<ContentHash> keys_of_pages(const PaintList& list, const Pictures& pictures, const CardTerms& terms);

} // namespace skrejlapa
