#include "cli/edition_run.h"

#include "build/snapshot_file.h"
#include "cli/build_proof.h"
#include "cli/level_rules.h"
#include "cli/named_output.h"
#include "files/file_date.h"
#include "preflight/file_name_rule.h"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// The snapshot comes first: one that tells of another PDF is passed over by whoever compares.
Result<std::monostate> write_with_snapshot(const EditionRun& run, const PrintedEdition& printed)
{
    if (!run.edition.output.empty() && !printed.snapshot.empty()) {
        const EditionPlace place = place_of(run.place, run.edition);
        if (run.options.proof_folder) {
            Result<std::monostate> kept = keep_before(place);
            if (!kept)
                return kept;
        }
        Result<std::monostate> kept = write_atomically(snapshot_file(place.out, place.name), printed.snapshot);
        if (!kept)
            return kept;
    }
    return write_atomically(run.file, printed.pdf);
}

/// A PDF that stands on the pages would be lost where they are written in its place.
bool takes_no_pictures_place(const EditionRun& run, const Leaflet& leaflet, Diagnostics& found)
{
    for (const PictureSource& source : leaflet.picture_sources) {
        if (source.kind != PictureKind::file || !is_same_file(run.place.project.folder / source.name, run.file))
            continue;
        found.error("USAGE", source.span,
                    fmt::format("the PDF would be written over the picture {}, which stands on its pages", source.name),
                    {"let the PDF have another name or folder"});
        return false;
    }
    return true;
}

void print_and_write(const EditionRun& run, std::unique_ptr<const LaidOutEdition> laid_out, EditionOutcome& outcome)
{
    if (laid_out == nullptr || (run.writing == Writing::rehearsed && outcome.found.has_errors()))
        return;
    if (!takes_no_pictures_place(run, laid_out->leaflet, outcome.found))
        return;
    check_file_name(run.file.filename().string(), laid_out->leaflet.output, outcome.found);
    Workshop workshop = make_workshop(run.place, run.options, run.card);
    if (run.writing == Writing::rehearsed)
        workshop.packing = Packing::quick;
    const std::optional<PrintedEdition> printed =
        print_edition(workshop, run.edition, std::move(laid_out), outcome.found);
    if (!printed || outcome.found.has_errors() || run.writing == Writing::rehearsed)
        return;
    const Result<std::monostate> written = write_with_snapshot(run, *printed);
    if (!written) {
        outcome.found.add(written.error());
        return;
    }
    outcome.written = true;
    if (run.noting == Noting::yes)
        outcome.pdf = hash_content(printed->pdf);
}

LevelJudge judge_of(const EditionRun& run, EditionOutcome& outcome)
{
    LevelJudge judge = make_level_judge({run.options, run.place.project, outcome.sources, &run.edition});
    if (run.noting == Noting::no)
        return judge;
    return [judge = std::move(judge), &outcome](Diagnostic& finding) {
        const Diagnostic as_it_is = finding;
        const std::optional<Level> level = judge(finding);
        if (level)
            outcome.levels_found.push_back(as_it_is.level);
        else
            outcome.left_out.push_back(as_it_is);
        return level;
    };
}

std::unique_ptr<PreparedEdition> prepare_and_note(const EditionRun& run, EditionOutcome& outcome,
                                                  AfterErrors after_errors)
{
    const RecordingFiles files(run.place.files, *run.place.states);
    const Workshop workshop = make_workshop(run.place, run.options, files);
    std::unique_ptr<PreparedEdition> prepared =
        prepare_edition(workshop, run.edition, outcome.sources, outcome.found, after_errors);
    const bool is_sound = prepared != nullptr && !prepared->has_mistakes;
    const FontChoice fonts = is_sound ? font_choice_of(prepared->leaflet, prepared->shaped) : FontChoice::own;
    outcome.preparation = std::make_shared<const Preparation>(note_preparation(
        workshop, run.edition, files, is_sound ? &prepared->leaflet : nullptr, fonts, preparation_notes(run.place)));
    return prepared;
}

} // namespace

std::unique_ptr<PreparedEdition> begin_edition(const EditionRun& run, EditionOutcome& outcome)
{
    // Spans of the project's files must mean the same here, so the edition's own files are added behind them.
    outcome.sources = run.place.sources;
    outcome.found = Diagnostics(judge_of(run, outcome));
    const AfterErrors after_errors = run.writing == Writing::yes ? AfterErrors::stop : AfterErrors::go_on;
    std::unique_ptr<PreparedEdition> prepared;
    guarded(outcome, [&] {
        if (run.noting == Noting::no)
            prepared = prepare_edition(make_workshop(run.place, run.options, run.card), run.edition, outcome.sources,
                                       outcome.found, after_errors);
        else
            prepared = prepare_and_note(run, outcome, after_errors);
    });
    return prepared;
}

Preparation prepare_again(const Workplace& place, const Options& options, const Edition& edition, FontChoice fonts)
{
    EditionOutcome unsaid;
    unsaid.sources = place.sources;
    unsaid.found = Diagnostics(make_level_judge({options, place.project, unsaid.sources, &edition}));
    Preparation preparation;
    guarded(unsaid, [&] {
        const RecordingFiles files(place.files, *place.states);
        const Workshop workshop = make_workshop(place, options, files);
        const std::optional<Leaflet> leaflet = resolve_edition(workshop, edition, unsaid.sources, unsaid.found);
        const bool is_sound = leaflet && !unsaid.found.has_errors();
        preparation =
            note_preparation(workshop, edition, files, is_sound ? &*leaflet : nullptr, fonts, preparation_notes(place));
    });
    return preparation;
}

void finish_edition(const EditionRun& run, std::unique_ptr<PreparedEdition> prepared, const FittedEdition& fitted,
                    EditionOutcome& outcome)
{
    guarded(outcome, [&] {
        std::unique_ptr<const LaidOutEdition> laid_out = lay_out_prepared(std::move(prepared), fitted, outcome.found);
        if (run.noting == Noting::yes && laid_out != nullptr)
            outcome.uses = find_uses(*laid_out);
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
    if (outcome.written || outcome.fresh)
        return path + "\n";
    const std::string count = fmt::format("{} error{}", errors, errors == 1 ? "" : "s");
    const std::string built = day_of(file);
    if (built.empty())
        return fmt::format("NOT BUILT: {} ({})\n", path, count);
    return fmt::format("NOT UPDATED: {} (built {}; {})\n", path, built, count);
}

} // namespace skrejlapa
