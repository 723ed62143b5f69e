#include "cli/commands.h"

#include "cli/card_list.h"
#include "cli/card_verdicts.h"
#include "cli/check_pdf.h"
#include "cli/edition_batch.h"
#include "cli/edition_families.h"
#include "cli/edition_sisters.h"
#include "cli/terminal.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// What all runs of a check have in common. References must outlive it.
struct Check {
    const Options& options;
    const std::vector<Edition>& editions;
    const std::vector<Edition>& known;
    const FitLock& lock;
};

ShowProgress progress_of(const Check& check, const std::string& card)
{
    if (!shows_progress(check.options))
        return [](std::size_t, const Edition&) {};
    return [count = check.editions.size(), card](std::size_t number, const Edition& edition) {
        print_message(fmt::format("\r\x1b[K[{}: {}/{}] {} {}", card, number, count, edition.leaflet, edition.language));
    };
}

/// A build in all but the writing.
std::vector<EditionOutcome> rehearse(const Workplace& place, const Check& check, const std::string& card)
{
    const FamiliesPlan batch{.wanted = check.editions,
                             .known = check.known,
                             .lock = check.lock,
                             .writing = place.project_errors > 0 ? Writing::no : Writing::rehearsed};
    FamiliesOutcome made = run_families(place, check.options, batch, progress_of(check, card));
    if (shows_progress(check.options))
        print_message("\r\x1b[K");
    return std::move(made.editions);
}

bool is_said_in(const Diagnostics& found, const Diagnostic& finding)
{
    return std::any_of(found.all().begin(), found.all().end(), [&](const Diagnostic& other) {
        return other.code == finding.code && other.level == finding.level && other.message == finding.message;
    });
}

/// Why a printing house would send the edition back: all errors, and the warnings that its card brings.
std::vector<Diagnostic> reasons_of(const Diagnostics& found, const Diagnostics& own)
{
    std::vector<Diagnostic> reasons;
    for (const Diagnostic& finding : found.all()) {
        const bool counts =
            finding.level == Level::error || (finding.level == Level::warning && !is_said_in(own, finding));
        const bool is_new = std::none_of(reasons.begin(), reasons.end(), [&](const Diagnostic& reason) {
            return reason.code == finding.code && reason.message == finding.message;
        });
        if (counts && is_new)
            reasons.push_back(finding);
    }
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.level > b.level; });
    return reasons;
}

std::vector<EditionVerdicts> begin_verdicts(const std::vector<Edition>& editions)
{
    std::vector<EditionVerdicts> verdicts;
    for (const Edition& edition : editions)
        verdicts.push_back({&edition, shown_path(pdf_path(edition, Quality::final)), {}});
    return verdicts;
}

/// An edition for the screen is no printing house's matter.
bool is_for_print(const Workplace& place, const Edition& edition)
{
    return place.project.profile(edition.profile)->medium == Medium::print;
}

void add_verdicts(const Workplace& place, const std::string& card, const std::vector<EditionOutcome>& outcomes,
                  const std::vector<EditionOutcome>& own, std::vector<EditionVerdicts>& verdicts)
{
    for (std::size_t at = 0; at < outcomes.size(); ++at) {
        if (is_for_print(place, *verdicts[at].edition))
            verdicts[at].cards.push_back({card, reasons_of(outcomes[at].found, own[at].found)});
    }
}

CommandResult judge_by_cards(Workplace& place, const Check& check, Report& report)
{
    const std::vector<EditionOutcome> own = rehearse(place, check, "its own card");
    for (std::size_t at = 0; at < own.size(); ++at)
        report.add(own[at].found, own[at].sources, &check.editions[at]);
    std::vector<EditionVerdicts> verdicts = begin_verdicts(check.editions);
    if (place.project_errors > 0)
        return {};
    if (place.printer) {
        add_verdicts(place, Path(*place.printer).stem().string(), own, std::vector<EditionOutcome>(own.size()),
                     verdicts);
    } else {
        for (const std::string& card : list_cards(place)) {
            place.printer = card;
            add_verdicts(place, card, rehearse(place, check, card), own, verdicts);
        }
    }
    return check.options.result_form == ResultForm::json ? verdicts_as_json(verdicts) : print_verdicts(verdicts);
}

} // namespace

CommandResult check(const Options& options, Report& report)
{
    if (!options.operands.empty() && is_pdf(options.operands.front()))
        return check_pdf(options, report);
    const Path start = options.operands.empty() ? Path(".") : Path(options.operands.front());
    const std::unique_ptr<Workplace> place = open_workplace(options, start, report);
    if (!place)
        return {};
    const std::vector<Edition> editions = plan_wanted_editions(*place, options, report);
    if (report.exit_code() == ExitCode::usage)
        return {};
    const FitLock lock = read_lock(*place, options, report);
    const std::vector<Edition> known = options.languages.empty() ? editions : plan_all_languages(*place, options);
    return judge_by_cards(*place, {options, editions, known, lock}, report);
}

} // namespace skrejlapa
