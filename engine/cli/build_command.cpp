#include "cli/commands.h"
#include "cli/edition_run.h"
#include "cli/level_rules.h"
#include "cli/terminal.h"

#include <algorithm>
#include <atomic>
#include <fmt/format.h>
#include <thread>

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

std::vector<Edition> plan(Workplace& place, const Options& options, Report& report)
{
    Diagnostics found(make_level_judge({options, place.project, place.sources, nullptr}));
    const Selection selection{.leaflets = located(options.leaflets),
                              .languages = located(options.languages),
                              .profiles = located(options.profiles),
                              .date = options.date};
    std::vector<Edition> editions = plan_editions(place.project, place.files, selection, found);
    place.project_errors += errors_against_all(found);
    report.add(found, place.sources);
    return editions;
}

Path pdf_path(const Edition& edition)
{
    Path file = edition.output;
    file += ".pdf";
    return file;
}

/// Makes the editions, several at a time; outcomes stand in the editions' order.
class Batch
{
public:
    Batch(const Workplace& place, const Options& options, const std::vector<Edition>& editions)
        : place_(place), options_(options), editions_(editions), outcomes_(editions.size()),
          progress_(shows_progress(options))
    {
    }

    std::vector<EditionOutcome>& run()
    {
        const std::size_t threads = std::min(editions_.size(), wanted_threads());
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < threads; ++i)
            helpers.emplace_back([this] { work(); });
        work();
        helpers.clear();
        if (progress_)
            print_message("\r\x1b[K");
        return outcomes_;
    }

private:
    [[nodiscard]] std::size_t wanted_threads() const
    {
        if (options_.jobs)
            return static_cast<std::size_t>(*options_.jobs);
        return std::max(1U, std::thread::hardware_concurrency());
    }

    void work()
    {
        const Writing writing = place_.project_errors > 0 ? Writing::no : Writing::yes;
        for (std::size_t i = next_++; i < editions_.size(); i = next_++) {
            show_progress(i);
            run_edition(place_, options_, editions_[i], pdf_path(editions_[i]), writing, outcomes_[i]);
        }
    }

    void show_progress(std::size_t index) const
    {
        if (progress_)
            print_message(
                fmt::format("\r\x1b[K[{}/{}] {}", index + 1, editions_.size(), shown_path(pdf_path(editions_[index]))));
    }

    const Workplace& place_;
    const Options& options_;
    const std::vector<Edition>& editions_;
    std::vector<EditionOutcome> outcomes_;
    std::atomic<std::size_t> next_ = 0;
    bool progress_;
};

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
    const std::vector<Edition> editions = plan(*place, options, report);
    if (report.exit_code() == ExitCode::usage)
        return {};
    Batch batch(*place, options, editions);
    return conclude(*place, editions, batch.run(), report);
}

} // namespace skrejlapa
