#include "memory_files.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

bool lies_below(const Path& path, const Path& folder)
{
    const Path relative = path.lexically_relative(folder.lexically_normal());
    return !relative.empty() && *relative.begin() != ".." && relative != ".";
}

} // namespace

Result<std::string> MemoryFiles::read(const Path& path) const
{
    const auto file = files_.find(path.lexically_normal());
    if (file == files_.end())
        return failure("FILE-MISSING", {}, "there is no file " + path.string());
    return file->second;
}

Result<BlobPtr> MemoryFiles::map(const Path& path) const { return read(path).map(make_blob); }

bool MemoryFiles::is_file(const Path& path) const { return files_.count(path.lexically_normal()) > 0; }

bool MemoryFiles::is_folder(const Path& path) const { return !files_below(path).empty(); }

std::vector<Path> MemoryFiles::files_below(const Path& folder) const
{
    std::vector<Path> found;
    for (const auto& [path, bytes] : files_) {
        if (lies_below(path, folder))
            found.push_back(path);
    }
    return found;
}

} // namespace skrejlapa
