#include "cli/run.h"

#include "cli/commands.h"
#include "cli/terminal.h"

#include <chrono>
#include <exception>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

using Clock = std::chrono::steady_clock;

CommandResult run_command(const Options& options, Report& report)
{
    switch (options.command) {
    case CommandName::build:
        return build(options, report);
    case CommandName::check:
        return check(options, report);
    case CommandName::render:
        return render(options, report);
    case CommandName::inspect:
        return inspect(options, report);
    case CommandName::preview:
        return preview(options, report);
    case CommandName::fit:
        return fit(options, report);
    case CommandName::status:
        return status(options, report);
    case CommandName::who_uses:
        return who_uses(options, report);
    case CommandName::diff:
        return diff(options, report);
    case CommandName::release:
        return release(options, report);
    case CommandName::fonts:
        return list_fonts(options, report);
    case CommandName::explain:
        return explain(options, report);
    case CommandName::init:
        return start_project(options, report);
    case CommandName::help:
        return show_help(options, report);
    case CommandName::version:
        return "skrejlapa " SKREJLAPA_VERSION "\n";
    }
    return {};
}

/// Only commands about editions end with a summary in the JSON form even when nothing was found.
bool is_silent(const Options& options, const Report& report)
{
    const bool makes_editions = options.command == CommandName::build || options.command == CommandName::check ||
                                options.command == CommandName::render || options.command == CommandName::inspect ||
                                options.command == CommandName::preview || options.command == CommandName::fit;
    return report.findings().empty() && !makes_editions;
}

int refuse(const Diagnostic& finding, FindingsForm form)
{
    Report report;
    report.add(finding);
    print_message(print_report(report, {.form = form, .loudness = Loudness::quiet}));
    return static_cast<int>(ExitCode::usage);
}

/// The results of `status` and `who-uses` stand, whatever is wrong with some editions.
ExitCode exit_code_after(const Options& options, const Report& report)
{
    const ExitCode code = report.exit_code();
    const bool tells = options.command == CommandName::status || options.command == CommandName::who_uses;
    return tells && code == ExitCode::findings ? ExitCode::clean : code;
}

int carry_out(const Options& options)
{
    const Clock::time_point start = Clock::now();
    Report report;
    const CommandResult result = run_command(options, report);
    const std::chrono::duration<double> duration = Clock::now() - start;
    if (!is_silent(options, report))
        print_message(print_report(report, {.form = options.findings_form,
                                            .color = options.color,
                                            .loudness = options.loudness,
                                            .seconds = duration.count()}));
    print_message(report.overview);
    if (print_result(result) == WriteOutcome::failed) {
        print_message("error: the result cannot be written to standard output\n");
        return static_cast<int>(graver(report.exit_code(), ExitCode::system));
    }
    return static_cast<int>(exit_code_after(options, report));
}

} // namespace

int run(const std::vector<std::string>& arguments)
{
    prepare_streams();
    try {
        const Result<Options> options = parse_options(arguments);
        return options ? carry_out(*options) : refuse(options.error(), findings_form_of(arguments));
    } catch (const std::exception& failure) {
        print_message(fmt::format("error[INTERNAL]: the engine failed: {}\n", failure.what()));
        return static_cast<int>(ExitCode::system);
    }
}

} // namespace skrejlapa
