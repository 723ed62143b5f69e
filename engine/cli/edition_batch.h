/// The project that a command works on, and the editions of it that the command is to make.
#pragma once

#include "cli/progress_line.h"
#include "cli/workplace.h"

namespace skrejlapa
{

/// The project that the command's operand lies in, else the current folder. Null when there is nothing to work with;
/// the report says why.
std::unique_ptr<Workplace> open_project(const Options& options, Report& report);

/// What the command line selects.
Selection selection_of(const Options& options);

/// The editions that the command line selects. Mistakes against all of them count as the project's.
std::vector<Edition> plan_wanted_editions(Workplace& place, const Options& options, Report& report);

/// A project with the editions that are to be made of it.
struct PlannedProject {
    std::unique_ptr<Workplace> place;
    std::vector<Edition> editions;
};

/// Both at once. Nothing when there is nothing to work with, or the command line is at fault.
std::optional<PlannedProject> plan_project(const Options& options, Report& report);

} // namespace skrejlapa
