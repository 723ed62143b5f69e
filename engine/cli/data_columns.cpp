#include "cli/data_columns.h"

#include "cli/edition_batch.h"
#include "cli/level_rules.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

class ColumnCheck
{
public:
    ColumnCheck(Workplace& place, const Options& options, Report& report)
        : place_(place), options_(options), report_(report)
    {
    }

    void check(const std::string& leaflet, const DataRowsPtr& rows)
    {
        asked_.clear();
        languages_.clear();
        is_whole_ = true;
        Selection first_row = selection_of(options_);
        first_row.languages.clear();
        first_row.profiles.clear();
        first_row.leaflets = {{leaflet, {}}};
        first_row.rows = {{DataRow(rows, 0).key(), {}}};
        Diagnostics said_when_planned;
        for (const Edition& edition : plan_editions(place_.project, place_.files, first_row, said_when_planned))
            resolve(edition);
        if (is_whole_ && !asked_.empty())
            report_unused(leaflet, *rows);
    }

private:
    Workplace& place_;
    const Options& options_;
    Report& report_;
    std::set<std::string, std::less<>> asked_;     ///< fields
    std::set<std::string, std::less<>> languages_; ///< that were asked in
    bool is_whole_ = true;                         ///< else it is not known what would be asked for

    void resolve(const Edition& edition)
    {
        SourceMap sources = place_.sources;
        Diagnostics found(make_level_judge({options_, place_.project, sources, &edition}));
        const std::optional<Leaflet> leaflet =
            resolve_edition(make_workshop(place_, options_), edition, sources, found);
        is_whole_ = is_whole_ && leaflet && !found.has_errors();
        for (const Diagnostic& finding : found.all()) {
            if (finding.code != "FIELD-UNKNOWN" || finding.level != Level::error)
                continue;
            ++place_.project_errors;
            report_.add(locate(finding, sources, &edition));
        }
        if (!leaflet)
            return;
        languages_.insert(leaflet->language);
        for (const auto& [field, value] : leaflet->row_fields)
            asked_.insert(field);
    }

    [[nodiscard]] bool is_served(std::string_view language) const
    {
        return std::any_of(languages_.begin(), languages_.end(), [&](const std::string& each) {
            return each == language || (each.starts_with(language) && each[language.size()] == '-');
        });
    }

    /// By its own name, or by what it serves a language for.
    [[nodiscard]] bool is_used(std::string_view column) const
    {
        const std::size_t dot = column.rfind('.');
        return asked_.contains(column) || (dot != std::string_view::npos && asked_.contains(column.substr(0, dot)) &&
                                           is_served(column.substr(dot + 1)));
    }

    void report_unused(const std::string& leaflet, const DataRows& rows)
    {
        Diagnostics found(make_level_judge({options_, place_.project, place_.sources, nullptr}));
        const std::vector<DataColumn>& columns = rows.table.columns();
        for (std::size_t at = 0; at < columns.size(); ++at) {
            const std::string& name = columns[at].name;
            if (rows.key_column == at || is_used(name))
                continue;
            Diagnostic unused{.code = "DATA-UNUSED-COLUMN",
                              .level = Level::warning,
                              .span = columns[at].span,
                              .message = fmt::format("nothing in \"{}\" prints the column \"{}\"{}", leaflet, name,
                                                     did_you_mean(name, {asked_.begin(), asked_.end()})),
                              .help = {},
                              .leaflet = leaflet};
            found.add(std::move(unused));
        }
        place_.project_errors += found.error_count();
        report_.add(found, place_.sources);
    }
};

} // namespace

void check_data_columns(Workplace& place, const Options& options, Report& report)
{
    ColumnCheck check(place, options, report);
    for (const auto& [leaflet, rows] : place.project.data) {
        const bool is_wanted = options.leaflets.empty() || std::find(options.leaflets.begin(), options.leaflets.end(),
                                                                     leaflet) != options.leaflets.end();
        if (rows != nullptr && is_wanted)
            check.check(leaflet, rows);
    }
}

} // namespace skrejlapa
