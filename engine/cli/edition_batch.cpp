#include "cli/edition_batch.h"

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

std::size_t wanted_threads(const Options& options)
{
    if (options.jobs)
        return static_cast<std::size_t>(*options.jobs);
    return std::max(1U, std::thread::hardware_concurrency());
}

} // namespace

std::vector<Edition> plan_wanted_editions(Workplace& place, const Options& options, Report& report)
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

void run_batch(const Batch& batch, const Options& options)
{
    const bool progress = shows_progress(options);
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < batch.count; i = next++) {
            if (progress)
                print_message(fmt::format("\r\x1b[K[{}/{}] {}", i + 1, batch.count, batch.name(i)));
            batch.make(i);
        }
    };
    const std::size_t threads = std::min(batch.count, wanted_threads(options));
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < threads; ++i)
        helpers.emplace_back(work);
    work();
    helpers.clear();
    if (progress)
        print_message("\r\x1b[K");
}

} // namespace skrejlapa
