#include "cli/forms.h"

#include "cli/terminal.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>
#include <unordered_set>

namespace skrejlapa
{

namespace
{

constexpr std::size_t places_named = 5;

/// Findings that say the same, of one place in several editions or of several places.
struct Group {
    std::vector<const LocatedFinding*> findings;
    [[nodiscard]] const LocatedFinding& first() const { return *findings.front(); }
};

std::vector<Group> group_repeats(const Report& report, Loudness loudness)
{
    std::vector<Group> groups;
    std::unordered_map<std::string, std::size_t> group_of;
    for (const LocatedFinding& located : report.findings()) {
        const Diagnostic& finding = located.finding;
        if (loudness == Loudness::quiet && finding.level != Level::error)
            continue;
        const std::string what =
            fmt::format("{} {} {}", finding.code, static_cast<int>(finding.level), finding.message);
        const auto [group, is_new] = group_of.emplace(what, groups.size());
        if (is_new)
            groups.emplace_back();
        groups[group->second].findings.push_back(&located);
    }
    return groups;
}

/// SGR sequences (ECMA-48), or nothing.
class Paint
{
public:
    explicit Paint(bool on) : on_(on) {}
    [[nodiscard]] std::string bold(std::string_view text) const { return in("1", text); }
    [[nodiscard]] std::string faint(std::string_view text) const { return in("2", text); }
    [[nodiscard]] std::string level(Level level, std::string_view text) const
    {
        return in(level == Level::error ? "1;31" : level == Level::warning ? "1;33" : "1;36", text);
    }

private:
    [[nodiscard]] std::string in(std::string_view codes, std::string_view text) const
    {
        return on_ ? fmt::format("\x1b[{}m{}\x1b[0m", codes, text) : std::string(text);
    }
    bool on_;
};

std::string_view level_word(Level level)
{
    return level == Level::error ? "error" : level == Level::warning ? "warning" : "note";
}

std::string place_of(const LocatedFinding& located)
{
    if (located.place.line == 0)
        return located.file;
    return fmt::format("{}:{}:{}", located.file, located.place.line, located.place.column);
}

std::string head_of(const LocatedFinding& located, const Paint& paint)
{
    const std::string place = place_of(located);
    const Level level = located.finding.level;
    return fmt::format("{}{} {}\n", place.empty() ? "" : paint.bold(place + ":") + " ",
                       paint.level(level, fmt::format("{}[{}]:", level_word(level), located.finding.code)),
                       located.finding.message);
}

std::string source_line_of(const LocatedFinding& located, const Paint& paint)
{
    if (located.place.line == 0)
        return {};
    const MarkedLine marked = mark_line(located.line, located.place.column, located.length);
    const std::string number = fmt::format("{:>4} | ", located.place.line);
    const std::string mark = "^" + std::string(static_cast<std::size_t>(marked.width) - 1, '~');
    return fmt::format("{}{}\n{}{}{}\n", paint.faint(number), marked.text, paint.faint("     | "),
                       std::string(static_cast<std::size_t>(marked.start), ' '),
                       paint.level(located.finding.level, mark));
}

std::string page_place_of(const PagePlace& place)
{
    std::vector<std::string> parts;
    if (place.page > 0)
        parts.push_back(fmt::format("page {}", place.page));
    if (!place.box.empty())
        parts.push_back(fmt::format("box \"{}\"", place.box));
    return fmt::format("{}", fmt::join(parts, ", "));
}

/// Empty where there is but the one edition that the command line names.
std::string edition_of(const LocatedFinding& located)
{
    const Diagnostic& finding = located.finding;
    std::string edition = finding.leaflet;
    for (const std::string* const part : {&finding.row, &finding.language, &finding.profile}) {
        if (!edition.empty() && !part->empty())
            edition += " " + *part;
    }
    return edition;
}

std::vector<std::string> unique(const Group& group, std::string (*describe)(const LocatedFinding&))
{
    std::vector<std::string> descriptions;
    std::unordered_set<std::string> known;
    for (const LocatedFinding* const located : group.findings) {
        std::string description = describe(*located);
        if (!description.empty() && known.insert(description).second)
            descriptions.push_back(std::move(description));
    }
    return descriptions;
}

std::string list_some(const std::vector<std::string>& names)
{
    const std::size_t shown = std::min(names.size(), places_named);
    std::string text =
        fmt::format("{}", fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
    if (shown < names.size())
        text += fmt::format(" and {} more", names.size() - shown);
    return text;
}

std::string print_group(const Group& group, const Paint& paint)
{
    const LocatedFinding& first = group.first();
    std::string text = head_of(first, paint) + source_line_of(first, paint);
    std::vector<std::string> places = unique(group, place_of);
    if (places.size() > 1) {
        places.erase(places.begin());
        text += fmt::format("     = also at {}\n", list_some(places));
    }
    const std::vector<std::string> on_pages =
        unique(group, [](const LocatedFinding& located) { return page_place_of(located.finding.place); });
    if (!on_pages.empty())
        text += fmt::format("     = on {}\n", list_some(on_pages));
    const std::vector<std::string> editions = unique(group, edition_of);
    if (!editions.empty())
        text += fmt::format("     = in {}\n", list_some(editions));
    for (const std::string& help : first.finding.help)
        text += fmt::format("     = {} {}\n", paint.bold("help:"), help);
    return text;
}

std::string counted(int number, std::string_view what)
{
    return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

std::string print_summary(const Report& report, const PrintedReport& how)
{
    std::vector<std::string> parts;
    if (report.run.built + report.run.fresh + report.run.failed > 0)
        parts.push_back(fmt::format("{} built, {}{} failed", report.run.built,
                                    report.run.fresh > 0 ? fmt::format("{} fresh, ", report.run.fresh) : "",
                                    report.run.failed));
    const FindingCounts counts = report.counts();
    if (counts.errors > 0)
        parts.push_back(counted(counts.errors, "error"));
    if (counts.warnings > 0)
        parts.push_back(counted(counts.warnings, "warning"));
    if (counts.notes > 0)
        parts.push_back(counted(counts.notes, "note"));
    if (parts.empty() || how.loudness == Loudness::quiet)
        return {};
    return fmt::format("{} ({:.2f} s)\n", fmt::join(parts, ", "), how.seconds);
}

} // namespace

std::string print_human(const Report& report, const PrintedReport& how)
{
    const Paint paint(uses_color(how.color));
    std::string text;
    for (const Group& group : group_repeats(report, how.loudness))
        text += print_group(group, paint);
    return text + print_summary(report, how);
}

std::string print_report(const Report& report, const PrintedReport& how)
{
    return how.form == FindingsForm::json ? print_json(report, how) : print_human(report, how);
}

} // namespace skrejlapa
