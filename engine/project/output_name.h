/// The names of the PDFs to make.
#pragma once

#include "project/project.h"

namespace skrejlapa
{

/// Fills the project's output template for an edition. Finds PROJECT-OUTPUT (an unknown {word}, no date for {date}),
/// FILE-OUTSIDE, and LATER-RELEASE for {row}.
std::optional<Path> name_output(const Located& output, const Edition& edition, Diagnostics& found);

/// YYYY-MM-DD.
std::string format_date(const TomlDate& date);

} // namespace skrejlapa
