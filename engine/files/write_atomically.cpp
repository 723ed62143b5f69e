#include "files/beside.h"
#include "files/descriptor.h"
#include "files/files.h"
#include "files/unwritable.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace skrejlapa
{

namespace
{

tl::unexpected<Diagnostic> cannot_write_to(const Path& path, int error)
{
    return failure("FILE-UNWRITABLE", {}, fmt::format("cannot write {}: {}", path.string(), std::strerror(error)),
                   {"check its permissions and the space left on it"});
}

bool write_all(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// A device or pipe is written to as it stands: renaming a file over it would replace it.
Result<std::monostate> write_through(const Path& path, std::string_view bytes)
{
    Descriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (device.number() < 0 || !write_all(device.number(), bytes) || !device.close())
        return cannot_write_to(path, errno);
    return std::monostate{};
}

/// The process's umask. Asking for it sets it for a moment, so it is asked once and not by several threads.
mode_t creation_mask()
{
    static const mode_t mask = [] {
        const mode_t current = ::umask(0);
        ::umask(current);
        return current;
    }();
    return mask;
}

/// A file of its own that takes the place of "XXXXXX" in `name`; negative where there can be none. It stays locked
/// while it is written, which tells it from what a killed writer left. Whoever clears up may have taken it between its
/// making and its lock: then another one is made.
int make_locked_file(std::string& name)
{
    const std::string pattern = name;
    for (;;) {
        name = pattern;
        const int fd = ::mkostemp(name.data(), O_CLOEXEC);
        if (fd < 0)
            return fd;
        static_cast<void>(::flock(fd, LOCK_EX));
        struct stat status = {};
        if (::fstat(fd, &status) != 0 || status.st_nlink > 0)
            return fd;
        ::close(fd);
    }
}

Result<std::monostate> write_beside_and_rename(const Path& path, std::string_view bytes)
{
    std::string beside = (path.parent_path() / (beginning_beside(path) + std::string(random_characters, 'X'))).string();
    Descriptor file(make_locked_file(beside));
    if (file.number() < 0)
        return unwritable(path, errno);
    const Descriptor lock(::fcntl(file.number(), F_DUPFD_CLOEXEC, 0)); // outlives the closing, until it is renamed
    const bool whole = write_all(file.number(), bytes) && ::fchmod(file.number(), 0666 & ~creation_mask()) == 0 &&
                       file.close() && ::rename(beside.c_str(), path.c_str()) == 0;
    if (whole)
        return std::monostate{};
    const int reason = errno;
    ::unlink(beside.c_str());
    return unwritable(path, reason);
}

} // namespace

Result<std::monostate> write_atomically(const Path& path, std::string_view bytes)
{
    const Path target = target_of(path);
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(target, error);
    if (std::filesystem::is_directory(status))
        return cannot_write_to(target, EISDIR);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        return write_through(target, bytes);
    error.clear();
    if (target.has_parent_path())
        std::filesystem::create_directories(target.parent_path(), error);
    if (error)
        return unwritable(target, error.value());
    return write_beside_and_rename(target, bytes);
}

} // namespace skrejlapa
