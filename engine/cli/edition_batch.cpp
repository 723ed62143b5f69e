#include "cli/edition_batch.h"

#include "cli/level_rules.h"

#include <algorithm>

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
            .date = options.date};
}

std::vector<Edition> plan_wanted_editions(Workplace& place, const Options& options, Report& report)
{
    Diagnostics found(make_level_judge({options, place.project, place.sources, nullptr}));
    std::vector<Edition> editions = plan_editions(place.project, place.files, selection_of(options), found);
    place.project_errors += errors_against_all(found);
    report.add(found, place.sources);
    return editions;
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
