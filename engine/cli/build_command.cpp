#include "cli/commands.h"

#include "base/spread.h"
#include "cli/build_overview.h"
#include "cli/build_proof.h"
#include "cli/build_reasons.h"
#include "cli/data_columns.h"
#include "cli/dependency_file.h"
#include "cli/edition_batch.h"
#include "cli/edition_sisters.h"
#include "cli/prune.h"
#include "cli/record_desk.h"
#include "cli/terminal.h"
#include "cli/uses_of_editions.h"
#include "files/leftovers.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::vector<Path> files_of(const std::vector<Edition>& editions, const Options& options, const RecordShelf& shelf)
{
    std::vector<Path> files;
    for (const Edition& edition : editions) {
        files.push_back(pdf_path(edition, options.quality));
        files.push_back(shelf.file(edition));
        files.push_back(shelf.file_beside(edition, ".layout.json"));
    }
    return files;
}

/// A build: all its editions, and which of them are to be made. References must outlive it.
class Build
{
public:
    Build(Workplace& place, const Options& options, std::vector<Edition> editions, Report& report)
        : place_(place), options_(options), editions_(std::move(editions)), report_(report),
          lock_(read_lock(place, options, report)),
          known_(options.languages.empty() ? editions_ : plan_all_languages(place, options)),
          desk_(place, options, known_, lock_)
    {
    }

    CommandResult run()
    {
        judge();
        if (!options_.because.empty() && !narrow_to_subjects())
            return {};
        if (options_.build_run == BuildRun::dry)
            return say_what_would_be_built() + prune();
        remove_leftovers(files_of(editions_, options_, desk_.shelf()));
        make_the_others();
        if (shows_progress(options_))
            report_.overview = overview_.print();
        const CommandResult lines = lines_ + prune();
        write_dependencies();
        write_timings();
        return options_.proof_folder ? write_build_proof(place_, options_, editions_, report_) + lines : lines;
    }

private:
    /// Where the project has mistakes nothing is written; all that is wrong is said.
    void judge()
    {
        const Timings::Stretch time(timings(), "look for changes", {});
        verdicts_.resize(editions_.size());
        outcomes_.resize(editions_.size());
        is_done_.resize(editions_.size());
        const bool is_sound = place_.project_errors == 0;
        if (is_sound && (counts_as_build(options_) || !options_.because.empty()))
            spread(editions_.size(), [this](std::size_t at) { judge(at); });
    }

    /// What needs no more of its record gives it up: there may be thousands.
    void judge(std::size_t at)
    {
        Verdict& verdict = verdicts_[at];
        verdict = desk_.judge(editions_[at]);
        if (!is_to_be_made(at) && options_.build_run == BuildRun::real)
            desk_.leave(editions_[at], verdict, outcomes_[at]);
        verdict.record.reset();
    }

    [[nodiscard]] Timings* timings() { return options_.timings ? &timings_ : nullptr; }

    /// Leaves the editions that use one of the subjects, now or when they were last built. False after wrong usage.
    bool narrow_to_subjects()
    {
        const std::vector<Subject> subjects = read_subjects(options_.because, place_, desk_.paths(), report_);
        if (report_.exit_code() == ExitCode::usage)
            return false;
        const auto now =
            uses_of_editions(desk_, place_, options_, {.wanted = editions_, .known = known_, .lock = lock_}, verdicts_);
        std::vector<Edition> editions;
        std::vector<Verdict> verdicts;
        std::vector<EditionOutcome> outcomes;
        for (std::size_t at = 0; at < editions_.size(); ++at) {
            const auto before = desk_.recorded_uses(editions_[at]);
            const bool is_concerned = std::any_of(subjects.begin(), subjects.end(), [&](const Subject& subject) {
                return (now[at] && find_subject(subject, *now[at])) || (before && find_subject(subject, *before));
            });
            if (!is_concerned)
                continue;
            editions.push_back(editions_[at]);
            verdicts.push_back(std::move(verdicts_[at]));
            outcomes.push_back(std::move(outcomes_[at]));
        }
        editions_ = std::move(editions);
        verdicts_ = std::move(verdicts);
        outcomes_ = std::move(outcomes);
        is_done_.assign(editions_.size(), 0);
        return true;
    }

    [[nodiscard]] bool is_to_be_made(std::size_t at) const
    {
        return !counts_as_build(options_) || verdicts_[at].standing != Standing::fresh ||
               options_.fresh_editions == FreshEditions::built;
    }

    CommandResult say_what_would_be_built()
    {
        CommandResult lines;
        for (std::size_t at = 0; at < editions_.size(); ++at)
            lines += line_of_dry_run(shown_path(pdf_path(editions_[at], options_.quality)), verdicts_[at], options_);
        return lines;
    }

