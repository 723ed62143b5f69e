/// A PDF that lies there already, judged by a printer's card.
#pragma once

#include "cli/commands.h"

namespace skrejlapa
{

/// Whether the argument of `check` names a PDF, by its name or its first bytes.
bool is_pdf(const std::string& argument);

/// Judges the file by --printer, else the default card; where it is an edition of the project it lies in, that edition
/// is judged too, so that findings name box and line. Finds what `judge_pdf` and the stages find.
CommandResult check_pdf(const Options& options, Report& report);

} // namespace skrejlapa
