#include "proof/release_folder.h"

#include "base/hash.h"
#include "proof/build_state.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace skrejlapa
{

namespace
{

using Json = nlohmann::ordered_json;

bool lies_below(const Path& file, const Path& folder)
{
    const Path relative = file.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

class ReleaseWriter
{
public:
    /// Writes into `folder`, which is renamed by whoever called.
    ReleaseWriter(const Release& release, Path folder) : release_(release), folder_(std::move(folder)) {}

    Result<std::monostate> write()
    {
        make_data_folders();
        Json editions = Json::array();
        for (const ReleasedEdition& edition : release_.editions)
            editions.push_back(keep(edition));
        Json inputs = Json::array();
        for (const Path& input : release_.inputs)
            inputs.push_back(keep(input, place_of(input)));
        const Json manifest{{"schema", 1},
                            {"tag", release_.tag},
                            {"engine", release_.engine},
                            {"editions", std::move(editions)},
                            {"inputs", std::move(inputs)}};
        note(write_atomically(folder_ / "manifest.json", manifest.dump(2) + "\n"));
        if (mistake_)
            return tl::unexpected<Diagnostic>(*mistake_);
        return std::monostate{};
    }

private:
    const Release& release_;
    Path folder_;
    std::optional<Diagnostic> mistake_;

    /// The engine takes a folder for its data that has both of these, with something in them or not.
    void make_data_folders()
    {
        for (const char* name : {"fonts", "icc"}) {
            std::error_code error;
            std::filesystem::create_directories(folder_ / "data" / name, error);
            if (error)
                note(failure("FILE-UNWRITABLE", {}, "cannot make " + folder_.string() + ": " + error.message()));
        }
    }

    void note(const Result<std::monostate>& written)
    {
        if (!written && !mistake_)
            mistake_ = written.error();
    }

    /// A copy, and what the manifest says of it.
    Json keep(const Path& file, const Path& as)
    {
        const Result<BlobPtr> bytes = DiskFiles().map(file);
        if (!bytes) {
            mistake_ = mistake_ ? mistake_ : bytes.error();
            return {};
        }
        note(write_atomically(folder_ / as, (*bytes)->bytes()));
        return {{"file", as.generic_string()},
                {"xxh128", hash_content((*bytes)->bytes()).hex()},
                {"bytes", (*bytes)->bytes().size()}};
    }

    Json keep(const ReleasedEdition& edition)
    {
        Path pdf = edition.name;
        pdf += ".pdf";
        Json object{{"output", edition.name.generic_string()},
                    {"leaflet", edition.leaflet},
                    {"lang", edition.language},
                    {"profile", edition.profile},
                    {"pdf", keep(release_.out / pdf, release_pdfs({}) / pdf)}};
        for (const Path& record : edition.records)
            keep(record, release_pdfs({}) / record.lexically_relative(release_.out));
        return object;
    }

    /// The engine's data may lie in the project or around it: the project's own comes first.
    [[nodiscard]] Path place_of(const Path& input) const
    {
        if (lies_below(input, release_.project))
            return Path("project") / input.lexically_relative(release_.project);
        if (lies_below(input, release_.data))
            return Path("data") / input.lexically_relative(release_.data);
        return Path("other") / input.relative_path();
    }
};

} // namespace

Result<std::monostate> write_release(const Release& release, const Path& folder)
{
    Path beside = folder;
    beside.replace_filename("." + folder.filename().string() + ".part");
    std::error_code error;
    std::filesystem::remove_all(beside, error); // of one that was killed
    Result<std::monostate> written = ReleaseWriter(release, beside).write();
    if (written)
        std::filesystem::rename(beside, folder, error);
    if (written && error)
        written = failure("FILE-UNWRITABLE", {}, "cannot write " + folder.string() + ": " + error.message());
    if (!written)
        std::filesystem::remove_all(beside, error);
    return written;
}

} // namespace skrejlapa