    void make_the_others()
    {
        std::vector<Edition> wanted;
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < editions_.size(); ++at) {
            if (!is_to_be_made(at))
                continue;
            wanted.push_back(editions_[at]);
            places.push_back(at);
        }
        const bool counts = counts_as_build(options_);
        const FamiliesPlan plan{.wanted = wanted,
                                .known = known_,
                                .lock = lock_,
                                .writing = place_.project_errors > 0 ? Writing::no : Writing::yes,
                                .finish =
                                    [&](FittedRun fitted) {
                                        const Verdict& verdict = verdicts_[places[fitted.at]];
                                        finish(std::move(fitted), verdict);
                                    },
                                .settle = [&](std::size_t at, EditionOutcome& outcome) { settle(places[at], outcome); },
                                .noting = counts ? Noting::yes : Noting::no,
                                .timings = timings()};
        const auto name = [&](const Edition& edition) { return shown_path(pdf_path(edition, options_.quality)); };
        settle_fresh(places);
        static_cast<void>(run_families(place_, options_, plan, progress_of(options_, wanted.size(), name)));
        end_progress(options_);
    }

    /// What is left as it is has nothing more to wait for.
    void settle_fresh(const std::vector<std::size_t>& to_make)
    {
        auto next = to_make.begin();
        for (std::size_t at = 0; at < editions_.size(); ++at) {
            if (next != to_make.end() && *next == at)
                ++next;
            else
                is_done_[at] = true;
        }
        conclude();
    }

    /// Takes over what an edition came to; one at a time.
    void settle(std::size_t at, EditionOutcome& outcome)
    {
        outcomes_[at] = std::move(outcome);
        outcome = {};
        is_done_[at] = true;
        conclude();
    }

    void finish(FittedRun fitted, const Verdict& verdict)
    {
        if (fitted.run.writing == Writing::no || options_.quality == Quality::draft) {
            finish_with_pdf(std::move(fitted));
        } else if (!counts_as_build(options_)) {
            // What is written now is what no later build would make.
            desk_.shelf().drop(fitted.run.edition);
            finish_with_pdf(std::move(fitted));
        } else {
            desk_.finish(std::move(fitted), verdict);
        }
    }

    /// Says what became of the editions in their order, as far as all before them are done, and lets go of what was
    /// found: there may be thousands.
    void conclude()
    {
        for (; concluded_ < editions_.size() && is_done_[concluded_]; ++concluded_) {
            const std::size_t at = concluded_;
            EditionOutcome& outcome = outcomes_[at];
            overview_.add(editions_[at].leaflet, editions_[at].language, ending_of(outcome));
            report_.add(outcome.found, outcome.sources, &editions_[at]);
            for (const LocatedFinding& finding : outcome.found_before)
                report_.add(finding);
            ++(outcome.fresh ? report_.run.fresh : outcome.written ? report_.run.built : report_.run.failed);
            lines_ += explanation(at, outcome);
            lines_ += closing_line(pdf_path(editions_[at], options_.quality), outcome,
                                   place_.project_errors + outcome.found.error_count());
            if (outcome.fresh || outcome.written)
                up_to_date_.push_back(at);
            outcome = {};
            verdicts_[at].reasons.clear();
        }
    }

    [[nodiscard]] static EditionEnding ending_of(const EditionOutcome& outcome)
    {
        if (outcome.fresh)
            return EditionEnding::fresh;
        return outcome.written ? EditionEnding::built : EditionEnding::failed;
    }

    CommandResult prune()
    {
        if (options_.pruning == Pruning::no)
            return {};
        if (place_.project_errors > 0)
            return "nothing is removed while the project has mistakes\n";
        CommandResult lines;
        for (const Orphan& orphan : find_orphans(desk_, place_))
            lines += prune(orphan);
        if (options_.build_run == BuildRun::real)
            remove_old_documents(desk_);
        return lines;
    }

    [[nodiscard]] CommandResult prune(const Orphan& orphan) const
    {
        const std::string pdf = shown_path(orphan.pdf);
        if (orphan.is_altered)
            return fmt::format("LEFT: {} (no edition is written there, but it was altered since it was built)\n", pdf);
        if (options_.build_run == BuildRun::dry)
            return fmt::format("{}: would be removed: no edition is written there\n", pdf);
        return fmt::format("{}: {}\n", remove_orphan(orphan, desk_.shelf()) ? "REMOVED" : "NOT REMOVED", pdf);
    }

    /// Of those editions that are up to date now.
    void write_dependencies()
    {
        if (!options_.dependencies)
            return;
        std::vector<Dependencies> all;
        for (const std::size_t at : up_to_date_)
            all.push_back({pdf_path(editions_[at], options_.quality), desk_.recorded_files(editions_[at])});
        write_beside_build(*options_.dependencies, print_dependencies(all, options_.dependency_form));
    }

    void write_timings()
    {
        if (options_.timings)
            write_beside_build(*options_.timings, timings_.print());
    }

    void write_beside_build(const std::string& file, const std::string& text)
    {
        const Result<std::monostate> written = write_atomically(file, text);
        if (!written)
            report_.add(written.error());
    }

    [[nodiscard]] std::string explanation(std::size_t at, const EditionOutcome& outcome) const
    {
        if (options_.explaining == Explaining::no)
            return {};
        return explain_edition(verdicts_[at], outcome, options_);
    }

    Workplace& place_;
    const Options& options_;
    std::vector<Edition> editions_;
    Report& report_;
    FitLock lock_;
    std::vector<Edition> known_;
    RecordDesk desk_;
    std::vector<Verdict> verdicts_;
    std::vector<EditionOutcome> outcomes_; ///< until they are concluded
    std::vector<char> is_done_;
    std::size_t concluded_ = 0; ///< how many editions, from the first
    CommandResult lines_;
    BuildOverview overview_;
    std::vector<std::size_t> up_to_date_; ///< of those concluded
    Timings timings_;
};

} // namespace

CommandResult build(const Options& options, Report& report)
{
    const std::unique_ptr<Workplace> place = open_project(options, report);
    if (!place)
        return {};
    if (options.out)
        place->project.out = std::filesystem::absolute(*options.out).string();
    std::vector<Edition> editions = plan_wanted_editions(*place, options, report);
    if (report.exit_code() == ExitCode::usage)
        return {};
    check_data_columns(*place, options, report);
    return Build(*place, options, std::move(editions), report).run();
}

} // namespace skrejlapa
