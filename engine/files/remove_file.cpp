#include "files/remove_file.h"

namespace skrejlapa
{

bool remove_file(const Path& file)
{
    std::error_code error;
    std::filesystem::remove(file, error);
    return !error;
}

void remove_empty_folders(Path folder, const Path& top)
{
    std::error_code error;
    while (folder != top && folder.has_relative_path() && std::filesystem::is_empty(folder, error) && !error) {
        if (!std::filesystem::remove(folder, error) || error)
            return;
        folder = folder.parent_path();
    }
}

} // namespace skrejlapa
