/// What is known beside the editions that a command is asked for: their sisters, and the sizes that are locked.
#pragma once

#include "build/fit_sizes.h"
#include "cli/options.h"
#include "cli/report.h"
#include "cli/workplace.h"

namespace skrejlapa
{

/// All editions of the leaflets and profiles that the options ask for, whatever their languages.
std::vector<Edition> plan_all_languages(const Workplace& place, const Options& options);

/// The lock beside the project's file; its errors are counted with the project's.
FitLock read_lock(Workplace& place, const Options& options, Report& report);

} // namespace skrejlapa
