#include "cli/commands.h"
#include "cli/named_output.h"

#include "cli/proof_output.h"
#include "proof/compare_builds.h"
#include "proof/report_forms.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::size_t named_at_most = 5;

/// The gravest of the kinds that may be; nothing: all may.
std::optional<ChangeKind> gravest_allowed(const Options& options)
{
    std::optional<ChangeKind> gravest;
    for (const std::string& name : options.allowed_kinds)
        gravest = std::max(gravest.value_or(ChangeKind::identical), *read_change_kind(name));
    return gravest;
}

/// The editions that are more than `allowed`, as a message lists them.
std::vector<std::string> graver_editions(const ChangeReport& changes, ChangeKind allowed)
{
    std::vector<std::string> graver;
    for (const EditionChange& edition : changes.editions) {
        if (edition.kind > allowed)
            graver.push_back(fmt::format("{} ({})", edition.output, name_of(edition.kind)));
    }
    if (allowed == ChangeKind::size_changed)
        return graver;
    for (const std::string& output : changes.added)
        graver.push_back(output + " (added)");
    for (const std::string& output : changes.removed)
        graver.push_back(output + " (removed)");
    return graver;
}

void judge(const ChangeReport& changes, ChangeKind allowed, Report& report)
{
    const std::vector<std::string> graver = graver_editions(changes, allowed);
    if (graver.empty())
        return;
    const auto shown = graver.begin() + static_cast<std::ptrdiff_t>(std::min(graver.size(), named_at_most));
    const std::string more =
        graver.size() > named_at_most ? fmt::format(" and {} more", graver.size() - named_at_most) : "";
    Diagnostic finding =
        failure("DIFF-GRAVER", {},
                fmt::format("{} edition{} changed more than {}: {}{}", graver.size(), graver.size() == 1 ? "" : "s",
                            name_of(allowed), fmt::join(graver.begin(), shown, ", "), more))
            .value();
    finding.values = {{"editions", static_cast<std::int64_t>(graver.size())},
                      {"gravest", std::string(name_of(changes.kind()))},
                      {"allowed", std::string(name_of(allowed))}};
    report.add(finding);
}

std::optional<ChangeReport> compare(const Options& options, Report& report)
{
    const DiskFiles files;
    const std::optional<Path> project = find_project(files, ".");
    const Result<BuildState> before = find_build(files, options.operands[0], project);
    const Result<BuildState> after = find_build(files, options.operands[1], project);
    for (const Result<BuildState>* const state : {&before, &after}) {
        if (!*state)
            report.add(state->error());
    }
    if (!before || !after)
        return std::nullopt;
    if (before->is_file != after->is_file) {
        report.add(failure("USAGE", {}, "a PDF is compared with a PDF, and a folder or release with another").value());
        return std::nullopt;
    }
    Diagnostics found;
    ChangeReport changes = compare_builds(*before, *after, found);
    report.add(found, SourceMap{});
    return changes;
}

bool may_write_proofs(const Options& options, Report& report)
{
    bool may = true;
    const auto check = [&](const char* flag, const std::optional<std::string>& file, OutputKind kind) {
        const auto checked =
            file ? check_named_output(flag, *file, kind, options.operands) : Result<std::monostate>(std::monostate{});
        if (!checked)
            report.add(checked.error());
        may = may && checked;
    };
    check("--html", options.proof_html, OutputKind::html);
    check("--pdf", options.proof_pdf, OutputKind::pdf);
    return may;
}

} // namespace

CommandResult diff(const Options& options, Report& report)
{
    if (!may_write_proofs(options, report))
        return {};
    const std::optional<ChangeReport> changes = compare(options, report);
    if (!changes)
        return {};
    if (const std::optional<ChangeKind> allowed = gravest_allowed(options))
        judge(*changes, *allowed, report);
    if (options.proof_html || options.proof_pdf)
        write_proofs(*changes, {.html = options.proof_html.value_or(""), .pdf = options.proof_pdf.value_or("")},
                     options.proof_language, report);
    return options.result_form == ResultForm::json ? changes_as_json(*changes) : print_changes(*changes);
}

} // namespace skrejlapa
