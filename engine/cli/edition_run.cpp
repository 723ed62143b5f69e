#include "cli/edition_run.h"

#include "cli/level_rules.h"
#include "files/file_date.h"
#include "preflight/file_name_rule.h"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

void print_and_write(const EditionRun& run, std::unique_ptr<const LaidOutEdition> laid_out, EditionOutcome& outcome)
{
    if (laid_out == nullptr || (run.writing == Writing::rehearsed && outcome.found.has_errors()))
        return;
    check_file_name(run.file.filename().string(), laid_out->leaflet.output, outcome.found);
    Workshop workshop = make_workshop(run.place, run.options, run.card);
    if (run.writing == Writing::rehearsed)
        workshop.packing = Packing::quick;
    const std::optional<std::string> pdf = print_edition(workshop, run.edition, std::move(laid_out), outcome.found);
    if (!pdf || outcome.found.has_errors() || run.writing == Writing::rehearsed)
        return;
    const Result<std::monostate> written = write_atomically(run.file, *pdf);
    if (written)
        outcome.written = true;
    else
        outcome.found.add(written.error());
}

} // namespace

std::unique_ptr<PreparedEdition> begin_edition(const EditionRun& run, EditionOutcome& outcome)
{
    // Spans of the project's files must mean the same here, so the edition's own files are added behind them.
    outcome.sources = run.place.sources;
    outcome.found = Diagnostics(make_level_judge({run.options, run.place.project, outcome.sources, &run.edition}));
    const AfterErrors after_errors = run.writing == Writing::yes ? AfterErrors::stop : AfterErrors::go_on;
    std::unique_ptr<PreparedEdition> prepared;
    guarded(outcome, [&] {
        prepared = prepare_edition(make_workshop(run.place, run.options, run.card), run.edition, outcome.sources,
                                   outcome.found, after_errors);
    });
    return prepared;
}

void finish_edition(const EditionRun& run, std::unique_ptr<PreparedEdition> prepared, const FittedEdition& fitted,
                    EditionOutcome& outcome)
{
    guarded(outcome, [&] {
        std::unique_ptr<const LaidOutEdition> laid_out = lay_out_prepared(std::move(prepared), fitted, outcome.found);
        if (run.writing != Writing::no)
            print_and_write(run, std::move(laid_out), outcome);
    });
}

void run_edition(const EditionRun& run, EditionOutcome& outcome)
{
    std::unique_ptr<PreparedEdition> prepared = begin_edition(run, outcome);
    if (!prepared)
        return;
    FittedEdition fitted;
    guarded(outcome, [&] { fitted = fit_alone(run.edition, *prepared); });
    finish_edition(run, std::move(prepared), fitted, outcome);
}

std::string day_of(const Path& file)
{
    const std::optional<std::time_t> written = written_at(file);
    if (!written)
        return {};
    std::tm local = {};
    ::localtime_r(&*written, &local);
    return fmt::format("{:04}-{:02}-{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
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
