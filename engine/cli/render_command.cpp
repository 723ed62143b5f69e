#include "cli/commands.h"
#include "cli/edition_run.h"
#include "cli/single_edition.h"
#include "files/leftovers.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

bool can_be_written(const std::string& file, Report& report)
{
    if (!DiskFiles().is_folder(file))
        return true;
    report.add(failure("USAGE", {}, fmt::format("-o names the PDF to write, but \"{}\" is a folder", file)).value());
    return false;
}

/// "leaflet.pdf" to "leaflet-draft.pdf".
Path draft_of(const Path& file)
{
    Path draft = file;
    return draft.replace_filename(file.stem().string() + "-draft" + file.extension().string());
}

} // namespace

CommandResult render(const Options& options, Report& report)
{
    const std::string& layout = options.operands[0];
    const std::string& content = options.operands[1];
    const bool inputs_are_there = are_files(options.operands, report);
    if (!can_be_written(*options.out, report) || !inputs_are_there)
        return {};
    const std::unique_ptr<Workplace> place = open_workplace_or_bare(options, layout, report);
    if (!place)
        return {};
    const Result<Edition> edition = make_single_edition(*place, options, layout, content);
    if (!edition) {
        report.add(edition.error());
        return {};
    }
    const Path file = options.quality == Quality::draft ? draft_of(*options.out) : Path(*options.out);
    remove_leftovers({file});
    EditionOutcome outcome;
    const Writing writing = place->project_errors > 0 ? Writing::no : Writing::yes;
    run_edition({*place, options, *edition, file, writing}, outcome);
    report.add(outcome.found, outcome.sources, &*edition);
    ++(outcome.written ? report.run.built : report.run.failed);
    return closing_line(file, outcome, place->project_errors + outcome.found.error_count());
}

} // namespace skrejlapa
