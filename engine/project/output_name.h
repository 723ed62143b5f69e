/// The names of the PDFs to make.
#pragma once

#include "project/project.h"

namespace skrejlapa
{

/// Whether a template can be filled at all, with a date or without. Finds PROJECT-OUTPUT.
void check_output_template(const Located& output, Diagnostics& found);

/// Fills the project's output template for an edition; of one without a row, {row} and the -, _ or . behind it come to
/// nothing. Finds PROJECT-OUTPUT (no date for {date}, no name of a file)
/// and FILE-OUTSIDE; what `check_output_template` finds is not said again.
std::optional<Path> name_output(const Located& output, const Edition& edition, Diagnostics& found);

/// YYYY-MM-DD.
std::string format_date(const TomlDate& date);

} // namespace skrejlapa
