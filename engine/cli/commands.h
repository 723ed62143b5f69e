/// The commands. Each prints its result on standard output and leaves its findings in the report; the exit code is that
/// of the report, unless the result could not be printed.
#pragma once

#include "cli/options.h"
#include "cli/report.h"

#include <string>

namespace skrejlapa
{

/// What a command has to say on standard output, after the findings.
using CommandResult = std::string;

CommandResult build(const Options& options, Report& report);
CommandResult check(const Options& options, Report& report);
CommandResult render(const Options& options, Report& report);
CommandResult preview(const Options& options, Report& report);
CommandResult inspect(const Options& options, Report& report);
CommandResult fit(const Options& options, Report& report);
CommandResult status(const Options& options, Report& report);
CommandResult who_uses(const Options& options, Report& report);
CommandResult diff(const Options& options, Report& report);
CommandResult release(const Options& options, Report& report);
CommandResult list_fonts(const Options& options, Report& report);
CommandResult explain(const Options& options, Report& report);
CommandResult start_project(const Options& options, Report& report);
CommandResult show_help(const Options& options, Report& report);

} // namespace skrejlapa
