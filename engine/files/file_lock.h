/// A lock between processes: a file that one of them holds, and that names it to the others.
#pragma once

#include "files/descriptor.h"
#include "files/files.h"

#include <optional>

namespace skrejlapa
{

/// Held until it goes out of scope, or its process ends in whatever way. The file is gone then, unless the process was
/// killed; what is left of one is taken over.
class FileLock
{
public:
    /// Nothing when another process holds it. Makes missing folders. Fails with FILE-UNWRITABLE.
    static Result<std::optional<FileLock>> try_take(const Path& file);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

private:
    FileLock(Path file, int descriptor) : file_(std::move(file)), descriptor_(descriptor) {}
    Path file_; ///< empty once moved from
    int descriptor_ = -1;
};

/// Who holds the lock, in words: "process 4711 on atlas"; empty when nobody says so.
std::string holder_of_lock(const Path& file);

} // namespace skrejlapa
