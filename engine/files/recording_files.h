/// Notes what is asked of the disk: which files were read, and what was looked for, found or not.
#pragma once

#include "files/file_states.h"

#include <map>

namespace skrejlapa
{

enum class FileQuestion { is_file, is_folder, files_below };

/// A question in a form that can be asked again.
struct AskedFile {
    FileQuestion question = FileQuestion::is_file;
    Path path;
    auto operator<=>(const AskedFile&) const = default;
};

/// "yes", "no", or of a list what tells it from another.
std::string answer_of(const Files& files, const AskedFile& asked);

/// Safe from several threads.
class RecordingFiles final : public Files
{
public:
    /// References must outlive it.
    RecordingFiles(const Files& files, FileStates& states) : files_(files), states_(states) {}

    [[nodiscard]] Result<std::string> read(const Path& path) const override;
    [[nodiscard]] Result<BlobPtr> map(const Path& path) const override;
    [[nodiscard]] bool is_file(const Path& path) const override;
    [[nodiscard]] bool is_folder(const Path& path) const override;
    [[nodiscard]] std::vector<Path> files_below(const Path& folder) const override;

    /// The files read, with the hash of their content; nothing for those that could not be read.
    [[nodiscard]] std::map<Path, std::optional<ContentHash>> read_files() const;
    [[nodiscard]] std::map<AskedFile, std::string> questions() const;
    /// Of the bytes of a file; not counted again for those that were read here.
    [[nodiscard]] ContentHash hash_of(const BlobPtr& bytes) const;

private:
    void note(const AskedFile& asked, std::string answer) const;

    const Files& files_;
    FileStates& states_;
    mutable std::mutex mutex_;
    mutable std::map<Path, std::optional<ContentHash>> read_;
    mutable std::map<AskedFile, std::string> questions_;
    /// Each is kept, so that no other blob comes to lie at its address.
    mutable std::map<const Blob*, std::pair<BlobPtr, ContentHash>> hashes_;
};

} // namespace skrejlapa
