#include "files/recording_files.h"

namespace skrejlapa
{

namespace
{

std::string yes_or_no(bool answer) { return answer ? "yes" : "no"; }

std::string name_of_list(const std::vector<Path>& files, const Path& folder)
{
    std::string names;
    for (const Path& file : files) {
        names += file.lexically_relative(folder).native();
        names += '\0';
    }
    return hash_content(names).hex();
}

} // namespace

std::string answer_of(const Files& files, const AskedFile& asked)
{
    switch (asked.question) {
    case FileQuestion::is_file:
        return yes_or_no(files.is_file(asked.path));
    case FileQuestion::is_folder:
        return yes_or_no(files.is_folder(asked.path));
    case FileQuestion::files_below:
        break;
    }
    return name_of_list(files.files_below(asked.path), asked.path);
}

Result<std::string> RecordingFiles::read(const Path& path) const
{
    return map(path).map([](const BlobPtr& blob) { return std::string(blob->bytes()); });
}

Result<BlobPtr> RecordingFiles::map(const Path& path) const
{
    static_cast<void>(states_.stamp(path)); // before the content: it may only be older
    Result<BlobPtr> blob = files_.map(path);
    const std::optional<ContentHash> hash =
        blob ? std::optional(states_.hash_of_read(path, (*blob)->bytes())) : std::nullopt;
    const std::lock_guard lock(mutex_);
    read_.insert_or_assign(path, hash);
    if (blob)
        hashes_.insert_or_assign(blob->get(), std::pair(*blob, *hash));
    return blob;
}

bool RecordingFiles::is_file(const Path& path) const
{
    const bool answer = files_.is_file(path);
    note({FileQuestion::is_file, path}, yes_or_no(answer));
    return answer;
}

bool RecordingFiles::is_folder(const Path& path) const
{
    const bool answer = files_.is_folder(path);
    note({FileQuestion::is_folder, path}, yes_or_no(answer));
    return answer;
}

std::vector<Path> RecordingFiles::files_below(const Path& folder) const
{
    std::vector<Path> answer = files_.files_below(folder);
    note({FileQuestion::files_below, folder}, name_of_list(answer, folder));
    return answer;
}

std::map<Path, std::optional<ContentHash>> RecordingFiles::read_files() const
{
    const std::lock_guard lock(mutex_);
    return read_;
}

std::map<AskedFile, std::string> RecordingFiles::questions() const
{
    const std::lock_guard lock(mutex_);
    return questions_;
}

ContentHash RecordingFiles::hash_of(const BlobPtr& bytes) const
{
    {
        const std::lock_guard lock(mutex_);
        const auto known = hashes_.find(bytes.get());
        if (known != hashes_.end())
            return known->second.second;
    }
    return hash_content(bytes->bytes());
}

void RecordingFiles::note(const AskedFile& asked, std::string answer) const
{
    const std::lock_guard lock(mutex_);
    questions_.insert_or_assign(asked, std::move(answer));
}

} // namespace skrejlapa
