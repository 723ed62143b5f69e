#include "cli/commands.h"

#include "cli/edition_batch.h"
#include "cli/edition_sisters.h"
#include "files/leftovers.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace skrejlapa
{

namespace
{

/// What was recorded, with the sizes of the editions that were written now.
FitSizes record_after(const FitRecord& before, const std::vector<Edition>& editions, const FamiliesOutcome& batch,
                      const FamilyOutcome& family)
{
    std::set<std::string> written;
    for (std::size_t at = 0; at < editions.size(); ++at) {
        const bool is_member = editions[at].leaflet == family.leaflet && editions[at].profile == family.profile;
        if (is_member && batch.editions[at].written)
            written.insert(editions[at].language);
    }
    FitSizes sizes = before.groups;
    std::erase_if(sizes, [&](const GroupSizes& each) { return written.contains(each.language); });
    for (const std::string& language : written) {
        for (const GroupFit& group : family.solution.groups) {
            GroupSizes now = sizes_of(group);
            now.leaflet = family.leaflet;
            now.profile = family.profile;
            now.language = language;
            sizes.push_back(std::move(now));
        }
    }
    std::stable_sort(sizes.begin(), sizes.end(),
                     [](const GroupSizes& a, const GroupSizes& b) { return a.language < b.language; });
    return sizes;
}

/// Keeps the sizes that the written editions were set in, for the comparison that the next build makes.
void write_records(const Workplace& place, const std::vector<Edition>& editions, const FamiliesOutcome& batch,
                   Report& report)
{
    for (const FamilyOutcome& family : batch.families) {
        const Path file = record_file(place.project, family.leaflet, family.profile);
        const FitRecord before = load_fit_record(place.files, file);
        const std::string text = print_fit_sizes(record_after(before, editions, batch, family),
                                                 "# The sizes that fit groups were last built in. Without this file a "
                                                 "build says nothing of changes.\n");
        const bool is_unchanged = place.files.is_file(file) && place.files.read(file).value_or("") == text;
        const Result<std::monostate> written = is_unchanged ? Result<std::monostate>() : write_atomically(file, text);
        if (!written)
            report.add(written.error());
    }
}

CommandResult conclude(const Workplace& place, const Options& options, const std::vector<Edition>& editions,
                       const FamiliesOutcome& batch, Report& report)
{
    CommandResult lines;
    for (std::size_t i = 0; i < editions.size(); ++i) {
        const EditionOutcome& outcome = batch.editions[i];
        report.add(outcome.found, outcome.sources, &editions[i]);
        ++(outcome.written ? report.run.built : report.run.failed);
        lines += closing_line(pdf_path(editions[i], options.quality), outcome,
                              place.project_errors + outcome.found.error_count());
    }
    if (options.quality == Quality::final)
        write_records(place, editions, batch, report);
    return lines;
}

std::vector<Path> pdfs_of(const std::vector<Edition>& editions, const Options& options)
{
    std::vector<Path> files;
    for (const Edition& edition : editions)
        files.push_back(pdf_path(edition, options.quality));
    return files;
}

} // namespace

CommandResult build(const Options& options, Report& report)
{
    const std::unique_ptr<Workplace> place = open_project(options, report);
    if (!place)
        return {};
    if (options.out)
        place->project.out = std::filesystem::absolute(*options.out).string();
    const std::vector<Edition> editions = plan_wanted_editions(*place, options, report);
    if (report.exit_code() == ExitCode::usage)
        return {};
    const FitLock lock = read_lock(*place, options, report);
    const std::vector<Edition> known = options.languages.empty() ? editions : plan_all_languages(*place, options);
    const FamiliesPlan batch{.wanted = editions,
                             .known = known,
                             .lock = lock,
                             .writing = place->project_errors > 0 ? Writing::no : Writing::yes};
    remove_leftovers(pdfs_of(editions, options));
    const auto name = [&](const Edition& edition) { return shown_path(pdf_path(edition, options.quality)); };
    const FamiliesOutcome made = run_families(*place, options, batch, progress_of(options, editions.size(), name));
    end_progress(options);
    return conclude(*place, options, editions, made, report);
}

} // namespace skrejlapa
