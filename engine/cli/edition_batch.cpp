#include "cli/edition_batch.h"

#include "cli/level_rules.h"

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::vector<Located> located(const std::vector<std::string>& words)
{
    std::vector<Located> named;
    for (const std::string& word : words)
        named.push_back({word, {}});
    return named;
}

/// What was found while planning that stands against every edition; a text that is missing stands only for itself.
int errors_against_all(const Diagnostics& found)
{
    return static_cast<int>(std::count_if(found.all().begin(), found.all().end(), [](const Diagnostic& finding) {
        return finding.level == Level::error && finding.leaflet.empty();
    }));
}

/// The shard's editions: those that are fitted together stay together, and one family after the other goes to the next
/// shard. Which one does not depend on what is built already.
std::vector<Edition> shard_of(std::vector<Edition> editions, const Shard& shard)
{
    if (shard.count == 1)
        return editions;
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> families;
    std::vector<Edition> own;
    for (Edition& edition : editions) {
        const auto family =
            families.try_emplace({edition.leaflet, edition.profile, edition.row.key()}, families.size()).first;
        if (family->second % static_cast<std::size_t>(shard.count) == static_cast<std::size_t>(shard.number - 1))
            own.push_back(std::move(edition));
    }
    return own;
}

} // namespace

std::unique_ptr<Workplace> open_project(const Options& options, Report& report)
{
    return open_workplace(options, options.operands.empty() ? Path(".") : Path(options.operands.front()), report);
}

Selection selection_of(const Options& options)
{
    return {.leaflets = located(options.leaflets),
            .languages = located(options.languages),
            .profiles = located(options.profiles),
            .rows = located(options.rows),
            .date = options.date};
}

std::vector<Edition> plan_wanted_editions(Workplace& place, const Options& options, Report& report)
{
    Diagnostics found(make_level_judge({options, place.project, place.sources, nullptr}));
    std::vector<Edition> editions = plan_editions(place.project, place.files, selection_of(options), found);
    place.project_errors += errors_against_all(found);
    report.add(found, place.sources);
    return shard_of(std::move(editions), options.shard);
}

std::optional<PlannedProject> plan_project(const Options& options, Report& report)
{
    PlannedProject planned{open_project(options, report), {}};
    if (!planned.place)
        return std::nullopt;
    planned.editions = plan_wanted_editions(*planned.place, options, report);
    if (report.exit_code() == ExitCode::usage)
        return std::nullopt;
    return planned;
}

} // namespace skrejlapa
