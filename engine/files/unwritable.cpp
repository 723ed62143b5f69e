#include "files/unwritable.h"

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

bool is_about_folders(int error)
{
    return error == EACCES || error == EPERM || error == EROFS || error == ENOTDIR || error == EEXIST;
}

/// The nearest of the folders above that there is; it may be no folder.
Path nearest_above(const Path& file)
{
    std::error_code error;
    Path above = file.parent_path();
    while (above.has_relative_path() && above.has_parent_path() && !std::filesystem::exists(above, error))
        above = above.parent_path();
    return above.empty() ? Path(".") : above;
}

std::string obstacle_of(const Path& file, int error)
{
    const Path above = nearest_above(file);
    std::error_code unknown;
    if (is_about_folders(error) && std::filesystem::exists(above, unknown) &&
        !std::filesystem::is_directory(above, unknown))
        return fmt::format("{} is a file, not a folder to write into", above.string());
    if (is_about_folders(error))
        return fmt::format("cannot write into the folder {}: {}", above.string(), std::strerror(error));
    return fmt::format("cannot write {}: {}", file.string(), std::strerror(error));
}

} // namespace

tl::unexpected<Diagnostic> unwritable(const Path& file, int error)
{
    return failure("FILE-UNWRITABLE", {}, obstacle_of(file, error),
                   {"check the folder's permissions and the space left on the disk"});
}

} // namespace skrejlapa
