#include "files/file_date.h"

#include <sys/stat.h>

namespace skrejlapa
{

std::optional<std::time_t> written_at(const Path& file)
{
    struct stat status = {};
    if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    return status.st_mtime;
}

} // namespace skrejlapa
