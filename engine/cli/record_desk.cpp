#include "cli/record_desk.h"

#include "base/spread.h"
#include "build/fit_in_force.h"
#include "cli/edition_lock.h"
#include "cli/level_rules.h"
#include "cli/record_terms.h"
#include "cli/recorded_findings.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// What an edition came to, beside what it was made from: of one that is not written again.
void take_over_results(EditionRecord& record, EditionRecord before)
{
    record.output = std::move(before.output);
    record.findings = std::move(before.findings);
    record.uses = std::move(before.uses);
}

bool is_same_build(const EditionRecord& a, const EditionRecord& b)
{
    return a.engine == b.engine && a.own.fingerprint == b.own.fingerprint && a.fit == b.fit && a.leaflet == b.leaflet &&
           a.language == b.language && a.profile == b.profile && a.row == b.row;
}

} // namespace

bool counts_as_build(const Options& options) { return options.quality == Quality::final && options.settings.empty(); }

RecordDesk::RecordDesk(const Workplace& place, const Options& options, const std::vector<Edition>& known,
                       const FitLock& lock)
    : place_(place), options_(options), lock_(lock), shelf_(place.project.folder / place.project.out),
      paths_(place.project.folder, place.data.path, shelf_.out()),
      documents_(records_folder(shelf_.out()) / "documents"), engine_(engine_in_use()),
      fonts_(name_of_fonts(place.fonts, paths_)),
      judge_({.shelf = shelf_,
              .paths = paths_,
              .states = *place.states,
              .documents = documents_,
              .engine = engine_,
              .terms = [this](const Edition& edition) { return terms_of(place_, edition, fonts_); },
              .lock = [this](const Edition& edition) { return lock_of(lock_, edition); },
              .known = known,
              .prepare = [this](const Edition& edition,
                                FontChoice fonts) { return prepare_again(place_, options_, edition, fonts); }})
{
}

LevelJudge RecordDesk::rules(const Edition& edition) const
{
    static const SourceMap no_sources;
    return make_level_judge({options_, place_.project, no_sources, &edition});
}

std::vector<LocatedFinding> RecordDesk::replay(const EditionRecord& record, const Edition& edition) const
{
    return replay_findings(record.findings, paths_, rules(edition), edition);
}

Verdict RecordDesk::judge(const Edition& edition)
{
    Verdict verdict = judge_.judge(edition);
    if (verdict.standing == Standing::stale)
        return verdict;
    for (const LocatedFinding& finding : replay(*verdict.record, edition)) {
        if (finding.finding.level != Level::error)
            continue;
        verdict.standing = Standing::stale;
        verdict.reasons.push_back(fmt::format("{} counts as an error now", finding.finding.code));
        break;
    }
    if (const auto* const said = find_no_longer_left_out(verdict.record->findings, paths_, rules(edition))) {
        verdict.standing = Standing::stale;
        verdict.reasons.push_back(fmt::format("{} is no longer allowed", said->finding.code));
    }
    return verdict;
}

std::vector<Verdict> RecordDesk::judge(const std::vector<Edition>& editions)
{
    std::vector<Verdict> verdicts(editions.size());
    spread(editions.size(), [&](std::size_t at) { verdicts[at] = judge(editions[at]); });
    return verdicts;
}

std::optional<EditionUses> RecordDesk::recorded_uses(const Edition& edition) const
{
    const std::optional<EditionRecord> record = shelf_.load(edition, RecordParts::all);
    return record ? std::optional(uses_in(*record)) : std::nullopt;
}

std::vector<Path> RecordDesk::recorded_files(const Edition& edition) const
{
    std::vector<Path> files;
    const std::optional<EditionRecord> record = shelf_.load(edition, RecordParts::all_but_uses);
    for (const RecordedFile& file : record ? record->files : std::vector<RecordedFile>{})
        files.push_back(paths_.path_of(file.path));
    if (edition.row)
        files.push_back(place_.project.folder / edition.row.rows().file);
    return files;
}

