/// A Files that holds its texts in memory, for tests of everything that reads.
#pragma once

#include "files/files.h"

#include <map>

namespace skrejlapa
{

class MemoryFiles final : public Files
{
public:
    void add(const Path& path, std::string bytes) { files_[path.lexically_normal()] = std::move(bytes); }

    [[nodiscard]] Result<std::string> read(const Path& path) const override;
    [[nodiscard]] Result<BlobPtr> map(const Path& path) const override;
    [[nodiscard]] bool is_file(const Path& path) const override;
    [[nodiscard]] bool is_folder(const Path& path) const override;
    [[nodiscard]] std::vector<Path> files_below(const Path& folder) const override;

private:
    std::map<Path, std::string> files_;
};

} // namespace skrejlapa
