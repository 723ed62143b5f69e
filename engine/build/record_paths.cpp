#include "build/record_paths.h"

namespace skrejlapa
{

namespace
{

Path in_full(const Path& path)
{
    std::error_code error;
    Path full = std::filesystem::absolute(path, error).lexically_normal();
    return full.has_filename() ? full : full.parent_path();
}

/// What stands behind the folder; empty for what does not lie below it.
std::string below(const std::string& path, const std::string& folder)
{
    const bool is_below = path.size() > folder.size() + 1 && path.starts_with(folder) &&
                          (folder.ends_with('/') || path[folder.size()] == '/');
    return is_below ? path.substr(folder.size() + (folder.ends_with('/') ? 0 : 1)) : std::string();
}

} // namespace

RecordPaths::RecordPaths(const Path& project, const Path& data, const Path& out)
    : roots_{{"", in_full(project)}, {"@out/", in_full(out)}, {"@data/", in_full(data)}}
{
}

std::string RecordPaths::text_of(const Path& path) const
{
    std::string full = in_full(path).native();
    for (const Root& root : roots_) {
        if (const std::string rest = below(full, root.folder.native()); !rest.empty())
            return root.prefix + rest;
    }
    return full;
}

Path RecordPaths::path_of(const std::string& text) const
{
    for (const Root& root : roots_) {
        if (!root.prefix.empty() && text.starts_with(root.prefix))
            return root.folder / text.substr(root.prefix.size());
    }
    return roots_.front().folder / text; // an absolute one stays as it is
}

} // namespace skrejlapa
