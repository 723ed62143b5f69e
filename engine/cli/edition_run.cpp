#include "cli/edition_run.h"

#include "cli/level_rules.h"

#include <ctime>
#include <exception>
#include <fmt/format.h>

#include <sys/stat.h>

namespace skrejlapa
{

namespace
{

void make_and_write(const Workshop& workshop, const Edition& edition, const Path& file, Writing writing,
                    EditionOutcome& outcome)
{
    if (writing == Writing::no) {
        static_cast<void>(lay_out_edition(workshop, edition, outcome.sources, outcome.found));
        return;
    }
    const std::optional<std::string> pdf = make_pdf(workshop, edition, outcome.sources, outcome.found);
    if (!pdf || outcome.found.has_errors())
        return;
    const Result<std::monostate> written = write_atomically(file, *pdf);
    if (written)
        outcome.written = true;
    else
        outcome.found.add(written.error());
}

/// The day a file was last written, YYYY-MM-DD; empty when there is none, or what is there is no file (a device).
std::string day_of(const Path& file)
{
    struct stat status = {};
    if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    std::tm local = {};
    ::localtime_r(&status.st_mtime, &local);
    return fmt::format("{:04}-{:02}-{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

} // namespace

void run_edition(const Workplace& place, const Options& options, const Edition& edition, const Path& file,
                 Writing writing, EditionOutcome& outcome)
{
    // Spans of the project's files must mean the same here, so the edition's own files are added behind them.
    outcome.sources = place.sources;
    outcome.found = Diagnostics(make_level_judge({options, place.project, outcome.sources, &edition}));
    try {
        make_and_write(make_workshop(place, options), edition, file, writing, outcome);
    } catch (const std::exception& failure) {
        outcome.found.error("INTERNAL", {}, fmt::format("the engine failed: {}", failure.what()));
    }
}

std::string closing_line(const Path& file, const EditionOutcome& outcome, int errors)
{
    const std::string path = shown_path(file);
    if (outcome.written)
        return path + "\n";
    const std::string count = fmt::format("{} error{}", errors, errors == 1 ? "" : "s");
    const std::string built = day_of(file);
    if (built.empty())
        return fmt::format("NOT BUILT: {} ({})\n", path, count);
    return fmt::format("NOT UPDATED: {} (built {}; {})\n", path, built, count);
}

} // namespace skrejlapa
