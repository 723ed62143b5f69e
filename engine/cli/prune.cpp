#include "cli/prune.h"

#include "files/remove_file.h"
#include "load/pseudo_text.h"

#include <set>

namespace skrejlapa
{

namespace
{

/// Of all leaflets, in all languages, for all profiles; trials and profiles that are named on the command line alone
/// too.
std::set<Path> all_outputs(const Workplace& place)
{
    std::set<Path> outputs;
    Selection with_all_profiles;
    for (const std::string& profile : place.project.profile_names())
        with_all_profiles.profiles.push_back({profile, {}});
    Selection trials = with_all_profiles;
    trials.languages.push_back({std::string(pseudo_language), {}});
    for (const Selection& selection : {Selection{}, with_all_profiles, trials}) {
        Diagnostics said_by_build;
        for (const Edition& edition : plan_editions(place.project, place.files, selection, said_by_build))
            outputs.insert(edition.output.lexically_normal());
    }
    return outputs;
}

bool is_altered(const Path& pdf, const std::string& hash)
{
    const Result<BlobPtr> bytes = DiskFiles().map(pdf);
    return bytes && hash_content((*bytes)->bytes()).hex() != hash;
}

} // namespace

std::vector<Orphan> find_orphans(const RecordDesk& desk, const Workplace& place)
{
    std::vector<Orphan> orphans;
    const std::set<Path> outputs = all_outputs(place);
    for (const Path& file : desk.shelf().files()) {
        Path pdf = desk.shelf().output_of(file);
        if (outputs.contains(pdf.lexically_normal()))
            continue;
        const Result<BlobPtr> text = DiskFiles().map(file);
        const std::optional<EditionRecord> record =
            text ? parse_record((*text)->bytes(), RecordParts::all_but_uses) : std::nullopt;
        if (!record)
            continue;
        pdf += ".pdf";
        const bool altered = is_altered(pdf, record->output.hash);
        orphans.push_back({std::move(pdf), file, altered});
    }
    return orphans;
}

void remove_old_documents(const RecordDesk& desk)
{
    std::set<std::string> in_use;
    for (const Path& file : desk.shelf().files()) {
        const Result<BlobPtr> text = DiskFiles().map(file);
        const std::optional<EditionRecord> record =
            text ? parse_record((*text)->bytes(), RecordParts::all_but_uses) : std::nullopt;
        for (const RecordedFile& each : record ? record->files : std::vector<RecordedFile>{})
            in_use.insert(each.hash);
    }
    desk.documents().leave_only(in_use);
}

bool remove_orphan(const Orphan& orphan, const RecordShelf& shelf)
{
    if (!remove_file(orphan.pdf))
        return false;
    Path beside = orphan.record;
    remove_file(beside.replace_extension(".layout.json"));
    remove_file(orphan.record);
    remove_empty_folders(orphan.record.parent_path(), records_folder(shelf.out()));
    remove_empty_folders(orphan.pdf.parent_path(), shelf.out());
    return true;
}

} // namespace skrejlapa
