#include "files/descriptor.h"
#include "files/files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace skrejlapa
{

namespace
{

class StringBlob final : public Blob
{
public:
    explicit StringBlob(std::string bytes) : bytes_(std::move(bytes)) {}
    [[nodiscard]] std::string_view bytes() const override { return bytes_; }

private:
    std::string bytes_;
};

class MappedFile final : public Blob
{
public:
    MappedFile(void* address, std::size_t size) : address_(address), size_(size) {}
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile() override { ::munmap(address_, size_); }
    [[nodiscard]] std::string_view bytes() const override { return {static_cast<const char*>(address_), size_}; }

private:
    void* address_;
    std::size_t size_;
};

tl::unexpected<Diagnostic> unreadable(const Path& path, int error)
{
    if (error == ENOENT || error == ENOTDIR)
        return failure("FILE-MISSING", {}, fmt::format("there is no file {}", path.string()));
    return failure("FILE-UNREADABLE", {}, fmt::format("cannot read {}: {}", path.string(), std::strerror(error)),
                   {"check that it is a file and that you may read it"});
}

} // namespace

BlobPtr make_blob(std::string bytes) { return std::make_shared<StringBlob>(std::move(bytes)); }

Result<std::string> DiskFiles::read(const Path& path) const
{
    return map(path).map([](const BlobPtr& blob) { return std::string(blob->bytes()); });
}

Result<BlobPtr> DiskFiles::map(const Path& path) const
{
    // Without O_NONBLOCK the opening of a pipe would wait for a writer for ever.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.number() < 0)
        return unreadable(path, errno);
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0)
        return unreadable(path, errno);
    if (S_ISDIR(status.st_mode))
        return failure("FILE-MISSING", {}, fmt::format("{} is a folder, not a file", path.string()));
    if (!S_ISREG(status.st_mode))
        return failure("FILE-UNREADABLE", {}, fmt::format("{} is a device or a pipe, not a file", path.string()));
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0)
        return make_blob({});
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
    if (address == MAP_FAILED)
        return unreadable(path, errno);
    return std::make_shared<MappedFile>(address, size);
}

bool DiskFiles::is_file(const Path& path) const
{
    std::error_code error;
    return std::filesystem::is_regular_file(path, error) || error == std::errc::permission_denied ||
           error == std::errc::too_many_symbolic_link_levels;
}

bool DiskFiles::is_folder(const Path& path) const
{
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored);
}

std::vector<Path> DiskFiles::files_below(const Path& folder) const
{
    std::vector<Path> found;
    std::error_code error;
    for (auto entry = std::filesystem::recursive_directory_iterator(folder, error);
         !error && entry != std::filesystem::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (entry->is_regular_file(ignored))
            found.push_back(entry->path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace skrejlapa
