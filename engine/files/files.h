/// The only door to the disk. The engine asks a Files; tests give it one that holds texts in memory.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace skrejlapa
{

using Path = std::filesystem::path;

/// Bytes that stay where they are while someone holds them: a mapped file, or a string.
class Blob
{
public:
    virtual ~Blob() = default;
    [[nodiscard]] virtual std::string_view bytes() const = 0;
};
using BlobPtr = std::shared_ptr<const Blob>;

/// A Blob over a string of its own.
BlobPtr make_blob(std::string bytes);

class Files
{
public:
    virtual ~Files() = default;
    /// The whole file. Fails with FILE-MISSING when there is none, FILE-UNREADABLE when it cannot be read.
    [[nodiscard]] virtual Result<std::string> read(const Path& path) const = 0;
    /// The file's bytes without copying them (mapped). Fails as `read`.
    [[nodiscard]] virtual Result<BlobPtr> map(const Path& path) const = 0;
    /// Also true where it cannot be told, for lack of permission or a loop of links: reading it then says why.
    [[nodiscard]] virtual bool is_file(const Path& path) const = 0;
    [[nodiscard]] virtual bool is_folder(const Path& path) const = 0;
    /// All regular files below `folder`, sorted by path; empty when there is no such folder.
    [[nodiscard]] virtual std::vector<Path> files_below(const Path& folder) const = 0;
};

class DiskFiles final : public Files
{
public:
    [[nodiscard]] Result<std::string> read(const Path& path) const override;
    [[nodiscard]] Result<BlobPtr> map(const Path& path) const override;
    [[nodiscard]] bool is_file(const Path& path) const override;
    [[nodiscard]] bool is_folder(const Path& path) const override;
    [[nodiscard]] std::vector<Path> files_below(const Path& folder) const override;
};

/// Writes beside the target, then renames over it: the file is old or new, never half. Makes missing folders.
/// Fails with FILE-UNWRITABLE.
Result<std::monostate> write_atomically(const Path& path, std::string_view bytes);

} // namespace skrejlapa
