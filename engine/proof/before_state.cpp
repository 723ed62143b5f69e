#include "proof/before_state.h"

#include "build/snapshot_file.h"

namespace skrejlapa
{

namespace
{

Path before_folder(const Path& out) { return out / ".skrejlapa" / "before"; }

Path with_ending(Path file, const char* ending)
{
    file += ending;
    return file;
}

/// Where an edition's state before is kept.
struct KeptFiles {
    Path pdf;
    Path snapshot;
    Path absence; ///< there when the edition was not
};

KeptFiles kept_files(const EditionPlace& place)
{
    const Path stem = before_folder(place.out) / place.name;
    return {with_ending(stem, ".pdf"), with_ending(stem, ".layout.json"), with_ending(stem, ".absent")};
}

/// A second name for the same bytes: what replaces the file leaves them as they are. Where the disk has no such names,
/// a copy.
Result<std::monostate> keep_file(const Path& from, const Path& to)
{
    std::error_code error;
    std::filesystem::create_directories(to.parent_path(), error);
    std::filesystem::create_hard_link(from, to, error);
    if (!error)
        return std::monostate{};
    const Result<BlobPtr> bytes = DiskFiles().map(from);
    return bytes ? write_atomically(to, (*bytes)->bytes()) : tl::unexpected<Diagnostic>(bytes.error());
}

Path pdf_of(const EditionPlace& place) { return with_ending(place.out / place.name, ".pdf"); }

} // namespace

Result<std::monostate> keep_before(const EditionPlace& place)
{
    const DiskFiles files;
    const KeptFiles kept = kept_files(place);
    if (files.is_file(kept.pdf) || files.is_file(kept.absence))
        return std::monostate{};
    if (!files.is_file(pdf_of(place)))
        return write_atomically(kept.absence, "");
    const Path snapshot = snapshot_file(place.out, place.name);
    if (files.is_file(snapshot)) {
        Result<std::monostate> kept_snapshot = keep_file(snapshot, kept.snapshot);
        if (!kept_snapshot)
            return kept_snapshot;
    }
    return keep_file(pdf_of(place), kept.pdf); // last: it says that all is kept
}

BuildState state_before(const std::vector<EditionPlace>& editions)
{
    const DiskFiles files;
    BuildState state;
    for (const EditionPlace& place : editions) {
        const KeptFiles kept = kept_files(place);
        const std::string output = place.name.generic_string();
        if (files.is_file(kept.pdf))
            state.editions.push_back({.output = output, .pdf = kept.pdf, .snapshot = kept.snapshot});
        else if (!files.is_file(kept.absence) && files.is_file(pdf_of(place)))
            state.editions.push_back(
                {.output = output, .pdf = pdf_of(place), .snapshot = snapshot_file(place.out, place.name)});
    }
    return state;
}

BuildState state_now(const std::vector<EditionPlace>& editions)
{
    const DiskFiles files;
    BuildState state;
    for (const EditionPlace& place : editions) {
        if (files.is_file(pdf_of(place)))
            state.editions.push_back({.output = place.name.generic_string(),
                                      .pdf = pdf_of(place),
                                      .snapshot = snapshot_file(place.out, place.name)});
    }
    return state;
}

void forget_before(const Path& out)
{
    std::error_code error;
    std::filesystem::remove_all(before_folder(out), error);
}

} // namespace skrejlapa
