/// Every code a finding may carry, with what `skrejlapa explain CODE` says of it.
#pragma once

#include "base/diagnostic.h"

#include <span>
#include <string_view>

namespace skrejlapa
{

struct CatalogEntry {
    std::string_view code;
    Level level = Level::error; ///< unless the project denies or allows it
    std::string_view meaning;   ///< one or two sentences: what was found, and why it matters
    std::string_view remedy;    ///< what to do
};

/// Sorted by code.
std::span<const CatalogEntry> diagnostic_catalog();

/// Null for an unknown code.
const CatalogEntry* find_catalog_entry(std::string_view code);

} // namespace skrejlapa
