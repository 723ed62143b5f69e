#include "cli/level_rules.h"

#include "project/leaflet_entry.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <span>
#include <tuple>

namespace skrejlapa
{

namespace
{

constexpr std::string_view all_warnings = "warnings";

bool names(const std::vector<std::string>& codes, std::string_view code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool names(const std::vector<Located>& codes, std::string_view code)
{
    return std::any_of(codes.begin(), codes.end(), [&](const Located& denied) { return denied.text == code; });
}

constexpr std::string_view nothing_to_print = " cannot be allowed: it leaves nothing to print";
constexpr std::string_view broken_promise =
    " cannot be allowed: the standard that the edition claims asks for it; a profile may claim plain PDF";

bool begins_with_one(std::string_view code, std::span<const std::string_view> beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return code.starts_with(beginning); });
}

/// Why an error stays one; empty where it may be allowed.
std::string_view why_never_allowed(const Diagnostic& finding)
{
    constexpr auto needed = std::to_array<std::string_view>(
        {"TOML-", "FILE-", "INPUT-", "PROJECT-", "PDF-", "DIAGNOSTICS-", "USAGE", "INTERNAL"});
    constexpr auto promised = std::to_array<std::string_view>({"PICTURE-FONT-NO-UNICODE", "PICTURE-TOO-NEW"});
    if (finding.level != Level::error)
        return {};
    if (begins_with_one(finding.code, needed))
        return nothing_to_print;
    return begins_with_one(finding.code, promised) ? broken_promise : std::string_view();
}

/// What a draft shows as it is: findings of content, and those about how it comes out on the page.
bool is_shown_by_draft(const Diagnostic& finding)
{
    constexpr auto families = std::to_array<std::string_view>(
        {"CONTENT-", "FIELD-", "TEXT-", "PICTURE-", "IMAGE-", "QR-", "BLEED-", "FIT-OVERSET", "FONT-MISSING-GLYPH",
         "FILE-MISSING", "LAYOUT-OFF-PAGE", "LAYOUT-UNSAFE", "STRIP-"});
    return begins_with_one(finding.code, families);
}

bool is_in_file(const LevelRules& rules, const Diagnostic& finding, const std::string& file)
{
    const std::string& name = finding.span ? rules.sources.name(finding.span.file) : finding.file;
    return name == file || name.ends_with("/" + file);
}

bool is_over(const TomlDate& until, const std::optional<TomlDate>& date)
{
    return date && std::tie(date->year, date->month, date->day) > std::tie(until.year, until.month, until.day);
}

/// What leaflet a finding is about: that of the edition, or of one that is only planned.
const std::string& leaflet_of(const LevelRules& rules, const Diagnostic& finding)
{
    return rules.edition == nullptr ? finding.leaflet : rules.edition->leaflet;
}

/// The date of the edition that a finding is about, be it only planned.
std::optional<TomlDate> date_of(const LevelRules& rules, const Diagnostic& finding)
{
    if (rules.edition != nullptr)
        return rules.edition->entry->date;
    if (rules.options.date)
        return rules.options.date;
    const TomlEntry* const leaflet = rules.project.leaflets.find(finding.leaflet);
    if (leaflet == nullptr)
        return std::nullopt;
    Diagnostics found_at_load;
    const TomlTable table = apply_overrides(*leaflet->value.table(), finding.language, finding.profile);
    return read_leaflet_entry(table, found_at_load).date;
}

bool allows(const LevelRules& rules, const AllowedFinding& allowed, const Diagnostic& finding)
{
    if (allowed.code != finding.code)
        return false;
    if (!allowed.leaflet.empty() && leaflet_of(rules, finding) != allowed.leaflet)
        return false;
    if (!allowed.file.empty() && !is_in_file(rules, finding, allowed.file))
        return false;
    return !allowed.until || !is_over(*allowed.until, date_of(rules, finding));
}

constexpr std::string_view allowed_by = "allowed by ";

std::optional<Level> allow(Diagnostic& finding, std::string_view by)
{
    if (const std::string_view why = why_never_allowed(finding); !why.empty()) {
        finding.help.push_back(finding.code + std::string(why));
        return finding.level;
    }
    if (finding.level != Level::error)
        return std::nullopt;
    finding.help.push_back(fmt::format("{}{}", allowed_by, by));
    return Level::note;
}

std::optional<Level> judge(const LevelRules& rules, Diagnostic& finding)
{
    const bool passes =
        rules.options.quality == Quality::draft && finding.level == Level::error && is_shown_by_draft(finding);
    if (passes)
        return Level::warning;
    const Options& options = rules.options;
    if (names(options.allow, finding.code))
        return allow(finding, "--allow");
    if (names(options.deny, finding.code))
        return Level::error;
    for (const AllowedFinding& allowed : rules.project.diagnostics.allow) {
        if (allows(rules, allowed, finding))
            return allow(finding, allowed.reason.empty() ? "the project" : "the project: " + allowed.reason);
    }
    const bool denied = names(rules.project.diagnostics.deny, finding.code);
    const bool denies_warnings =
        names(options.deny, all_warnings) || names(rules.project.diagnostics.deny, all_warnings);
    if (denied || (denies_warnings && finding.level == Level::warning))
        return Level::error;
    return finding.level;
}

} // namespace

Diagnostic as_found(Diagnostic finding, Level level)
{
    finding.level = level;
    std::erase_if(finding.help, [](const std::string& help) {
        return help.starts_with(allowed_by) || help.ends_with(nothing_to_print) || help.ends_with(broken_promise);
    });
    return finding;
}

LevelJudge make_level_judge(const LevelRules& rules)
{
    return [rules](Diagnostic& finding) { return judge(rules, finding); };
}

} // namespace skrejlapa
