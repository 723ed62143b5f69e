#include "files/file_lock.h"

#include "files/unwritable.h"

#include <array>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace skrejlapa
{

namespace
{

std::string host_name()
{
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "this machine";
}

/// What cannot be written is only a name in a message.
void write_holder(int descriptor)
{
    const std::string holder = fmt::format("process {} on {}\n", ::getpid(), host_name());
    static_cast<void>(::ftruncate(descriptor, 0) == 0 && ::write(descriptor, holder.data(), holder.size()) > 0);
}

/// False for a file that its last holder has taken away: then another one is made.
bool is_still_there(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 && status.st_nlink > 0;
}

} // namespace

Result<std::optional<FileLock>> FileLock::try_take(const Path& file)
{
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    if (error)
        return unwritable(file, error.value());
    for (;;) {
        const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (descriptor < 0)
            return unwritable(file, errno);
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int reason = errno;
            ::close(descriptor);
            if (reason == EWOULDBLOCK)
                return std::nullopt;
            return unwritable(file, reason);
        }
        if (is_still_there(descriptor)) {
            write_holder(descriptor);
            return FileLock(file, descriptor);
        }
        ::close(descriptor);
    }
}

FileLock::FileLock(FileLock&& other) noexcept
    : file_(std::exchange(other.file_, Path())), descriptor_(std::exchange(other.descriptor_, -1))
{
}

FileLock::~FileLock()
{
    if (file_.empty())
        return;
    ::unlink(file_.c_str()); // while it is held: whoever opened it sees that it is gone
    ::close(descriptor_);
}

std::string holder_of_lock(const Path& file)
{
    const Result<std::string> text = DiskFiles().read(file);
    return text ? text->substr(0, text->find('\n')) : std::string();
}

} // namespace skrejlapa
