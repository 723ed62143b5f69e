#include "files/temporary_file.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace skrejlapa
{

namespace
{

tl::unexpected<Diagnostic> unwritable(const Path& folder, int error)
{
    return failure("FILE-UNWRITABLE", {},
                   fmt::format("cannot write a temporary file in {}: {}", folder.string(), std::strerror(error)),
                   {"check that folder's permissions and the space left on its disk; TMPDIR names another"});
}

bool write_all(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return false;
        bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

Result<TemporaryFile> TemporaryFile::holding(std::string_view bytes)
{
    std::error_code error;
    const Path folder = std::filesystem::temp_directory_path(error);
    if (error)
        return unwritable("TMPDIR", error.value());
    std::string name = (folder / "skrejlapa-XXXXXX").string();
    const int fd = ::mkostemp(name.data(), O_CLOEXEC);
    if (fd < 0)
        return unwritable(folder, errno);
    TemporaryFile file{Path(name)};
    const bool is_written = write_all(fd, bytes);
    const int reason = errno;
    ::close(fd);
    if (!is_written)
        return unwritable(folder, reason);
    return file;
}

TemporaryFile TemporaryFile::with_ending(std::string_view ending) const
{
    return TemporaryFile(Path(path_.string() + std::string(ending)));
}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept : path_(std::exchange(other.path_, Path())) {}

TemporaryFile::~TemporaryFile()
{
    if (!path_.empty())
        ::unlink(path_.c_str());
}

} // namespace skrejlapa
