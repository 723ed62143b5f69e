#include "cli/commands.h"

#include "cli/edition_batch.h"
#include "cli/edition_sisters.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

namespace skrejlapa
{

namespace
{

constexpr std::string_view lock_comment =
    "# The sizes that this project's fit groups are set in; `skrejlapa fit --lock` writes them anew. While this file "
    "is\n"
    "# here every edition is set so, and one that does not fit so is FIT-OVERSET.\n";

std::string describe_family(const FamilyOutcome& family)
{
    std::string lines;
    for (const GroupFit& group : family.solution.groups) {
        const std::string cause = group.is_locked           ? " (locked)"
                                  : group.forced_by.empty() ? ""
                                                            : fmt::format(" (for {})", group.forced_by);
        lines += fmt::format("{}{}{} {} {}: {}{}\n", family.leaflet, family.row.empty() ? "" : " ", family.row,
                             family.profile, group.group.name, describe(sizes_of(group)), cause);
    }
    return lines;
}

/// The sizes of these families, and what the old lock says of others that were not asked for.
FitSizes sizes_to_lock(const FitLock& old, const std::vector<FamilyOutcome>& families)
{
    FitSizes sizes;
    for (const GroupSizes& kept : old.groups) {
        const bool is_solved = std::any_of(families.begin(), families.end(), [&](const FamilyOutcome& family) {
            return family.leaflet == kept.leaflet && family.profile == kept.profile && family.row == kept.row;
        });
        if (!is_solved)
            sizes.push_back(kept);
    }
    for (const FamilyOutcome& family : families) {
        for (const GroupFit& group : family.solution.groups) {
            sizes.push_back(sizes_of(group));
            sizes.back().leaflet = family.leaflet;
            sizes.back().profile = family.profile;
            sizes.back().row = family.row;
        }
    }
    std::stable_sort(sizes.begin(), sizes.end(), [](const GroupSizes& a, const GroupSizes& b) {
        return std::tie(a.leaflet, a.profile, a.row) < std::tie(b.leaflet, b.profile, b.row);
    });
    return sizes;
}

CommandResult write_lock(const Workplace& place, const FitSizes& sizes, Report& report)
{
    const Path file = lock_file(place.project.folder);
    const Result<std::monostate> written = write_atomically(file, print_fit_sizes(sizes, lock_comment));
    if (written)
        return shown_path(file) + "\n";
    report.add(written.error());
    return {};
}

/// Silence would look like success, or like a fault.
void say_that_nothing_is_fitted(const std::vector<Edition>& editions, Report& report)
{
    std::set<std::string> layouts;
    for (const Edition& edition : editions)
        layouts.insert(shown_path(edition.layout));
    Diagnostics found;
    found.note("FIT-NONE", {},
               fmt::format("there is nothing to fit: no text of {} is in a fit group", fmt::join(layouts, ", ")),
               {"give a style levers, as in fit = { min-font-size = \"9pt\" }, and its text is made smaller where it "
                "is too long"});
    report.add(found.all().front());
}

} // namespace

CommandResult fit(const Options& options, Report& report)
{
    const std::optional<PlannedProject> planned = plan_project(options, report);
    if (!planned)
        return {};
    const std::vector<Edition>& editions = planned->editions;
    Workplace& place = *planned->place;
    const bool locks = options.lock == LockUse::write;
    // What is to be written anew need not be whole.
    Report of_old_lock;
    const FitLock old = read_lock(place, options, locks ? of_old_lock : report);
    const FitLock none;
    const FamiliesPlan plan{.wanted = editions, .known = editions, .lock = locks ? none : old, .writing = Writing::no};
    const FamiliesOutcome solved = run_families(place, options, plan, [](Moment, const Edition&) {});
    for (std::size_t at = 0; at < editions.size(); ++at)
        report.add(solved.editions[at].found, solved.editions[at].sources, &editions[at]);
    if (solved.families.empty() && report.exit_code() == ExitCode::clean)
        say_that_nothing_is_fitted(editions, report);
    CommandResult lines;
    for (const FamilyOutcome& family : solved.families)
        lines += describe_family(family);
    const bool has_sizes = !solved.families.empty() || !old.groups.empty();
    if (locks && has_sizes && report.exit_code() == ExitCode::clean)
        lines += write_lock(place, sizes_to_lock(old, solved.families), report);
    return lines;
}

} // namespace skrejlapa
