/// What files are at the time of a run: looked at once each, however many editions they belong to.
#pragma once

#include "base/hash.h"
#include "files/files.h"

#include <cstdint>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace skrejlapa
{

/// What tells without reading it that a file is the one it was. Times in nanoseconds since 1970.
struct FileStamp {
    std::int64_t size = 0;
    std::int64_t modified_ns = 0;
    std::int64_t changed_ns = 0; ///< of the file or of what the system keeps about it; nobody can set it back
    std::uint64_t inode = 0;
    bool operator==(const FileStamp&) const = default;
};

/// Of the file behind symbolic links; nothing where there is no regular file.
std::optional<FileStamp> stamp_of(const Path& file);

/// A stamp, and whether a change of the file after it shows in it. One right after an earlier change need not: file
/// systems count time in steps.
struct SeenStamp {
    FileStamp stamp;
    bool is_settled = false;
};

/// Safe from several threads. All answers are those of the first time that was asked.
class FileStates
{
public:
    /// Nothing where there is no regular file.
    std::optional<SeenStamp> stamp(const Path& file);
    /// Of its content; nothing for what cannot be read.
    std::optional<ContentHash> hash(const Path& file);
    /// Of a file that has just been read, without reading it again where its hash is known.
    ContentHash hash_of_read(const Path& file, std::string_view bytes);
    /// Forgets a file that this run has changed.
    void forget(const Path& file);

private:
    struct State {
        std::optional<std::optional<SeenStamp>> stamp;
        std::optional<std::optional<ContentHash>> hash;
    };
    std::optional<SeenStamp> stamp_locked(const Path& file);

    std::mutex mutex_;
    std::unordered_map<std::string, State> states_;
};

} // namespace skrejlapa
