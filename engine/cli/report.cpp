#include "cli/report.h"

#include "base/diagnostic_catalog.h"
#include "base/utf8.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Code points of the span that stand on its first line, at least one.
int marked_length(const SourceMap& sources, Span span, std::string_view line, int column)
{
    const std::string_view text = sources.text(span.file);
    const std::size_t end = std::min<std::size_t>(span.end, text.size());
    if (end <= span.begin)
        return 1;
    const auto length = static_cast<int>(count_code_points(text.substr(span.begin, end - span.begin)));
    const int rest_of_line = static_cast<int>(count_code_points(line)) - column + 1;
    return std::max(1, std::min(length, rest_of_line));
}

/// All that tells two findings apart.
std::string identity_of(const LocatedFinding& located)
{
    const Diagnostic& finding = located.finding;
    const PagePlace& place = finding.place;
    // What is wrong in every row for one cause is said once, an error of each.
    const std::string row = finding.level == Level::error ? finding.row : std::string();
    return fmt::format("{}\n{}\n{}:{}:{}\n{} {} {} {}\n{} {} {} {}\n{}", finding.code, static_cast<int>(finding.level),
                       located.file, located.place.line, located.place.column, finding.leaflet, row, finding.language,
                       finding.profile, place.page, place.box, place.area ? place.area->left().millipoints() : 0,
                       place.area ? place.area->top().millipoints() : 0, finding.message);
}

} // namespace

void Report::add(const Diagnostics& found, const SourceMap& sources, const Edition* edition)
{
    for (const Diagnostic& finding : found.all())
        add(locate(finding, sources, edition));
}

LocatedFinding locate(Diagnostic finding, const SourceMap& sources, const Edition* edition)
{
    LocatedFinding located;
    if (finding.span) {
        located.file = shown_path(sources.name(finding.span.file));
        located.place = sources.place(finding.span.file, finding.span.begin);
        located.line = sources.line(finding.span.file, located.place.line);
        located.length = marked_length(sources, finding.span, located.line, located.place.column);
    } else if (!finding.file.empty()) {
        located.file = shown_path(finding.file);
    }
    const bool is_about_a_folder = finding.code == "FILE-UNWRITABLE"; // which editions have in common
    if (edition != nullptr && finding.language.empty() && !is_about_a_folder) {
        finding.leaflet = edition->leaflet;
        finding.language = edition->language;
        finding.profile = edition->profile;
        finding.row = edition->row.key();
    }
    const CatalogEntry* const entry = find_catalog_entry(finding.code);
    if (finding.help.empty() && entry != nullptr)
        finding.help.emplace_back(entry->remedy);
    located.finding = std::move(finding);
    return located;
}

void Report::add(LocatedFinding located)
{
    if (said_.insert(identity_of(located)).second)
        findings_.push_back(std::move(located));
}

ExitCode Report::exit_code() const
{
    ExitCode code = ExitCode::clean;
    for (const LocatedFinding& located : findings_)
        code = graver(code, exit_code_of(located.finding));
    return code;
}

FindingCounts Report::counts() const
{
    FindingCounts counts;
    for (const LocatedFinding& located : findings_) {
        switch (located.finding.level) {
        case Level::error:
            ++counts.errors;
            break;
        case Level::warning:
            ++counts.warnings;
            break;
        case Level::note:
            ++counts.notes;
            break;
        }
    }
    return counts;
}

std::string shown_path(const Path& path)
{
    if (!path.is_absolute())
        return path.lexically_normal().string();
    std::error_code error;
    const Path relative = path.lexically_relative(std::filesystem::current_path(error));
    const bool below = !error && !relative.empty() && *relative.begin() != "..";
    return (below ? relative : path).string();
}

} // namespace skrejlapa
