/// A file for another program to read or write, which is gone when it goes out of scope.
#pragma once

#include "files/files.h"

namespace skrejlapa
{

class TemporaryFile
{
public:
    /// A file with these bytes in the system's folder for such files. Fails with FILE-UNWRITABLE.
    static Result<TemporaryFile> holding(std::string_view bytes);
    /// The name of a file for another program to write: this one's with something behind it.
    [[nodiscard]] TemporaryFile with_ending(std::string_view ending) const;
    TemporaryFile(TemporaryFile&& other) noexcept;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile();

    [[nodiscard]] const Path& path() const { return path_; }

private:
    explicit TemporaryFile(Path path) : path_(std::move(path)) {}
    Path path_; ///< empty once moved from
};

} // namespace skrejlapa
