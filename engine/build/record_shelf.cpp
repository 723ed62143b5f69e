#include "build/record_shelf.h"

#include "files/remove_file.h"

namespace skrejlapa
{

namespace
{

constexpr std::string_view ending = ".json";

} // namespace

Path records_folder(const Path& out) { return out / ".skrejlapa"; }

Path RecordShelf::file_beside(const Edition& edition, std::string_view suffix) const
{
    Path file = records_folder(out_) / edition.output.lexically_relative(out_);
    file += suffix;
    return file;
}

Path RecordShelf::file(const Edition& edition) const { return file_beside(edition, ending); }

Path RecordShelf::lock_file(const Edition& edition) const { return file_beside(edition, ".lock"); }

std::optional<EditionRecord> RecordShelf::load(const Edition& edition, RecordParts parts) const
{
    const Result<BlobPtr> text = DiskFiles().map(file(edition));
    return text ? parse_record((*text)->bytes(), parts) : std::nullopt;
}

Result<std::monostate> RecordShelf::keep(const Edition& edition, const EditionRecord& record) const
{
    return write_atomically(file(edition), print_record(record));
}

void RecordShelf::drop(const Edition& edition) const { remove_file(file(edition)); }

std::vector<Path> RecordShelf::files() const
{
    std::vector<Path> records;
    for (const Path& each : DiskFiles().files_below(records_folder(out_))) {
        const std::string name = each.filename().string();
        const bool is_beside_one = name.find('.') == 0 || name.ends_with(".layout.json");
        if (name.ends_with(ending) && !is_beside_one)
            records.push_back(each);
    }
    return records;
}

Path RecordShelf::output_of(const Path& record) const
{
    return out_ / record.lexically_relative(records_folder(out_)).replace_extension();
}

} // namespace skrejlapa