void RecordDesk::keep(const Edition& edition, const EditionRecord& record, EditionOutcome& outcome)
{
    for (const RecordedFile& file : record.files)
        documents_.keep(paths_.path_of(file.path), file.hash);
    const Result<std::monostate> kept = shelf_.keep(edition, record);
    if (!kept)
        outcome.found.add(kept.error());
}

void RecordDesk::leave(const Edition& edition, const Verdict& verdict, EditionOutcome& outcome)
{
    outcome.fresh = true;
    EditionRecord record = *verdict.record;
    if (verdict.is_noted_anew) {
        // Without its uses it would be kept without them.
        std::optional<EditionRecord> whole = shelf_.load(edition, RecordParts::all);
        if (whole)
            record.uses = std::move(whole->uses);
        relocate(record.findings, paths_);
        keep(edition, record, outcome);
    }
    outcome.found_before = replay(record, edition);
}

EditionRecord RecordDesk::make_record(const FittedRun& fitted, std::string fit) const
{
    const Edition& edition = fitted.run.edition;
    EditionRecord record;
    record.leaflet = edition.leaflet;
    record.language = edition.language;
    record.profile = edition.profile;
    record.row = edition.row.key();
    record.engine = engine_;
    record.terms = terms_of(place_, edition, fonts_);
    RecordedFiles files(record, paths_, *place_.states);
    record.own = files.add(edition.language, *fitted.outcome.preparation);
    for (const FittedSister& sister : fitted.sisters)
        record.sisters.push_back(files.add(sister.language, *sister.preparation));
    record.fit = std::move(fit);
    if (fitted.solution != nullptr) {
        record.lock = lock_of(lock_, edition);
        for (const GroupFit& group : fitted.solution->groups)
            record.sizes.push_back(sizes_of(group));
    }
    return record;
}

void RecordDesk::finish(FittedRun fitted, const Verdict& verdict)
{
    const Edition& edition = fitted.run.edition;
    EditionOutcome& outcome = fitted.outcome;
    std::string fit = describe_fit(fitted.prepared->leaflet, fitted.fitted.fit);
    std::optional<EditionRecord> before;
    if (verdict.standing == Standing::refit)
        before = shelf_.load(edition, RecordParts::all);
    if (before && before->fit == fit) {
        EditionRecord record = make_record(fitted, std::move(fit));
        take_over_results(record, *std::move(before));
        relocate(record.findings, paths_);
        outcome.found = Diagnostics();
        outcome.fresh = true;
        keep(edition, record, outcome);
        outcome.found_before = replay(record, edition);
        return;
    }
    write(std::move(fitted), std::move(fit));
}

void RecordDesk::write(FittedRun fitted, std::string fit)
{
    const Edition& edition = fitted.run.edition;
    EditionOutcome& outcome = fitted.outcome;
    const Path file = fitted.run.file;
    EditionRecord record = make_record(fitted, std::move(fit));
    const Result<TakenLock> lock = take_edition_lock(shelf_.lock_file(edition), shown_path(file), options_);
    if (!lock) {
        outcome.found.add(lock.error());
        return;
    }
    if (lock->waited == Waited::yes) {
        // The process that held it has made this edition meanwhile, perhaps of the same.
        Verdict now;
        now.record = shelf_.load(edition, RecordParts::all_but_uses);
        if (now.record && is_same_build(*now.record, record) && now.record->output.stamp == stamp_of(file)) {
            outcome.found = Diagnostics();
            leave(edition, now, outcome);
            return;
        }
    }
    finish_edition(fitted.run, std::move(fitted.prepared), fitted.fitted, outcome);
    if (!outcome.written)
        return;
    record.output = {paths_.text_of(file), stamp_of(file), outcome.pdf.hex()};
    record.findings = record_findings(outcome, paths_);
    record.uses = std::move(outcome.uses);
    keep(edition, record, outcome);
}

} // namespace skrejlapa
