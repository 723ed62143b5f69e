#include "cli/commands.h"
#include "cli/edition_batch.h"
#include "cli/edition_run.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

Path pdf_path(const Edition& edition)
{
    Path file = edition.output;
    file += ".pdf";
    return file;
}

CommandResult conclude(const Workplace& place, const std::vector<Edition>& editions,
                       const std::vector<EditionOutcome>& outcomes, Report& report)
{
    CommandResult lines;
    for (std::size_t i = 0; i < editions.size(); ++i) {
        const EditionOutcome& outcome = outcomes[i];
        report.add(outcome.found, outcome.sources, &editions[i]);
        ++(outcome.written ? report.run.built : report.run.failed);
        lines += closing_line(pdf_path(editions[i]), outcome, place.project_errors + outcome.found.error_count());
    }
    return lines;
}

} // namespace

CommandResult build(const Options& options, Report& report)
{
    const Path start = options.operands.empty() ? Path(".") : Path(options.operands.front());
    const std::unique_ptr<Workplace> place = open_workplace(options, start, report);
    if (!place)
        return {};
    if (options.out)
        place->project.out = std::filesystem::absolute(*options.out).string();
    const std::vector<Edition> editions = plan_wanted_editions(*place, options, report);
    if (report.exit_code() == ExitCode::usage)
        return {};
    const Writing writing = place->project_errors > 0 ? Writing::no : Writing::yes;
    std::vector<EditionOutcome> outcomes(editions.size());
    run_batch({.count = editions.size(),
               .make =
                   [&](std::size_t i) {
                       run_edition(*place, options, editions[i], pdf_path(editions[i]), writing, outcomes[i]);
                   },
               .name = [&](std::size_t i) { return shown_path(pdf_path(editions[i])); }},
              options);
    return conclude(*place, editions, outcomes, report);
}

} // namespace skrejlapa
