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

class Descriptor
{
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (fd_ >= 0)
            ::close(fd_);
    }
    [[nodiscard]] int number() const { return fd_; }
    /// Closes now, so that a late write error is seen.
    [[nodiscard]] bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

private:
    int fd_;
};

tl::unexpected<Diagnostic> unreadable(const Path& path, int error)
{
    if (error == ENOENT || error == ENOTDIR)
        return failure("FILE-MISSING", {}, fmt::format("there is no file {}", path.string()));
    return failure("FILE-UNREADABLE", {}, fmt::format("cannot read {}: {}", path.string(), std::strerror(error)),
                   {"check that it is a file and that you may read it"});
}

tl::unexpected<Diagnostic> unwritable(const Path& path, int error)
{
    return failure("FILE-UNWRITABLE", {}, fmt::format("cannot write {}: {}", path.string(), std::strerror(error)),
                   {"check the folder's permissions and the space left on the disk"});
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

/// Where the bytes are to go: behind a symbolic link, so that the link stays one.
Path target_of(const Path& path)
{
    std::error_code error;
    if (!std::filesystem::is_symlink(path, error))
        return path;
    const Path target = std::filesystem::weakly_canonical(path, error);
    return error ? path : target;
}

/// A device or pipe is written to as it stands: renaming a file over it would replace it.
Result<std::monostate> write_through(const Path& path, std::string_view bytes)
{
    Descriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (device.number() < 0 || !write_all(device.number(), bytes) || !device.close())
        return unwritable(path, errno);
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

Result<std::monostate> write_beside_and_rename(const Path& path, std::string_view bytes)
{
    std::string beside = (path.parent_path() / ("." + path.filename().string() + ".XXXXXX")).string();
    Descriptor file(::mkostemp(beside.data(), O_CLOEXEC));
    if (file.number() < 0)
        return unwritable(path, errno);
    const bool whole = write_all(file.number(), bytes) && ::fchmod(file.number(), 0666 & ~creation_mask()) == 0 &&
                       file.close() && ::rename(beside.c_str(), path.c_str()) == 0;
    if (whole)
        return std::monostate{};
    const int reason = errno;
    ::unlink(beside.c_str());
    return unwritable(path, reason);
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

Result<std::monostate> write_atomically(const Path& path, std::string_view bytes)
{
    const Path target = target_of(path);
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(target, error);
    if (std::filesystem::is_directory(status))
        return unwritable(target, EISDIR);
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
