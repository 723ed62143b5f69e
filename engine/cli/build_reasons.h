/// Why editions are built or not, in words.
#pragma once

#include "build/freshness.h"
#include "cli/edition_run.h"

namespace skrejlapa
{

/// "would be built: PATH: REASON"; empty for what is up to date, unless --explain is given too.
std::string line_of_dry_run(const std::string& pdf, const Verdict& verdict, const Options& options);

/// What --explain prints above the line of an edition.
std::string explain_edition(const Verdict& verdict, const EditionOutcome& outcome, const Options& options);

} // namespace skrejlapa
