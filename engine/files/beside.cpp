#include "files/beside.h"

namespace skrejlapa
{

Path target_of(const Path& path)
{
    std::error_code error;
    if (!std::filesystem::is_symlink(path, error))
        return path;
    const Path target = std::filesystem::weakly_canonical(path, error);
    return error ? path : target;
}

std::string beginning_beside(const Path& target) { return "." + target.filename().string() + "."; }

} // namespace skrejlapa
