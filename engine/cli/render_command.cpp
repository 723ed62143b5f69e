#include "cli/commands.h"
#include "cli/edition_run.h"
#include "cli/named_output.h"
#include "cli/single_edition.h"
#include "files/leftovers.h"

namespace skrejlapa
{

namespace
{

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
    const Path file = options.quality == Quality::draft ? draft_of(*options.out) : Path(*options.out);
    const Result<std::monostate> may_write = check_named_output("-o", file.string(), OutputKind::pdf, options.operands);
    if (!may_write)
        report.add(may_write.error());
    if (!are_files(options.operands, report) || !may_write)
        return {};
    const std::unique_ptr<Workplace> place = open_workplace_or_bare(options, layout, report);
    if (!place)
        return {};
    const Result<Edition> edition = make_single_edition(*place, options, layout, content);
    if (!edition) {
        report.add(edition.error());
        return {};
    }
    remove_leftovers({file});
    EditionOutcome outcome;
    const Writing writing = place->project_errors > 0 ? Writing::no : Writing::yes;
    run_edition({*place, options, *edition, file, writing}, outcome);
    report.add(outcome.found, outcome.sources, &*edition);
    ++(outcome.written ? report.run.built : report.run.failed);
    return closing_line(file, outcome, place->project_errors + outcome.found.error_count());
}

} // namespace skrejlapa
