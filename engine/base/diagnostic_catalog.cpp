#include "base/diagnostic_catalog.h"

#include <algorithm>
#include <array>

namespace skrejlapa {

namespace {

// Sorted by code: a test looks.
constexpr auto catalog = std::to_array<CatalogEntry>({
    {"FILE-MISSING", Level::error, "A file that a project, layout or text names is not there.",
     "Check the spelling and the folder: paths are relative to the project's folder."},
    {"FILE-UNREADABLE", Level::error, "A file exists but cannot be read.",
     "Check that it is a regular file and that you have permission to read it."},
    {"FILE-UNWRITABLE", Level::error, "A file cannot be written; what stood there before is untouched.",
     "Check the folder's permissions and the space left on the disk."},
});

} // namespace

std::span<const CatalogEntry> diagnostic_catalog() { return catalog; }

const CatalogEntry* find_catalog_entry(std::string_view code)
{
    const auto* const entry =
        std::lower_bound(catalog.begin(), catalog.end(), code,
                         [](const CatalogEntry& candidate, std::string_view wanted) { return candidate.code < wanted; });
    return entry != catalog.end() && entry->code == code ? entry : nullptr;
}

} // namespace skrejlapa
