#include "base/diagnostic_catalog.h"

#include <algorithm>
#include <array>

namespace skrejlapa
{

namespace
{

// Sorted by code: a test looks.
constexpr auto catalog = std::to_array<CatalogEntry>({
    {"DIAGNOSTICS-UNKNOWN-CODE", Level::error,
     "A code that the project denies or allows is none of the engine's, so the rule would never apply.",
     "Correct the code: `skrejlapa explain CODE` says what each one means."},
    {"FILE-MISSING", Level::error, "A file that a project, layout or text names is not there.",
     "Check the spelling and the folder: paths are relative to the project's folder."},
    {"FILE-UNREADABLE", Level::error, "A file exists but cannot be read.",
     "Check that it is a regular file and that you have permission to read it."},
    {"FILE-UNWRITABLE", Level::error, "A file cannot be written; what stood there before is untouched.",
     "Check the folder's permissions and the space left on the disk."},
    {"INTERNAL", Level::error, "The engine itself failed; this is a mistake of the program, not of the project.",
     "Please report it with the layout and text that provoke it."},
    {"LATER-RELEASE", Level::error, "A command, flag or key is known but comes in a later release.",
     "Leave it out for now."},
    {"PROJECT-MISSING", Level::error,
     "No skrejlapa.toml was found in the folder or above it, so there is nothing to build.",
     "Run the command inside a project, name its folder, or make a new project with `skrejlapa init`."},
    {"USAGE", Level::error,
     "The command line cannot be understood: an unknown command or flag, a missing or impossible value, or an argument "
     "that names no file.",
     "`skrejlapa help` lists the commands, `skrejlapa help COMMAND` a command's flags."},
});

} // namespace

std::span<const CatalogEntry> diagnostic_catalog() { return catalog; }

const CatalogEntry* find_catalog_entry(std::string_view code)
{
    const auto* const entry = std::lower_bound(
        catalog.begin(), catalog.end(), code,
        [](const CatalogEntry& candidate, std::string_view wanted) { return candidate.code < wanted; });
    return entry != catalog.end() && entry->code == code ? entry : nullptr;
}

} // namespace skrejlapa
