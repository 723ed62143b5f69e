#include "cli/data_folder.h"

#include "files/program_file.h"

#include <cstdlib>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

bool holds_data(const Files& files, const Path& folder)
{
    return files.is_folder(folder / "icc") && files.is_folder(folder / "fonts");
}

/// The program's own folder and those above it: a build folder lies in the source tree, which holds the data itself.
std::optional<Path> find_beside_program(const Files& files)
{
    Path folder = program_file().parent_path();
    while (!folder.empty()) {
        for (const Path& candidate : {folder / "share" / "skrejlapa", folder}) {
            if (holds_data(files, candidate))
                return candidate;
        }
        if (folder == folder.root_path())
            break;
        folder = folder.parent_path();
    }
    return std::nullopt;
}

} // namespace

Result<DataFolder> find_data_folder(const Files& files)
{
    if (const char* const named = std::getenv("SKREJLAPA_DATA"); named != nullptr && *named != '\0') {
        if (!files.is_folder(named))
            return failure("USAGE", {}, fmt::format("SKREJLAPA_DATA names \"{}\", which is no folder", named));
        if (!holds_data(files, named))
            return failure("USAGE", {},
                           fmt::format("SKREJLAPA_DATA names \"{}\", which is not the engine's data: it has no {}",
                                       named, files.is_folder(Path(named) / "fonts") ? "icc" : "fonts"),
                           {"name the folder that holds fonts, hyphenation, icc and layouts, share/skrejlapa where the "
                            "engine is installed; or unset it: the data beside the program is found by itself"});
        return DataFolder{named};
    }
    if (const std::optional<Path> folder = find_beside_program(files))
        return DataFolder{*folder};
    return failure("INTERNAL", {}, "the engine's own data (fonts, icc) is not found beside the program",
                   {"install it again, or name the folder in SKREJLAPA_DATA"});
}

} // namespace skrejlapa
