#include "cli/commands.h"

#include "build/fit_memory.h"
#include "cli/edition_batch.h"
#include "cli/edition_sisters.h"
#include "cli/print_table.h"
#include "cli/record_desk.h"
#include "cli/translation_status.h"
#include "layout/text_budget.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

namespace skrejlapa
{

namespace
{

std::string state_of(const Path& pdf, const Verdict& verdict)
{
    const std::string built = day_of(pdf);
    if (built.empty())
        return "not built";
    if (verdict.standing == Standing::fresh)
        return fmt::format("up to date, built {}", built);
    return fmt::format("built {}; {}", built, fmt::join(verdict.reasons, "; "));
}

std::string table_of_editions(const std::vector<Edition>& editions, const std::vector<Verdict>& verdicts,
                              const std::vector<Diagnostic>& missing)
{
    const bool has_rows =
        std::any_of(editions.begin(), editions.end(), [](const Edition& each) { return bool(each.row); });
    TableRows rows{{"leaflet", "row", "lang", "profile", "file", "state"}};
    for (std::size_t at = 0; at < editions.size(); ++at) {
        const Edition& edition = editions[at];
        const Path pdf = pdf_path(edition, Quality::final);
        rows.push_back({edition.leaflet, edition.row.key(), edition.language, edition.profile, shown_path(pdf),
                        state_of(pdf, verdicts[at])});
    }
    for (const Diagnostic& finding : missing)
        rows.push_back({finding.leaflet, "", finding.language, "", "", "no text"});
    if (!has_rows) {
        for (auto& row : rows)
            row.erase(row.begin() + 1);
    }
    return print_table(rows);
}

std::string format_budget(const TextBudget& budget)
{
    return budget.is_unlimited ? "any" : fmt::format("{:+}", budget.characters_left);
}

/// The rooms of one leaflet and profile: a row for each box, a column for each language.
class BudgetTable
{
public:
    BudgetTable(const std::string& leaflet, const std::string& profile) : rows_{{leaflet, profile, "content"}} {}

    void add(const std::string& language, const std::vector<TextBudget>& budgets)
    {
        rows_.front().push_back(language);
        for (const TextBudget& budget : budgets)
            row_of(budget).push_back(format_budget(budget));
        for (std::vector<std::string>& row : rows_)
            row.resize(rows_.front().size(), "-");
    }

    [[nodiscard]] std::string print() const { return print_table(rows_); }

private:
    std::vector<std::string>& row_of(const TextBudget& budget)
    {
        const auto known = std::find_if(rows_.begin() + 1, rows_.end(), [&](const std::vector<std::string>& row) {
            return row[0] == "page " + budget.page && row[1] == budget.box && row[2] == budget.content;
        });
        if (known != rows_.end())
            return *known;
        rows_.push_back({"page " + budget.page, budget.box, budget.content});
        rows_.back().resize(rows_.front().size() - 1, "-");
        return rows_.back();
    }

    TableRows rows_;
};

/// At the floor of each fit group; where the lock holds one, at its values.
FitValues tightest_values(const Edition& edition, const Leaflet& leaflet, const FitLock& lock)
{
    FitValues values = values_at_floor(leaflet);
    Diagnostics said_by_build;
    const std::string row = edition.row.key();
    for (const GroupValues& locked :
         locked_values(lock, {edition.leaflet, edition.profile, row}, leaflet.fit_groups, said_by_build)) {
        for (GroupValues& group : values) {
            if (group.group == locked.group)
                group = locked;
        }
    }
    return values;
}

/// Editions that cannot be read have no column; what is wrong with them is said.
void add_budgets(const EditionRun& run, const FitLock& lock, BudgetTable& table, Report& report)
{
    EditionOutcome outcome;
    const std::unique_ptr<PreparedEdition> prepared = begin_edition(run, outcome);
    report.add(outcome.found, outcome.sources, &run.edition);
    if (prepared == nullptr)
        return;
    table.add(run.edition.language, find_text_budgets({prepared->leaflet, prepared->shaped, prepared->pictures},
                                                      tightest_values(run.edition, prepared->leaflet, lock)));
}

CommandResult tables_of_budgets(const Workplace& place, const Options& options, const std::vector<Edition>& editions,
                                const FitLock& lock, Report& report)
{
    CommandResult text;
    std::set<std::tuple<std::string, std::string, std::string>> printed;
    for (const Edition& first : editions) {
        if (!printed.emplace(first.leaflet, first.profile, first.row.key()).second)
            continue;
        BudgetTable table(first.row ? fmt::format("{} {}", first.leaflet, first.row.key()) : first.leaflet,
                          first.profile);
        for (const Edition& edition : editions) {
            if (edition.leaflet == first.leaflet && edition.profile == first.profile && edition.row == first.row)
                add_budgets({place, options, edition, {}, Writing::yes}, lock, table, report);
        }
        text += (text.empty() ? "" : "\n") + table.print();
    }
    return text;
}

} // namespace

CommandResult status(const Options& options, Report& report)
{
    const std::unique_ptr<Workplace> place = open_project(options, report);
    if (!place)
        return {};
    if (options.out)
        place->project.out = std::filesystem::absolute(*options.out).string();
    Report planning;
    const std::vector<Edition> editions = plan_wanted_editions(*place, options, planning);
    std::vector<Diagnostic> missing;
    for (const LocatedFinding& located : planning.findings()) {
        if (located.finding.code == "LANG-MISSING")
            missing.push_back(located.finding);
        else
            report.add(located);
    }
    if (report.exit_code() == ExitCode::usage)
        return {};
    if (options.status_detail == StatusDetail::mark_current)
        return mark_translations(*place, editions, report);
    const FitLock lock = read_lock(*place, options, report);
    if (options.status_detail == StatusDetail::budget)
        return tables_of_budgets(*place, options, editions, lock, report);
    const std::vector<Edition> known = options.languages.empty() ? editions : plan_all_languages(*place, options);
    const std::string translations = translation_tables(*place, editions);
    return table_of_editions(editions, RecordDesk(*place, options, known, lock).judge(editions), missing) +
           (translations.empty() ? "" : "\n" + translations);
}

} // namespace skrejlapa
