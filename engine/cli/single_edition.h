/// The one edition that `render` and `inspect` make of files named on the command line.
#pragma once

#include "cli/workplace.h"

namespace skrejlapa
{

/// Whether all of the arguments name files; reports USAGE for each that does not.
bool are_files(const std::vector<std::string>& arguments, Report& report);

/// An empty content means a layout alone. Where the files are those of one of the project's leaflets, its settings
/// (funders, grant, date) are taken. Fails with USAGE for a profile that there is not.
Result<Edition> make_single_edition(const Workplace& place, const Options& options, const Path& layout,
                                    const Path& content);

} // namespace skrejlapa
