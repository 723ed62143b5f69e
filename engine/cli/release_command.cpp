#include "cli/commands.h"

#include "build/snapshot_file.h"
#include "cli/build_proof.h"
#include "cli/edition_batch.h"
#include "cli/edition_sisters.h"
#include "cli/record_desk.h"
#include "proof/build_state.h"
#include "proof/release_folder.h"

#include <algorithm>
#include <cctype>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa
{

namespace
{

constexpr std::size_t longest_tag = 100;

/// What is a folder's name on every system, and no option of a program.
bool is_tag(const std::string& tag)
{
    const auto may_stand = [](unsigned char c) {
        return c < 0x80 && (std::isalnum(c) != 0 || c == '.' || c == '_' || c == '-');
    };
    return !tag.empty() && tag.size() <= longest_tag && tag.front() != '.' && tag.front() != '-' && tag.back() != '.' &&
           std::all_of(tag.begin(), tag.end(), may_stand);
}

Path absolute_path(const Path& path) { return std::filesystem::absolute(path).lexically_normal(); }

class Releasing
{
public:
    Releasing(Workplace& place, const Options& options, Report& report)
        : place_(place), report_(report), editions_(plan_wanted_editions(place, options, report)),
          lock_(read_lock(place, options, report)), desk_(place, options, editions_, lock_)
    {
    }

    CommandResult release(const std::string& tag)
    {
        if (report_.exit_code() != ExitCode::clean || editions_.empty() || !is_free(tag) || !is_up_to_date())
            return {};
        Release release{.tag = tag,
                        .engine = "skrejlapa " SKREJLAPA_VERSION,
                        .project = absolute_path(place_.project.folder),
                        .data = absolute_path(place_.data.path),
                        .out = place_of(place_, editions_.front()).out};
        std::set<Path> inputs;
        for (const Edition& edition : editions_) {
            release.editions.push_back(released(edition));
            for (const Path& file : desk_.recorded_files(edition))
                inputs.insert(absolute_path(file));
            // A record knows its row alone; the project is whole with the file.
            if (edition.entry->data)
                inputs.insert(absolute_path(Path(place_.project.folder) / edition.entry->data->text));
        }
        release.inputs.assign(inputs.begin(), inputs.end());
        const Path folder = folder_of(tag);
        const Result<std::monostate> written = write_release(release, folder);
        if (!written) {
            report_.add(written.error());
            return {};
        }
        return fmt::format("{}: {} PDFs, {} inputs\n", shown_path(folder), release.editions.size(),
                           release.inputs.size());
    }

private:
    Workplace& place_;
    Report& report_;
    std::vector<Edition> editions_;
    FitLock lock_;
    RecordDesk desk_;

    [[nodiscard]] Path folder_of(const std::string& tag) const { return releases_folder(place_.project.folder) / tag; }

    bool is_free(const std::string& tag)
    {
        const Path folder = folder_of(tag);
        if (!place_.files.is_folder(folder) && !place_.files.is_file(folder))
            return true;
        report_.add(failure("RELEASE-EXISTS", {},
                            fmt::format("there is a release \"{}\" already: {}", tag, shown_path(folder)),
                            {"choose another tag; a release is never overwritten"})
                        .value());
        return false;
    }

    bool is_up_to_date()
    {
        constexpr std::size_t most_named = 5;
        std::vector<std::string> stale = stale_editions();
        if (stale.empty())
            return true;
        const std::size_t count = stale.size();
        stale.resize(std::min(count, most_named));
        const std::string more = count > most_named ? fmt::format(" and {} more", count - most_named) : "";
        report_.add(failure("RELEASE-STALE", {},
                            fmt::format("{} edition{} not up to date: {}{}", count, count == 1 ? " is" : "s are",
                                        fmt::join(stale, ", "), more),
                            {"build the project first: what is released is what its inputs make"})
                        .value());
        return false;
    }

    std::vector<std::string> stale_editions()
    {
        std::vector<std::string> stale;
        const std::vector<Verdict> verdicts = desk_.judge(editions_);
        for (std::size_t at = 0; at < editions_.size(); ++at) {
            if (verdicts[at].standing != Standing::fresh)
                stale.push_back(place_of(place_, editions_[at]).name.generic_string());
        }
        return stale;
    }

    [[nodiscard]] ReleasedEdition released(const Edition& edition) const
    {
        const EditionPlace place = place_of(place_, edition);
        ReleasedEdition released{.leaflet = edition.leaflet,
                                 .language = edition.language,
                                 .profile = edition.profile,
                                 .name = place.name,
                                 .records = {}};
        for (const Path& record : {desk_.shelf().file(edition), snapshot_file(place.out, place.name)}) {
            if (place_.files.is_file(record))
                released.records.push_back(record);
        }
        return released;
    }
};

} // namespace

CommandResult release(const Options& options, Report& report)
{
    const std::string& tag = options.operands.front();
    if (!is_tag(tag)) {
        report.add(
            failure(
                "USAGE", {},
                fmt::format("a release's tag is made of letters of English, digits, \".\", \"_\" and \"-\", not \"{}\"",
                            tag),
                {"for example 2026-03 or v1.2"})
                .value());
        return {};
    }
    const std::unique_ptr<Workplace> place = open_workplace(options, ".", report);
    if (!place)
        return {};
    if (options.out)
        place->project.out = std::filesystem::absolute(*options.out).string();
    return Releasing(*place, options, report).release(tag);
}

} // namespace skrejlapa
