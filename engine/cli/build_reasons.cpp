#include "cli/build_reasons.h"

#include "cli/record_desk.h"

#include <fmt/ranges.h>

namespace skrejlapa
{

namespace
{

std::string all_of(const std::vector<std::string>& reasons) { return fmt::format("{}", fmt::join(reasons, "; ")); }

/// Why an edition is made that does not count, or would not be made unasked.
std::string reason_by_flags(const Options& options)
{
    if (options.quality == Quality::draft)
        return "a draft is never up to date";
    if (!options.settings.empty())
        return "--set is given, so it is never up to date";
    return "--force is given";
}

std::string reason_of(const Verdict& verdict, const Options& options)
{
    const bool is_by_flags = !counts_as_build(options) || verdict.standing == Standing::fresh;
    return is_by_flags ? reason_by_flags(options) : all_of(verdict.reasons);
}

std::string up_to_date(const Verdict& verdict)
{
    return verdict.reasons.empty() ? "up to date" : fmt::format("up to date: {}", all_of(verdict.reasons));
}

} // namespace

std::string line_of_dry_run(const std::string& pdf, const Verdict& verdict, const Options& options)
{
    const bool is_left = counts_as_build(options) && options.fresh_editions == FreshEditions::left &&
                         verdict.standing == Standing::fresh;
    if (is_left)
        return options.explaining == Explaining::yes ? fmt::format("{}: {}\n", pdf, up_to_date(verdict)) : "";
    const char* const what = verdict.standing == Standing::refit ? "would be fitted anew" : "would be built";
    return fmt::format("{}: {}: {}\n", pdf, what, reason_of(verdict, options));
}

std::string explain_edition(const Verdict& verdict, const EditionOutcome& outcome, const Options& options)
{
    if (!outcome.fresh)
        return fmt::format("built: {}\n", reason_of(verdict, options));
    if (verdict.standing == Standing::refit)
        return fmt::format("up to date: its sizes stay as they are ({})\n", all_of(verdict.reasons));
    return up_to_date(verdict) + "\n";
}

} // namespace skrejlapa
