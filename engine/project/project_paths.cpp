#include "project/project.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

std::optional<Path> find_project(const Files& files, const Path& start)
{
    std::error_code error;
    Path folder = start.is_absolute() ? start : std::filesystem::absolute(start, error);
    if (error)
        return std::nullopt;
    folder = folder.lexically_normal();
    // A trailing slash makes an empty last name, which parent_path() would take off as if it were a folder.
    if (!folder.has_filename() && folder.has_relative_path())
        folder = folder.parent_path();
    for (; !files.is_file(folder / "skrejlapa.toml"); folder = folder.parent_path()) {
        if (!folder.has_relative_path())
            return std::nullopt;
    }
    return folder;
}

std::optional<Path> path_in_project(const Project& project, const Located& path, Diagnostics& found)
{
    const Path relative = Path(path.text).lexically_normal();
    const bool leaves = relative.is_absolute() || (!relative.empty() && *relative.begin() == "..");
    if (path.text.empty() || path.text.find('\0') != std::string::npos) {
        found.error("FILE-OUTSIDE", path.span, "a path is empty", {"name a file below the project's folder"});
        return std::nullopt;
    }
    if (leaves) {
        found.error("FILE-OUTSIDE", path.span, fmt::format("\"{}\" lies outside the project's folder", path.text),
                    {"paths are relative to the folder of skrejlapa.toml; copy the file into the project"});
        return std::nullopt;
    }
    return (project.folder / relative).lexically_normal();
}

} // namespace skrejlapa
