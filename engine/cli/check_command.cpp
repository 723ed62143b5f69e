#include "cli/commands.h"

#include "cli/card_list.h"
#include "cli/card_verdicts.h"
#include "cli/check_pdf.h"
#include "cli/data_columns.h"
#include "cli/edition_batch.h"
#include "cli/edition_families.h"
#include "cli/edition_sisters.h"

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

using Cards = std::vector<std::optional<std::string>>;

/// A build of the editions in all but the writing, by each of the cards.
std::vector<EditionOutcome> rehearse(const Workplace& place, const Check& check, const std::vector<Edition>& editions,
                                     const Cards& cards)
{
    const FamiliesPlan batch{.wanted = editions,
                             .known = check.known,
                             .lock = check.lock,
                             .writing = place.project_errors > 0 ? Writing::no : Writing::rehearsed,
                             .cards = cards};
    const auto name = [](const Edition& edition) { return fmt::format("{} {}", edition.leaflet, edition.language); };
    FamiliesOutcome made =
        run_families(place, check.options, batch, progress_of(check.options, editions.size() * cards.size(), name));
    end_progress(check.options);
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

/// An edition for the screen is no printing house's matter.
bool is_for_print(const Workplace& place, const Edition& edition)
{
    return place.project.profile(edition.profile)->medium == Medium::print;
}

/// The printed ones among the editions of a check, and where they stand there.
struct PrintEditions {
    std::vector<Edition> editions;
    std::vector<std::size_t> places;
};

PrintEditions choose_printed(const Workplace& place, const std::vector<Edition>& editions)
{
    PrintEditions printed;
    for (std::size_t at = 0; at < editions.size(); ++at) {
        if (!is_for_print(place, editions[at]))
            continue;
        printed.editions.push_back(editions[at]);
        printed.places.push_back(at);
    }
    return printed;
}

std::vector<EditionVerdicts> begin_verdicts(const std::vector<Edition>& editions)
{
    std::vector<EditionVerdicts> verdicts;
    for (const Edition& edition : editions)
        verdicts.push_back({&edition, shown_path(pdf_path(edition, Quality::final)), {}});
    return verdicts;
}

void add_verdicts_of_all_cards(const Workplace& place, const Check& check, const std::vector<EditionOutcome>& own,
                               std::vector<EditionVerdicts>& verdicts)
{
    const PrintEditions printed = choose_printed(place, check.editions);
    const std::vector<std::string> names = list_cards(place);
    const std::vector<EditionOutcome> outcomes =
        rehearse(place, check, printed.editions, Cards(names.begin(), names.end()));
    auto outcome = outcomes.begin();
    for (const std::string& name : names) {
        for (const std::size_t at : printed.places)
            verdicts[at].cards.push_back({name, reasons_of((outcome++)->found, own[at].found)});
    }
}

CommandResult judge_by_cards(const Workplace& place, const Check& check, Report& report)
{
    const std::vector<EditionOutcome> own = rehearse(place, check, check.editions, {std::nullopt});
    for (std::size_t at = 0; at < own.size(); ++at)
        report.add(own[at].found, own[at].sources, &check.editions[at]);
    std::vector<EditionVerdicts> verdicts = begin_verdicts(check.editions);
    if (place.project_errors > 0)
        return {};
    if (place.printer) {
        for (const std::size_t at : choose_printed(place, check.editions).places)
            verdicts[at].cards.push_back({Path(*place.printer).stem().string(), reasons_of(own[at].found, {})});
    } else {
        add_verdicts_of_all_cards(place, check, own, verdicts);
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
    check_data_columns(*place, options, report);
    const FitLock lock = read_lock(*place, options, report);
    const std::vector<Edition> known = options.languages.empty() ? editions : plan_all_languages(*place, options);
    return judge_by_cards(*place, {options, editions, known, lock}, report);
}

} // namespace skrejlapa
