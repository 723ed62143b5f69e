#include "files/file_states.h"

#include <algorithm>
#include <chrono>

#include <sys/stat.h>

namespace skrejlapa
{

namespace
{

std::int64_t nanoseconds(const timespec& time)
{
    return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

std::int64_t now_ns() { return std::chrono::nanoseconds(std::chrono::system_clock::now().time_since_epoch()).count(); }

/// The coarsest steps in which file systems of today count time are FAT's.
constexpr std::int64_t coarsest_step_ns = 2'000'000'000;

bool is_settled(const FileStamp& stamp)
{
    return std::max(stamp.modified_ns, stamp.changed_ns) < now_ns() - coarsest_step_ns;
}

} // namespace

std::optional<FileStamp> stamp_of(const Path& file)
{
    struct stat status = {};
    if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    return FileStamp{.size = status.st_size,
                     .modified_ns = nanoseconds(status.st_mtim),
                     .changed_ns = nanoseconds(status.st_ctim),
                     .inode = status.st_ino};
}

std::optional<SeenStamp> FileStates::stamp_locked(const Path& file)
{
    State& state = states_[file.native()];
    if (!state.stamp) {
        const std::optional<FileStamp> stamp = stamp_of(file);
        state.stamp = stamp ? std::optional(SeenStamp{*stamp, is_settled(*stamp)}) : std::nullopt;
    }
    return *state.stamp;
}

std::optional<SeenStamp> FileStates::stamp(const Path& file)
{
    const std::lock_guard lock(mutex_);
    return stamp_locked(file);
}

std::optional<ContentHash> FileStates::hash(const Path& file)
{
    {
        const std::lock_guard lock(mutex_);
        static_cast<void>(stamp_locked(file)); // before the content: it may only be older
        const State& state = states_[file.native()];
        if (state.hash)
            return *state.hash;
    }
    const Result<BlobPtr> blob = DiskFiles().map(file);
    const std::optional<ContentHash> hash = blob ? std::optional(hash_content((*blob)->bytes())) : std::nullopt;
    const std::lock_guard lock(mutex_);
    State& state = states_[file.native()];
    if (!state.hash)
        state.hash = hash;
    return *state.hash;
}

ContentHash FileStates::hash_of_read(const Path& file, std::string_view bytes)
{
    {
        const std::lock_guard lock(mutex_);
        const State& state = states_[file.native()];
        if (state.hash && *state.hash)
            return **state.hash;
    }
    const ContentHash hash = hash_content(bytes);
    const std::lock_guard lock(mutex_);
    states_[file.native()].hash = hash;
    return hash;
}

void FileStates::forget(const Path& file)
{
    const std::lock_guard lock(mutex_);
    states_.erase(file.native());
}

} // namespace skrejlapa
